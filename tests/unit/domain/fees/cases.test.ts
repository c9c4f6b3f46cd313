import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseOf } from '#domain/fees/cases';
import type { Rate } from '#domain/fees/fee';
import { amountOf } from '#tests/support/catalogue';

const rate = (name: string): Rate => amountOf('1', '元/次', { item: { 'zh-CN': name } });
const caseIn = (names: string[], text: string, item = '考试费') =>
  caseOf(names.map(rate), text, item, new Map()).map((each) => each.item['zh-CN']);

test('a case that the words name', () => {
  const subjects = ['科目一', '科目二', '科目三 道路驾驶技能', '科目三 安全文明驾驶常识'];
  assert.deepEqual(caseIn(subjects, '科目二补考费'), ['科目二']);
  assert.deepEqual(caseIn(subjects, '科目2补考'), ['科目二']);
  assert.deepEqual(caseIn(subjects, '科目三'), subjects.slice(2));
  assert.deepEqual(caseIn(subjects, '考试费'), subjects);
});

test('the item’s own words name none', () => {
  const rates = ['普通护照（含换发、补发）', '护照加注'];
  assert.deepEqual(caseIn(rates, '因私普通护照工本费', '因私普通护照工本费'), rates);
  assert.deepEqual(caseIn(rates, '护照加注', '因私普通护照工本费'), ['护照加注']);
  assert.deepEqual(caseIn(rates, '护照补发', '因私普通护照工本费'), rates, 'what is included tells none');
});

test('of a paper, what is asked when it was lost stays open', () => {
  const booklet = ['户口簿、迁移证件首次申领及换发', '丢失、损坏补办，过期失效重办'];
  const bookletIn = (text: string) => caseIn(booklet, text, '户籍管理证件工本费');
  assert.deepEqual(bookletIn('户口簿工本费'), booklet);
  assert.deepEqual(bookletIn('户口簿遗失'), booklet.slice(1));
  assert.deepEqual(bookletIn('户口簿换发'), booklet.slice(0, 1));
  const card = ['永久居留申请', '永久居留证', '有效期满、内容变更换发补发', '丢失补领、损坏换领'];
  const cardIn = (text: string) => caseIn(card, text, '永居的收费');
  assert.deepEqual(cardIn('永久居留证'), card.slice(1));
  assert.deepEqual(cardIn('永久居留证补办'), card.slice(2));
  assert.deepEqual(cardIn('永久居留申请'), card.slice(0, 1), 'an application is not lost');
});

test('the words of one case within those of another leave both open; the longer words name one', () => {
  const stages = ['发明', '公布印刷费（发明）', '实用新型', '发明实质审查'];
  const stageIn = (text: string) => caseIn(stages, text, '专利申请阶段收费');
  assert.deepEqual(stageIn('发明实审费'), ['发明', '公布印刷费（发明）', '发明实质审查']);
  assert.deepEqual(stageIn('发明实质审查费'), ['发明实质审查']);
  assert.deepEqual(stageIn('实用新型'), ['实用新型']);
});

test('a deed names the cases that tell it; what tells none stays', () => {
  const rates = ['首次申领', '签注', '换领、补领'];
  assert.deepEqual(caseIn(rates, '居住证补办', '居住证工本费'), ['签注', '换领、补领']);
  assert.deepEqual(caseIn(rates, '居住证', '居住证工本费'), rates);
});

test('a label of one character, or one that every rate has, names no case', () => {
  const rates = ['甲 乙种', '每次', '普通', '合计'];
  for (const text of ['甲', '每次多少', '普通的', '合计']) assert.deepEqual(caseIn(rates, text), rates, text);
  assert.deepEqual(caseIn(rates, '乙种'), ['甲 乙种']);
  assert.deepEqual(caseIn(['每次以后', '首次合计', '首次'], '每次以后'), ['每次以后']);
});

test('a label is what stands between blanks, marks and 或及和, without its word for money', () => {
  const rates = ['大型车、小型车', '摩托车（两轮）', '船舶费', '拖拉机 及 挂车'];
  for (const [text, found] of [
    ['小型车', '大型车、小型车'],
    ['两轮的', '摩托车（两轮）'],
    ['我的船舶', '船舶费'],
    ['挂车', '拖拉机 及 挂车'],
  ] as const)
    assert.deepEqual(caseIn(rates, text), [found], text);
});

test('what names all of the rates names none of them, and one rate is never taken apart', () => {
  assert.deepEqual(caseIn(['笔试 高级', '笔试 中级'], '笔试'), ['笔试 高级', '笔试 中级']);
  assert.deepEqual(caseIn(['补领'], '首次'), ['补领']);
});

test('deeds: all that are asked for must fit a rate that tells one', () => {
  const rates = ['丢失补领', '损坏换领', '加注'];
  const of = (text: string) => caseIn(rates, text, '甲证');
  assert.deepEqual(of('丢了要补办'), ['丢失补领', '加注']);
  assert.deepEqual(of('坏了要换'), ['损坏换领', '加注']);
  assert.deepEqual(of('丢了要换'), rates, 'no rate is for both');
  assert.deepEqual(of('首次'), rates, 'no rate is for that');
  assert.deepEqual(of('甲证'), rates);
  assert.deepEqual(caseIn(['甲档', '乙档'], '补办', '甲证'), ['甲档', '乙档']);
});
