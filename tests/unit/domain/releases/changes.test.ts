import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogueOfRelease, changesOfCatalogue, type Catalogue } from '#domain/releases/changes';
import type { SealedFee } from '#domain/releases/meaning';
import type { Release } from '#domain/releases/release';

const fee = (id: string, name = id): SealedFee => ({ id, name: { 'zh-CN': name }, periods: [] }) as never;
const catalogue = (fees: readonly SealedFee[], compiledOn = '2026-11-20'): Catalogue => ({
  fees: Object.fromEntries(fees.map((each) => [String(each.id), each])),
  compiledOn,
  newestSource: '2026-10',
});

describe('what changed between two states of the catalogue', () => {
  it('is every item where there was none before', () => {
    assert.deepEqual(changesOfCatalogue(null, catalogue([fee('b'), fee('a')])), {
      fees: [
        { id: 'a', kind: 'added', fee: fee('a'), operations: [] },
        { id: 'b', kind: 'added', fee: fee('b'), operations: [] },
      ],
      reach: [],
    });
  });

  it('is nothing between equals', () => {
    assert.deepEqual(changesOfCatalogue(catalogue([fee('a')]), catalogue([fee('a')])), {
      fees: [],
      reach: [],
    });
  });

  it('is told item by item, ids in order', () => {
    const { fees } = changesOfCatalogue(
      catalogue([fee('d'), fee('c', '旧名'), fee('a')]),
      catalogue([fee('c', '新名'), fee('b'), fee('d')]),
    );
    assert.deepEqual(
      fees.map(({ id, kind }) => [id, kind]),
      [
        ['a', 'removed'],
        ['b', 'added'],
        ['c', 'changed'],
      ],
    );
    assert.deepEqual(fees[0]?.fee, fee('a'));
    assert.deepEqual(fees[2], {
      id: 'c',
      kind: 'changed',
      fee: fee('c', '新名'),
      operations: [{ op: 'replace', path: '/name/zh-CN', value: '新名', was: '旧名' }],
    });
  });

  it('tells how much further the catalogue reaches', () => {
    assert.deepEqual(changesOfCatalogue(catalogue([]), catalogue([], '2026-11-28')).reach, [
      { op: 'replace', path: '/compiledOn', value: '2026-11-28', was: '2026-11-20' },
    ]);
  });
});

it('a release stands for its catalogue', () => {
  const release = {
    sealed: { format: 2, catalogue: { compiledOn: '2026-11-20', newestSource: '2026-10', root: 'r' } },
    fees: { a: fee('a') },
  } as unknown as Release;
  assert.deepEqual(catalogueOfRelease(release), catalogue([fee('a')]));
});
