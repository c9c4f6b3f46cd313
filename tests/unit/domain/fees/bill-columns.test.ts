import assert from 'node:assert/strict';
import { test } from 'node:test';
import { billColumns, headedWithin } from '#domain/fees/bill-columns';

test('heads in either brackets, of offices and of payment systems', () => {
  const columns = billColumns(['序号', '收费项目', '收费日期', '金额(元)', '数量']);
  assert.deepEqual(
    [...columns!],
    [
      ['name', 1],
      ['on', 2],
      ['amount', 3],
      ['quantity', 4],
    ],
  );
  assert.equal(billColumns(['交易时间', '商品说明', '金额（元）'])!.get('on'), 0);
});

test('a surer head goes before a vaguer one', () =>
  assert.equal(billColumns(['项目', '收费项目', '金额'])!.get('name'), 1));

test('a title, and a line of the bill, head nothing', () => {
  assert.equal(billColumns(['某市收费明细']), null);
  assert.equal(billColumns(['护照费', '2026-07-01', '160']), null);
  assert.equal(billColumns(['日期', '金额']), null);
});

test('heads in any width and case, with what brackets add and marks around them', () => {
  for (const amount of ['金额（元，含税）', '金额【单位：元】', ' 金 额：', '*金额*', '金额 (元) (大写)'])
    assert.equal(billColumns(['收费项目', amount])?.get('amount'), 1, amount);
});

test('the header is one of the first forty records', () => {
  const titles = (count: number) => [...Array.from({ length: count }, () => ['说明']), ['收费项目', '金额']];
  const within = (records: string[][]) => headedWithin(records, (fields) => fields);
  assert.equal(within(titles(0)), 0);
  assert.equal(within(titles(39)), 39);
  assert.equal(within(titles(40)), -1);
  assert.equal(within([]), -1);
});
