import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedOn, lawText, type LawCited } from '#domain/fees/entries';

const law = (changes: Partial<LawCited> = {}): LawCited => ({
  law: '某法',
  articles: [],
  textDay: null,
  stands: 'yes',
  ...changes,
});

test('a law with its articles, or by itself', () => {
  assert.equal(lawText(law()), '某法');
  assert.equal(lawText(law({ articles: ['第九条'] })), '某法第九条');
  assert.equal(lawText(law({ articles: ['第九条', '第八十四条'] })), '某法第九条、第八十四条');
});

test('a law is cited from its first day to its last, both counted', () => {
  const cited = [law(), law({ since: '2020-01-01' }), law({ until: '2021-12-31' })];
  const between = law({ since: '2020-01-01', until: '2021-12-31' });
  const on = (day: string) => [...cited, between].map((each) => citedOn([each], day).length);
  assert.deepEqual(on('2019-12-31'), [1, 0, 1, 0]);
  assert.deepEqual(on('2020-01-01'), [1, 1, 1, 1]);
  assert.deepEqual(on('2021-12-31'), [1, 1, 1, 1]);
  assert.deepEqual(on('2022-01-01'), [1, 1, 0, 0]);
});
