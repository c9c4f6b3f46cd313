import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Json } from '#domain/releases/canonical';
import { catalogueOfRelease, changesOfCatalogue, type Catalogue } from '#domain/releases/changes';
import { applyDiff, diffJson } from '#domain/releases/diff';
import { openLibrary } from '#library/open-library';
import { sealableCatalogue } from '#library/published-catalogue';
import { readReleaseKeys, readReleases } from '#library/releases';
import { checkReleases } from '#domain/releases/chain';
import { files } from '#tests/support/releases';

describe('the changes of a catalogue', () => {
  const now = sealableCatalogue(openLibrary('content'));
  const states: Catalogue[] = [
    ...readReleases('content').map(({ release }) => catalogueOfRelease(release!)),
    { ...now, fees: {} },
    {
      ...now,
      compiledOn: '2027-01-01',
      fees: { passport: { ...now.fees['passport']!, periods: [] }, new: now.fees['cjr']! },
    },
    now,
  ];

  it('lead from each state to each other', () => {
    for (const before of states) {
      for (const after of states) {
        const patched = applyDiff(diffJson(...asJson(before, after)), ...asJson(before));
        assert.deepEqual(patched, after);
      }
    }
  });

  it('are told by item', () => {
    const { passport, cjr } = now.fees;
    const before = { ...now, fees: { passport: passport!, cjr: cjr! } };
    const after = {
      ...now,
      compiledOn: '2027-01-01',
      fees: { passport: { ...passport!, preApproval: true }, added: cjr! },
    };
    const { fees, reach } = changesOfCatalogue(before, after);
    assert.deepEqual(
      fees.map(({ id, kind }) => [id, kind]),
      [
        ['added', 'added'],
        ['cjr', 'removed'],
        ['passport', 'changed'],
      ],
    );
    assert.deepEqual(fees[2]!.operations, [{ op: 'replace', path: '/preApproval', value: true, was: null }]);
    assert.deepEqual(
      reach.map(({ path }) => path),
      ['/compiledOn'],
    );
  });

  it('are all items in the first release', () => {
    assert.equal(changesOfCatalogue(null, now).fees.length, Object.keys(now.fees).length);
  });
});

/** A catalogue is plain data; its type merely says more than Json does. */
function asJson<T extends readonly Catalogue[]>(...catalogues: T): { [K in keyof T]: Json } {
  return catalogues as unknown as { [K in keyof T]: Json };
}

describe('the sealed releases of the city', () => {
  it('hold', () => {
    const releaseKeys = readReleaseKeys('content', []);
    const sealed = readReleases('content');
    assert.ok(sealed.length > 0);
    const checked = checkReleases(
      files(
        sealed.map(({ text }) => text),
        releaseKeys,
      ),
      releaseKeys,
    );
    assert.deepEqual(
      checked.flatMap(({ faults }) => faults),
      [],
    );
  });

  it('publish no private key', () => {
    assert.doesNotMatch(readFileSync('content/releases/keys.yaml', 'utf8'), /PRIVATE|privateKey/);
  });
});
