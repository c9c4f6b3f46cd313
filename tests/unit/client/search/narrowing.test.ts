import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inOrder } from '#client/search/in-order';
import { choicesOf, chosenIn, fits } from '#client/search/narrowing';
import { prepareRows, type PageRow } from '#domain/search/page-table';
import type { Found } from '#domain/search/scores';
import type { SearchBundle } from '#client/search/bundle';

const page = (title: string, changes: Partial<PageRow>): PageRow => ({
  id: title,
  path: `/${title}/`,
  title,
  kind: 'policy',
  day: null,
  names: [],
  facets: {},
  phases: [],
  ...changes,
});
const rows = prepareRows(
  [
    page('甲', { day: '2021-05-08', facets: { year: ['2021'], issuer: ['a'] } }),
    page('乙', { day: '2024-01-01', facets: { year: ['2024'], issuer: ['a'] } }),
    page('丙', { kind: 'fee', facets: { issuer: ['b'] } }),
    page('丁', { day: '2021-05-08', facets: { year: ['2021'], issuer: ['b', 'a'] } }),
  ],
  '2026-06-30',
);
const titles = (chosen: string) =>
  rows.filter((row) => fits(row, chosenIn(new URLSearchParams(chosen)))).map(({ title }) => title);

describe('results narrowed', () => {
  test('by all that an address has chosen; what is no facet, or empty, chooses nothing', () => {
    assert.deepEqual(titles('kind=policy&issuer=a'), ['甲', '乙', '丁']);
    assert.deepEqual(titles('year=2021&issuer=b'), ['丁']);
    assert.deepEqual(titles('year=&colour=red'), ['甲', '乙', '丙', '丁']);
  });

  test('a choice says how many it would leave, beside what is chosen elsewhere', () => {
    const choices = (facet: 'issuer' | 'year' | 'kind', chosen = '') =>
      choicesOf(rows, facet, chosenIn(new URLSearchParams(chosen))).map(({ value, count, isChosen }) => [
        value,
        count,
        isChosen,
      ]);
    assert.deepEqual(choices('issuer'), [
      ['a', 3, false],
      ['b', 2, false],
    ]);
    assert.deepEqual(choices('issuer', 'issuer=b&year=2021'), [
      ['a', 2, false],
      ['b', 1, true],
    ]);
    assert.deepEqual(
      choices('year').map(([value]) => value),
      ['2024', '2021'],
      'the newest year first',
    );
    assert.deepEqual(choices('kind', 'year=2021'), [], 'one value is no choice');
    assert.deepEqual(choices('kind', 'kind=policy&year=2021'), [['policy', 2, true]]);
  });
});

test('results by day: the newest first, those of one day as they were found, those without last', () => {
  const bundle = { rows } as unknown as SearchBundle;
  const found = [2, 0, 3, 1].map((row) => ({ row }) as Found);
  const order = (by: 'relevance' | 'day') => inOrder(bundle, found, by).map(({ row }) => row);
  assert.deepEqual(order('day'), [1, 0, 3, 2]);
  assert.deepEqual(order('relevance'), [2, 0, 3, 1]);
  assert.deepEqual(
    found.map(({ row }) => row),
    [2, 0, 3, 1],
  );
});
