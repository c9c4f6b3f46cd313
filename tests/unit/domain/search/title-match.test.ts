import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareRows, type SearchKind } from '#domain/search/page-table';
import { TIERS, tierOf } from '#domain/search/title-match';

function tier(kind: SearchKind, title: string, asked: string): number {
  const page = { id: 'p', path: '/p/', title, kind, day: null, names: ['俗称'], facets: {}, phases: [] };
  return tierOf(prepareRows([page], '2026-06-30')[0]!, asked);
}

test('a title names a page wholly, by its beginning, by a part, or not at all', () => {
  assert.equal(tier('fee', '护照工本费', '护照工本费'), TIERS.exact);
  assert.equal(tier('fee', '护照工本费', '护照'), TIERS.begins);
  assert.equal(tier('fee', '因私普通护照工本费', '护照'), TIERS.contains);
  assert.equal(tier('fee', '护照工本费', '俗称'), TIERS.nameExact);
  assert.equal(tier('fee', '护照工本费', '身份证'), TIERS.none);
});

test('a picture of several things goes before none of them by the beginning of its title', () => {
  assert.equal(tier('infographic', '护照等证件收费十年变化', '护照'), TIERS.contains);
  assert.equal(tier('infographic', '护照等证件收费十年变化', '护照等证件收费十年变化'), TIERS.exact);
});
