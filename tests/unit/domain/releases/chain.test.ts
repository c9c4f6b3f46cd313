import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkReleases } from '#domain/releases/chain';
import { releaseText, type Release } from '#domain/releases/release';
import {
  measureRelease,
  verifyWithoutWebCrypto,
  verifyWithWebCrypto,
} from '#client/releases/measure-release';
import { catalogue, files, makeKey, seal, sealedFee, sealFees, signed } from '../../../support/releases.ts';

const { privateKey, published } = makeKey();
const keys = { test: published };
const first = seal('2026-01-01-1', null, privateKey);
const second = seal('2026-01-01-2', first, privateKey);
const third = seal('2026-02-01-1', second, privateKey);

const codes = (releases: readonly (Release | string)[], links = [] as { id: string; hash: string }[]) =>
  checkReleases(files(releases, keys), keys, links).map(({ faults }) => faults.map(({ code }) => code));

describe('a chain of releases', () => {
  it('holds when every release names the one before it', () => {
    assert.deepEqual(codes([first, second, third]), [[], [], []]);
  });

  it('holds whatever the order in which the files are given', () => {
    assert.deepEqual(codes([third, first, second]), [[], [], []]);
  });

  it('orders the tenth release of a day after the second', () => {
    const tenth = seal('2026-01-01-10', second, privateKey);
    assert.deepEqual(codes([tenth, second, first]), [[], [], []]);
  });

  it('tells of a change to what was sealed', () => {
    const text = releaseText(second).replace('"knownUntil":"2026-01-01"', '"knownUntil":"2027-01-01"');
    assert.deepEqual(codes([first, text]), [[], ['changed']]);
  });

  it('tells of a key that nobody published', () => {
    assert.deepEqual(codes([seal('2026-01-01-1', null, privateKey, 'other')]), [['unknown-key']]);
  });

  it('tells of a signature by another key than the one it names', () => {
    assert.deepEqual(codes([seal('2026-01-01-1', null, makeKey().privateKey)]), [['wrong-key']]);
  });

  it('tells of a signature that is not one at all', () => {
    const broken = { ...first, signature: { ...first.signature, value: '' } };
    assert.deepEqual(codes([broken]), [['wrong-key']]);
  });

  it('tells of a missing release in the middle and at the beginning', () => {
    assert.deepEqual(codes([first, third]), [[], ['missing-link']]);
    assert.deepEqual(codes([second, third]), [['missing-link'], []]);
  });

  it('tells of a release that follows another than the one before it', () => {
    const astray = seal('2026-03-01-1', first, privateKey);
    assert.deepEqual(codes([first, second, astray]), [[], [], ['out-of-order']]);
  });

  it('tells of a first release that follows a later one', () => {
    const early = seal('2025-01-01-1', second, privateKey);
    assert.deepEqual(codes([early, second]), [['out-of-order'], ['missing-link']]);
  });

  it('tells of a chain that begins twice', () => {
    assert.deepEqual(codes([first, seal('2026-05-01-1', null, privateKey)]), [[], ['second-beginning']]);
  });

  it('tells of white space, which no hash covers', () => {
    assert.deepEqual(codes([`${releaseText(first)}\n`]), [['not-canonical']]);
    assert.deepEqual(codes([JSON.stringify(first, null, 1)]), [['not-canonical']]);
  });

  it('tells of a member written twice', () => {
    assert.deepEqual(codes([releaseText(first).replace('{', '{"hash":"other",')]), [['not-canonical']]);
  });

  it('tells of what is no release', () => {
    const lone = releaseText(first).replace('"test"', '"\\ud800"');
    for (const text of ['', '{', 'null', '[]', '{"sealed":{}}', lone])
      assert.deepEqual(codes([text]), [['unreadable']]);
  });

  it('accepts published releases as links and tells of one that differs from the published', () => {
    const links = [first, second].map(({ sealed, hash }) => ({ id: sealed.id, hash }));
    assert.deepEqual(codes([third], links), [[]]);
    const other = signed({ ...second.sealed, format: 1, catalogue: catalogue('2026-06-01') }, privateKey);
    assert.deepEqual(codes([other], links), [['not-as-published']]);
  });

  it('goes on from format 1 to format 2', () => {
    const rooted = sealFees('2026-03-01-1', third, [sealedFee('a', '1')], privateKey);
    assert.deepEqual(codes([first, second, third, rooted]), [[], [], [], []]);
  });

  it('tells of a charge that was changed, added or taken away under a sealed root', () => {
    const rooted = sealFees('2026-03-01-1', null, [sealedFee('a', '1'), sealedFee('b', '2')], privateKey);
    const [a, b] = [sealedFee('a', '1'), sealedFee('b', '3')];
    assert.deepEqual(codes([{ ...rooted, fees: { a, b } }]), [['changed']]);
    assert.deepEqual(codes([{ ...rooted, fees: { a } }]), [['unreadable']]);
    assert.deepEqual(codes([{ ...rooted, fees: { a, c: b } }]), [['unreadable']]);
  });

  it('tells of any flipped bit of any byte', () => {
    for (const release of [first, sealFees('2026-01-01-1', null, [sealedFee('a', '1', '2')], privateKey)])
      tellsOfAnyFlippedBit(release);
  });

  function tellsOfAnyFlippedBit(release: Release): void {
    const text = Buffer.from(releaseText(release));
    const flips = fc.tuple(fc.nat(text.length - 1), fc.nat(7));
    fc.assert(
      fc.property(flips, ([at, bit]) => {
        const bytes = Buffer.from(text);
        bytes[at]! ^= 1 << bit;
        assert.notDeepEqual(codes([bytes.toString('utf8')]), [[]]);
      }),
      { numRuns: 300 },
    );
  }
});

describe('a release measured in the browser', () => {
  const wrong = seal('2026-01-01-1', null, makeKey().privateKey);
  const unknown = seal('2026-01-01-1', null, privateKey, 'other');

  it('is measured as Node measures it, with WebCrypto and without', async () => {
    const rooted = sealFees('2026-01-01-1', null, [sealedFee('a', '1', '2')], privateKey);
    for (const { text, measured } of files([first, wrong, unknown, rooted, '{'], keys)) {
      assert.deepEqual(await measureRelease(text, keys, verifyWithWebCrypto), measured);
      assert.deepEqual(await measureRelease(text, keys, verifyWithoutWebCrypto), measured);
    }
  });
});
