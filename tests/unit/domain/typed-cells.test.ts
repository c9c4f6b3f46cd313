import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountTyped, dayTyped } from '#domain/typed-cells';

test('a day is read however it was typed', () => {
  for (const text of [
    '2019年7月1日',
    '43647',
    '20190701',
    '２０１９－０７－０１',
    '2019/7/1',
    '2019.7.1',
    '二〇一九年七月一日',
    ' 2019-07-01 10:23:45 ',
  ])
    assert.equal(dayTyped(text), '2019-07-01', text);
  for (const text of ['', '7月1日', '2019-02-30', '120', '2019']) assert.equal(dayTyped(text), null, text);
});

test('an amount is read however it was typed', () => {
  assert.equal(amountTyped('¥1,234.50'), '1234.50');
  assert.equal(amountTyped('0.1'), '0.1');
  for (const text of ['１２０', '120元', '120', '0120', ' 120 '])
    assert.equal(amountTyped(text), '120', text);
  assert.equal(amountTyped('1,200'), '1200');
  for (const text of ['', '-5', '1e3', '120/本', '约120']) assert.equal(amountTyped(text), null, text);
});
