import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalJson } from '#domain/releases/canonical';
import type { SealedFee } from '#domain/releases/meaning';
import {
  compareReleaseIds,
  feesOf,
  inOrder,
  leavesOf,
  nextReleaseId,
  parseReleaseId,
  releaseText,
  sealedText,
  statementBytes,
  type Release,
} from '#domain/releases/release';

const fee = (id: string): SealedFee =>
  ({
    id,
    name: { 'zh-CN': id },
    variant: null,
    list: 'administrative',
    periods: [{ from: '2020-01-01' }],
  }) as never;
const signature = { algorithm: 'Ed25519', key: 'k', value: 'v' } as const;
const link = { id: '2026-11-23-1', sealedOn: '2026-11-23', previous: null } as const;
const rooted: Release = {
  sealed: {
    ...link,
    format: 2,
    catalogue: { compiledOn: '2026-11-20', newestSource: '2026-10', items: 1, statements: 2, root: 'r' },
  },
  fees: { a: fee('a') },
  hash: 'h',
  signature,
};

describe('the id of a release', () => {
  it('is a day and a number', () => {
    assert.deepEqual(parseReleaseId('2026-11-23-10'), { day: '2026-11-23', number: 10 });
    for (const text of [
      '2026-11-23',
      '2026-11-23-0',
      '2026-11-23-01',
      'x2026-11-23-1',
      '2026-11-23-1x',
      '26-11-23-1',
    ])
      assert.equal(parseReleaseId(text), null, text);
  });

  it('comes by its day, then by its number', () => {
    const ids = ['2026-11-23-10', '2026-11-24-1', '2026-11-23-2', '2025-12-31-3'];
    assert.deepEqual([...ids].sort(compareReleaseIds), [
      '2025-12-31-3',
      '2026-11-23-2',
      '2026-11-23-10',
      '2026-11-24-1',
    ]);
    assert.equal(compareReleaseIds('2026-11-23-2', '2026-11-23-2'), 0);
    assert.equal(compareReleaseIds('2026-11-23-10', '2026-11-23-2'), 8);
  });

  it('that is none comes by its characters', () => {
    assert.deepEqual(
      [compareReleaseIds('a', 'b'), compareReleaseIds('b', 'a'), compareReleaseIds('a', 'a')],
      [-1, 1, 0],
    );
    assert.equal(compareReleaseIds('2026-11-23-2', 'draft'), -1);
  });

  it('follows those of its day', () => {
    assert.equal(nextReleaseId([], '2026-11-23'), '2026-11-23-1');
    assert.equal(
      nextReleaseId(['2026-11-23-2', '2026-11-23-10', '2026-11-22-40', 'draft'], '2026-11-23'),
      '2026-11-23-11',
    );
    assert.equal(nextReleaseId(['2026-11-22-4'], '2026-11-23'), '2026-11-23-1');
  });
});

describe('the charges of a release', () => {
  it('of format 2 are as it holds them; none where it holds none', () => {
    assert.deepEqual(feesOf(rooted), { a: fee('a') });
    const { fees: _, ...bare } = rooted;
    assert.deepEqual(feesOf(bare), {});
  });

  it('of format 1 are what its published items mean', () => {
    const published = { ...fee('a'), aliases: { 'zh-CN': ['甲'] }, explanation: '说明' };
    const whole = {
      ...rooted,
      sealed: {
        ...link,
        format: 1,
        catalogue: {
          compiledOn: '2026-11-20',
          knownUntil: '2026-11-20',
          newestSource: '2026-10',
          fees: { a: published },
        },
      },
    } as unknown as Release;
    assert.deepEqual(feesOf(whole), { a: fee('a') });
  });

  it('stand in the order of their ids, and so do the leaves of their tree', () => {
    const fees = { b: fee('b'), a: fee('a'), B: fee('B') };
    assert.deepEqual(
      inOrder(fees).map(({ id }) => id),
      ['B', 'a', 'b'],
    );
    const leaves = leavesOf(fees).map(
      (leaf) => JSON.parse(new TextDecoder().decode(leaf)) as Record<string, unknown>,
    );
    assert.deepEqual(
      leaves.map(({ id, period }) => [id, period !== undefined]),
      [
        ['B', false],
        ['B', true],
        ['a', false],
        ['a', true],
        ['b', false],
        ['b', true],
      ],
    );
  });
});

it('what is hashed, signed and filed is canonical', () => {
  assert.equal(sealedText(rooted.sealed), canonicalJson(rooted.sealed as never));
  assert.deepEqual(Object.keys(JSON.parse(releaseText(rooted)) as object), [
    'fees',
    'hash',
    'sealed',
    'signature',
  ]);
  assert.equal(new TextDecoder().decode(statementBytes({ b: 1, a: '费' })), '{"a":"费","b":1}');
  assert.throws(() => canonicalJson(undefined as never), /not a JSON value/);
});
