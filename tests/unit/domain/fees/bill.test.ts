import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeBill, judgeLine } from '#domain/fees/bill';
import { contentCatalogue } from '../../../support/catalogue.ts';

const catalogue = contentCatalogue();
const judge = (name: string, on: string, amount: string, more = {}) =>
  judgeLine(catalogue, { name, on, amount, ...more });

describe('one line', () => {
  test('what exceeds a fixed amount is in dispute, to the fen', () => {
    assert.equal(judge('passport', '2018-01-01', '200.5').overFen, 4_050n);
    assert.equal(judge('passport', '2018-01-01', '160').overFen, 0n);
    assert.equal(judge('passport', '2018-01-01', '320', { quantity: '2' }).overFen, 0n);
  });

  test('what is free, abolished, prohibited or on no list is in dispute in full', () => {
    assert.equal(judge('id-first', '2020-01-01', '20').overFen, 2_000n);
    assert.equal(judge('gangkou', '2021-01-01', '64').overFen, 6_400n);
    assert.equal(judge('dep-labour', '2024-01-01', '500').overFen, 50_000n);
    assert.equal(judge('窗口排队费', '2024-01-01', '10').overFen, 1_000n);
  });

  test('what is not known, or lies outside the lists, is left open', () => {
    assert.equal(judge('road-occupy', '2025-01-01', '100').overFen, null);
    assert.equal(judge('快递费', '2024-01-01', '10').overFen, null);
    assert.equal(judge('laji', '2024-01-01', '10').overFen, null);
    assert.equal(judge('court-property', '2024-01-01', '10').overFen, null);
  });

  test('of several rates the highest is allowed, beyond their sum the excess is certain, between them is open', () => {
    assert.equal(judge('passport', '2024-01-01', '120').overFen, 0n);
    assert.equal(judge('passport', '2024-01-01', '140').overFen, 0n);
    assert.equal(judge('passport', '2024-01-01', '130').overFen, null);
    assert.equal(judge('passport', '2024-01-01', '200').overFen, 6_000n);
    assert.equal(judge('passport', '2024-01-01', '30', { item: '护照加注' }).overFen, 1_000n);
  });

  test('a charge by measure needs a quantity', () => {
    assert.equal(judge('road-occupy', '2020-01-01', '100').overFen, null);
    assert.equal(judge('road-occupy', '2020-01-01', '100', { quantity: '150' }).overFen, 2_500n);
  });

  test('an amount that is no number is refused', () =>
    assert.throws(() => judge('passport', '2024-01-01', '一百'), RangeError));
});

test('a whole bill adds up, and counts what it could not say', () => {
  const bill = judgeBill(catalogue, [
    { name: '护照', on: '2018-01-01', amount: '200' },
    { name: '窗口加急费', on: '2018-01-01', amount: '0.1' },
    { name: '快递费', on: '2018-01-01', amount: '0.2' },
  ]);
  assert.deepEqual([bill.chargedFen, bill.overFen, bill.open], [20_030n, 4_010n, 1]);
});

test('ten thousand lines are answered in well under two seconds', () => {
  const names = ['护照', '窗口加急费', '手续费', '不动产登记费', '快递费', 'court-property'];
  const lines = Array.from({ length: 10_000 }, (_, index) => ({
    name: `${names[index % names.length]}${index % 3 === 0 ? '' : index}`,
    on: '2024-01-01',
    amount: '100',
  }));
  const began = performance.now();
  assert.equal(judgeBill(catalogue, lines).lines.length, 10_000);
  assert.ok(performance.now() - began < 2_000);
});
