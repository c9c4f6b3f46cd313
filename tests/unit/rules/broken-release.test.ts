import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { releaseText, type Release } from '#domain/releases/release';
import { faultsOf, type Edit } from '../../support/city.ts';
import { makeKey, seal } from '../../support/releases.ts';

const { privateKey, published } = makeKey(true);
const first = seal('2026-01-01-1', null, privateKey);
const second = seal('2026-01-02-1', first, privateKey);

const keysFile = (demonstration = true) =>
  `test:\n  publicKey: ${published.publicKey}\n  demonstration: ${demonstration}\n  usedFrom: 2026-01-01\n`;
const sealedAs = (id: string, release: Release): Record<string, Edit> => ({
  [`releases/${id}.json`]: releaseText(release),
});
const city: Record<string, Edit> = {
  'releases/keys.yaml': keysFile(),
  ...sealedAs('2026-01-01-1', first),
  ...sealedAs('2026-01-02-1', second),
};

/** The one fault of a changed chain, as file and English problem. */
function faultOf(edits: Record<string, Edit>): [string, string] {
  const faults = faultsOf({ ...city, ...edits });
  assert.equal(faults.length, 1, JSON.stringify(faults, null, 1));
  assert.match(faults[0]!.zh.problem + faults[0]!.zh.remedy, /\p{Script=Han}/u);
  return [faults[0]!.file, faults[0]!.en.problem];
}

describe('broken-release', () => {
  it('accepts a whole chain, and a city that has sealed nothing', () => {
    assert.deepEqual(faultsOf(city), []);
    assert.deepEqual(faultsOf({}), []);
  });

  it('reports a flipped byte', () => {
    const flipped = releaseText(second).replace('"newestSource":"2026-01"', '"newestSource":"2026-02"');
    assert.deepEqual(faultOf({ 'releases/2026-01-02-1.json': flipped }), [
      'releases/2026-01-02-1.json',
      `the content was changed: its hash is not the sealed ${second.hash}`,
    ]);
  });

  it('reports a missing link', () => {
    const { 'releases/2026-01-01-1.json': _, ...rest } = city;
    const [fault] = faultsOf(rest);
    assert.deepEqual(
      [fault!.file, fault!.en.problem],
      ['releases/2026-01-02-1.json', 'the release before it, named by its hash, is missing'],
    );
  });

  it('reports a reordered chain by each file that lies in the wrong place', () => {
    const swapped = { ...sealedAs('2026-01-01-1', second), ...sealedAs('2026-01-02-1', first) };
    assert.deepEqual(
      faultsOf({ ...city, ...swapped }).map(({ file, en }) => [file, en.problem]),
      [
        [
          'releases/2026-01-01-1.json',
          'name, id and day of sealing disagree; by its content it is 2026-01-02-1.json',
        ],
        [
          'releases/2026-01-02-1.json',
          'name, id and day of sealing disagree; by its content it is 2026-01-01-1.json',
        ],
      ],
    );
  });

  it('reports a release that follows another than the one before it', () => {
    const astray = seal('2026-01-03-1', first, privateKey);
    assert.deepEqual(faultOf(sealedAs('2026-01-03-1', astray)), [
      'releases/2026-01-03-1.json',
      'out of order: it follows 2026-01-01-1, and should follow 2026-01-02-1',
    ]);
  });

  it('reports a chain that begins twice', () => {
    const again = seal('2026-01-03-1', null, privateKey);
    assert.match(faultOf(sealedAs('2026-01-03-1', again))[1], /the chain begins twice/);
  });

  it('reports a wrong key', () => {
    const forged = seal('2026-01-03-1', second, makeKey().privateKey);
    assert.match(faultOf(sealedAs('2026-01-03-1', forged))[1], /the named key did not make this signature/);
  });

  it('reports an unknown key, also one that every object of the language has', () => {
    for (const key of ['foreign', 'constructor', '__proto__', 'toString'])
      assert.match(
        faultOf(sealedAs('2026-01-03-1', seal('2026-01-03-1', second, privateKey, key)))[1],
        /a key that releases\/keys.yaml does not list/,
      );
  });

  it('reports a file that is no release', () => {
    assert.match(faultOf({ 'releases/2026-01-03-1.json': '{}' })[1], /not a release/);
  });

  it('reports a changed line end', () => {
    assert.match(
      faultOf({ 'releases/2026-01-02-1.json': `${releaseText(second)}\r\n` })[1],
      /bytes of the file changed/,
    );
  });

  it('reports a broken key list', () => {
    const issues = faultsOf({
      ...city,
      'releases/keys.yaml': keysFile().replace(published.publicKey, 'abc'),
    });
    assert.deepEqual(
      issues.map(({ file, field }) => [file, field]),
      [['releases/keys.yaml', 'test.publicKey']],
    );
  });

  it('reports a demonstration key on a site that is live', () => {
    const live = { 'site.yaml': (old: string) => old.replace('demonstration: true', 'demonstration: false') };
    assert.match(faultOf(live)[1], /signed with a demonstration key/);
    assert.deepEqual(faultsOf({ ...city, ...live, 'releases/keys.yaml': keysFile(false) }), []);
  });
});
