import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feeName, joined } from '#words/fee-words';

test('an amount and its unit: a percentage and a Korean unit stand close to the number', () => {
  assert.equal(joined('120', '元/本'), '120 元/本');
  assert.equal(joined('120', 'CNY per booklet'), 'CNY 120 per booklet');
  assert.equal(joined('120', '위안/권'), '120위안/권');
  assert.equal(joined('1.5', '%'), '1.5%');
  assert.equal(joined('120', ''), '120');
});

test('a name with its variant, in the brackets of the language', () => {
  const name = { 'zh-CN': '身份证工本费', en: 'Identity card fee', ko: '신분증 발급 실비' };
  const variant = { 'zh-CN': '补领', en: 'replacement', ko: '재발급' };
  assert.equal(feeName({ name, variant }, 'zh-CN').text, '身份证工本费（补领）');
  assert.equal(feeName({ name, variant }, 'en').text, 'Identity card fee (replacement)');
  assert.equal(feeName({ name, variant }, 'ko').text, '신분증 발급 실비(재발급)');
});
