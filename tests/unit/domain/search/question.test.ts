import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitOf, kindAskedFor, withoutAsking } from '#domain/search/question';

for (const [query, named] of [
  ['办护照要多少钱', '护照'],
  ['how do i exchange my foreign driving licence', 'exchange foreign driving licence'],
  ['施工許可証はどこに申請しますか', '施工許可証 申請し'],
  ['会社の登記を変更したい', '会社 登記 変更し'],
  ['おすすめの温泉はどこですか', 'おすすめの温泉'],
  ['비자 연장 비용은 얼마인가요', '비자 연장 비용'],
  ['체류허가를 연장하려면 어떻게 해야 하나요', '체류허가 연장'],
  ['도로 점용료', '도로 점용료'],
] as const)
  test(`${query} names ${named}`, () => {
    assert.equal(withoutAsking(query), named);
  });

for (const [query, kind] of [
  ['护照怎么办', 'guide'],
  ['换驾驶证多少钱', 'fee'],
  ['乱收费去哪投诉', 'guide'],
  ['护照', null],
  ['施工許可証はどこに申請しますか', 'guide'],
  ['手数料はいくらですか', 'fee'],
  ['연장하려면 어디로 가나요', 'guide'],
  ['수수료가 얼마예요', 'fee'],
  ['where do i register a car', 'guide'],
  ['how much does a passport cost', 'fee'],
] as const)
  test(`${query} asks for ${kind}`, () => {
    assert.equal(kindAskedFor(query), kind);
  });

test('how to do a thing is told by guides, in their order or alone, and less by a price', () => {
  assert.ok(fitOf('guide', 'guide') > 0 && fitOf('journey', 'guide') === fitOf('guide', 'guide'));
  assert.ok(fitOf('fee', 'guide') < 0 && fitOf('fee', 'fee') > 0);
  assert.equal(fitOf('guide', 'fee'), 0);
  assert.equal(fitOf('fee', null), 0);
});
