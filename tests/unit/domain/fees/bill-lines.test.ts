import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseCsv } from '#domain/csv';
import { amountOf, billLines, dayOf } from '#domain/fees/bill-lines';

describe('a bill as people bring it', () => {
  test('columns in their order, with and without a quantity', () => {
    const { lines, faults } = billLines(parseCsv('护照费,2026-07-01,160\n复印费,2026/7/2,"1,600.50",3'));
    assert.deepEqual(faults, []);
    assert.deepEqual(lines, [
      { name: '护照费', on: '2026-07-01', amount: '160', quantity: undefined },
      { name: '复印费', on: '2026-07-02', amount: '1600.50', quantity: '3' },
    ]);
  });

  test('a header says which column is which', () => {
    const { lines } = billLines(
      parseCsv('序号,收费日期,收费金额（元）,收费项目\n1,2026年7月1日,￥120.00元,护照费'),
    );
    assert.deepEqual(lines, [{ name: '护照费', on: '2026-07-01', amount: '120.00', quantity: undefined }]);
  });

  test('lines as people type them, names with spaces included', () => {
    const { lines } = billLines(parseCsv('passport renewal fee 2026-07-01 120\n护照费 2026.7.1 160元 2'));
    assert.deepEqual(
      lines.map(({ name, on, amount, quantity }) => [name, on, amount, quantity]),
      [
        ['passport renewal fee', '2026-07-01', '120', undefined],
        ['护照费', '2026-07-01', '160', '2'],
      ],
    );
  });

  test('what cannot be read is named with its line, and the rest is still read', () => {
    const { lines, faults } = billLines(
      parseCsv('护照费,2026-02-30,160\n护照费,2026-07-01,一百\n,2026-07-01,1\n护照费,2026-07-01,5'),
    );
    assert.equal(lines.length, 1);
    assert.deepEqual(faults, [
      { line: 1, column: 'on', value: '2026-02-30' },
      { line: 2, column: 'amount', value: '一百' },
      { line: 3, column: 'name', value: '' },
    ]);
  });
});

test('days: ISO, slashes, Chinese, and the serial numbers of a spreadsheet', () => {
  for (const text of ['2026-07-01', '2026/7/1', '2026.07.01', '2026年7月1日', '46204', '46204.5']) {
    assert.equal(dayOf(text), '2026-07-01', text);
  }
  for (const text of ['', '2026-13-01', '7月1日', '160']) assert.equal(dayOf(text), null, text);
});

test('amounts keep every digit, and nothing else passes for one', () => {
  assert.equal(amountOf('¥1,234.50'), '1234.50');
  assert.equal(amountOf('１２０元'), '120');
  assert.equal(amountOf('0.1'), '0.1');
  for (const text of ['', '-5', '1e3', '120/本', '约120']) assert.equal(amountOf(text), null, text);
});

describe('how many', () => {
  test('what is no quantity is a fault, and never passes for one piece', () => {
    for (const quantity of ['-1', 'abc', '0', '1e3', '10000000000000000000000']) {
      const { lines, faults } = billLines(parseCsv(`护照费,2026-07-01,160,${quantity}`));
      assert.deepEqual(lines, [], quantity);
      assert.deepEqual(faults, [{ line: 1, column: 'quantity', value: quantity }]);
    }
  });

  test('a number above nothing, in either width, or none', () => {
    const quantities = ['2', '２', '1.5', ''].map(
      (quantity) => billLines(parseCsv(`水费,2026-07-01,160,${quantity}`)).lines[0]?.quantity,
    );
    assert.deepEqual(quantities, ['2', '2', '1.5', undefined]);
  });
});
