import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeBill, judgeLine, type BillLine } from '#domain/fees/bill';
import {
  amountOf,
  catalogueWith,
  editionWith,
  feeWith,
  periodWith,
  unlawfulWith,
} from '#tests/support/catalogue';

const TODAY = '2026-07-15';
const rate = (name: string, amount: string, unit: string, more = {}) =>
  amountOf(amount, unit, { item: { 'zh-CN': name }, ...more });

const catalogue = catalogueWith(
  [
    feeWith({
      slug: 'booklet',
      name: { 'zh-CN': '甲本费' },
      periods: [
        periodWith({
          rates: [rate('甲本', '120', '元/本', { together: ['加注'] }), rate('加注', '20', '元/项')],
        }),
      ],
    }),
    feeWith({
      slug: 'card',
      name: { 'zh-CN': '乙卡费' },
      onePerPerson: true,
      periods: [periodWith({ rates: [rate('乙卡', '20', '元/本')] })],
    }),
    feeWith({
      slug: 'ground',
      name: { 'zh-CN': '丙地费' },
      periods: [periodWith({ rates: [rate('丙地', '0.5', '元/平方米')] })],
    }),
    feeWith({ slug: 'gone', name: { 'zh-CN': '丁证费' }, periods: [periodWith({ state: 'abolished' })] }),
    feeWith({ slug: 'unread', name: { 'zh-CN': '戊证费' } }),
  ],
  {
    unlawful: [unlawfulWith({ id: 'joining', name: { 'zh-CN': '入职己金' } })],
    outOfScope: [{ category: 'market-price', words: ['快递费'], endings: [], choices: [] }],
    editions: [editionWith({})],
  },
);
const line = (name: string, amount: string, more: Partial<BillLine> = {}): BillLine => ({
  name,
  on: null,
  amount,
  ...more,
});
const judge = (name: string, amount: string, more: Partial<BillLine> = {}) =>
  judgeLine(catalogue, line(name, amount, more), { today: TODAY });

describe('one line', () => {
  test('without a day is of today', () => {
    assert.equal(judge('甲本费', '120').answer.on, TODAY);
    assert.equal(judge('甲本费', '120', { on: '2026-01-02' }).answer.on, '2026-01-02');
  });

  test('what one person needs once is in dispute above its amount, to the fen', () => {
    assert.equal(judge('乙卡费', '60.5').overFen, 4_050n);
    assert.equal(judge('乙卡费', '20').overFen, 0n);
    assert.equal(judge('乙卡费', '20').allowedFen, 2_000n);
  });

  test('what somebody may need several of accuses nobody where the amount fits a sum', () => {
    for (const amount of ['140', '160', '240', '260']) {
      assert.ok((judge('甲本费', amount).overFen ?? 0n) === 0n, amount);
    }
    assert.equal(judge('甲本费', '150').overFen, 1_000n);
  });

  test('a quantity says how many they were', () => {
    assert.equal(judge('甲本费', '280', { quantity: '2' }).overFen, 0n);
    assert.equal(judge('甲本费', '300', { quantity: '2' }).overFen, 2_000n);
    assert.equal(judge('丙地费', '100').overFen, null);
    assert.equal(judge('丙地费', '100', { quantity: '150' }).overFen, 2_500n);
  });

  test('a case that the reader names is judged by its rate', () => {
    assert.equal(judge('甲本费', '30', { item: '加注', quantity: '1' }).overFen, 1_000n);
  });

  test('what is abolished or forbidden is in dispute in full', () => {
    assert.equal(judge('丁证费', '64').overFen, 6_400n);
    assert.equal(judge('入职己金', '500').overFen, 50_000n);
  });

  test('what nobody knows, lies outside the lists or on none of them is never in dispute', () => {
    for (const name of ['密室费', '快递费', '戊证费', '公安局的密室费'])
      assert.equal(judge(name, '10').overFen, null, name);
    assert.equal(judge('公安局的密室费', '10').answer.verdict, 'not-listed');
  });

  test('an amount that is no number is refused', () =>
    assert.throws(() => judge('甲本费', '一百'), RangeError));
});

test('a whole bill adds up, and counts what it could not say', () => {
  const lines = [line('乙卡费', '60'), line('丁证费', '0.1'), line('快递费', '0.2')];
  const bill = judgeBill(catalogue, lines, { today: TODAY });
  assert.deepEqual([bill.chargedFen, bill.overFen, bill.open], [6_030n, 4_010n, 1]);
});

test('the same line twice is two lines', () => {
  const bill = judgeBill(catalogue, [line('乙卡费', '60'), line('乙卡费', '60')], { today: TODAY });
  assert.deepEqual([bill.lines.length, bill.overFen], [2, 8_000n]);
});
