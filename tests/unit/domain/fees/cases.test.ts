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
});

test('a deed names the cases that tell it; what tells none stays', () => {
  const rates = ['首次申领', '签注', '换领、补领'];
  assert.deepEqual(caseIn(rates, '居住证补办', '居住证工本费'), ['签注', '换领、补领']);
  assert.deepEqual(caseIn(rates, '居住证', '居住证工本费'), rates);
});
