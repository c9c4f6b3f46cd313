import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountTyped, dayIfAny, dayTyped } from '#domain/typed-cells';

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

test('days with times in every dress, and what is none', () => {
  for (const text of [
    '2026-07-01T10:23:45Z',
    '2026-07-01T10:23:45+08:00',
    '2026-07-01 10:23',
    '2026年7月1号',
    '2026 年 7 月 1 日',
    '2026/07/01 10时23分45秒',
    '2026-07-01 10:23:45.123',
    '20260701',
    '46204',
    '46204.999',
    ' 2026.7.1 ',
  ])
    assert.equal(dayTyped(text), '2026-07-01', text);
  for (const text of [
    'x2026-07-01',
    '2026-07-01x',
    '26-07-01',
    '2026-13-01',
    '2026-07',
    '12026-07-01',
    '16204',
    '86204',
    '462045',
    '46204.',
    '20261301',
    '120260701',
    '202607011',
  ])
    assert.equal(dayTyped(text), null, text);
});

test('a day of a year, where there is one', () => {
  assert.equal(dayIfAny('2026', '7', '1'), '2026-07-01');
  assert.equal(dayIfAny('2026', '2', '29'), null);
  assert.equal(dayIfAny('2028', '02', '29'), '2028-02-29');
});

test('amounts as plain decimals', () => {
  for (const [text, amount] of [
    ['¥1,600.50', '1600.50'],
    ['１２０元', '120'],
    ['120块钱', '120'],
    ['CNY 120', '120'],
    ['120 yuan', '120'],
    ['007', '7'],
    ['0.5', '0.5'],
    ['00', '0'],
  ] as const)
    assert.equal(amountTyped(text), amount, text);
  for (const text of ['', '元', '-1', '1.', '.5', '1e3', '120元整', '元120', '1.2.3'])
    assert.equal(amountTyped(text), null, text);
});
