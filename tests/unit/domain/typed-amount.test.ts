import assert from 'node:assert/strict';
import { it } from 'node:test';
import { amountsIn } from '#domain/typed-amount';

it('the sums of money of a text are found, in every way of writing them', () => {
  assert.deepEqual(amountsIn('收120元，或¥ 1,200.50；CNY 80、rmb5；免征二百元。'), [
    '120元',
    '¥ 1,200.50',
    'CNY 80',
    'rmb5',
    '二百元',
  ]);
  assert.deepEqual(amountsIn('120円 120위안 3 million yuan 2万元 5 亿圆'), [
    '120円',
    '120위안',
    '3 million yuan',
    '2万元',
    '5 亿圆',
  ]);
});

it('a word that only holds 元 is none', () => {
  for (const text of ['3单元', '多元化', '一元化管理', '2元方程', '一元旦', '十元素', '2元件', '120', 'yuan'])
    assert.deepEqual(amountsIn(text), [], text);
});
