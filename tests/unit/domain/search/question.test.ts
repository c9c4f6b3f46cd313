import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asks, fitOf, kindAskedFor, namesCharge, runsOf, withoutAsking } from '#domain/search/question';

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

for (const [query, named] of [
  ['我想知道护照怎么办理', '护照'],
  ['请问一下 停水费 多少', '停水费'],
  ['交通卡在哪里办', '交通卡'],
  ['办事大厅', '办事大厅'],
  ['办公楼', '办公楼'],
  ['交警罚款', '交警罚款'],
  ['交水费', '水费'],
  ['缴款书', '缴款书'],
  ['被收钱了吗', '收'],
  ['护照的钱', '护照'],
  ['怎么办', ''],
  ['what is the fee for a passport', 'fee passport'],
  ['island permit', 'island permit'],
] as const)
  test(`${query} names ${named || 'nothing'}`, () => {
    assert.equal(withoutAsking(query), named);
  });

for (const [query, is] of [
  ['护照工本费', true],
  ['押金', true],
  ['停车收费标准', true],
  ['passport fee', true],
  ['Passport FEE ', true],
  ['feed the birds', false],
  ['費用を知りたい', true],
  ['消費税', true],
  ['여권 수수료', true],
  ['护照', false],
  ['税务局', false],
  ['费用', false],
  ['失业金', false],
  ['失业保险金', false],
  ['拖欠账款', false],
  ['老板欠钱', false],
  ['残疾人就业保障金', true],
  ['罚款', true],
] as const)
  test(`${query} ${is ? 'names' : 'does not name'} a charge`, () => {
    assert.equal(namesCharge(query), is);
  });

test('a question in Chinese is known by its words', () => {
  for (const query of ['护照怎么办', '是什么', '收多少', '要多久', '谁管', '对吗', '几天', '如何办'])
    assert.equal(asks(query), true, query);
  assert.equal(asks('护照工本费'), false);
});

test('words are cut run by run, without those too common to tell pages apart', () => {
  assert.deepEqual(runsOf('passport fee, visa!', 'en'), [['passport'], ['fee'], ['visa']]);
  assert.deepEqual(runsOf('护照的。押金', 'zh-CN'), [['护照'], ['押金']]);
  assert.deepEqual(runsOf('？！', 'zh-CN'), []);
});
