import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerRecord, idOf, nameOf, rateRecord } from '#domain/fees/answer-record';
import type { Rate } from '#domain/fees/fee';
import { amountOf, ask, catalogueWith, feeWith, periodWith, unlawfulWith } from '#tests/support/catalogue';

const catalogue = catalogueWith(
  [
    feeWith({
      slug: 'card-new',
      name: { 'zh-CN': '市民卡费' },
      variant: { 'zh-CN': '首次' },
      periods: [periodWith({ rates: [amountOf('20')] })],
    }),
    feeWith({ slug: 'card-lost', name: { 'zh-CN': '市民卡费' }, variant: { 'zh-CN': '补领' } }),
  ],
  {
    unlawful: [unlawfulWith({ id: 'joining', name: { 'zh-CN': '入会费' } })],
    outOfScope: [{ category: 'tax', words: ['印花税'], endings: [], choices: [] }],
  },
);
const DAY = '2026-03-01';

describe('an answer as data', () => {
  test('has the question, the verdict and the item', () => {
    const record = answerRecord(ask(catalogue, 'card-new', DAY));
    assert.deepEqual(
      [record.query, record.on, record.verdict, record.fee, record.id, record.most],
      ['card-new', DAY, 'chargeable', 'card-new', 'card-new', '20'],
    );
    assert.equal('choices' in record, false);
  });

  test('offers what a name may stand for, each with what it says', () => {
    const { choices = [] } = answerRecord(ask(catalogue, '市民卡费', DAY));
    assert.deepEqual(choices.map(({ fee, name }) => [fee, name]).sort(), [
      ['card-lost', '市民卡费（补领）'],
      ['card-new', '市民卡费（首次）'],
    ]);
  });

  test('survives as JSON', () => {
    const record = answerRecord(ask(catalogue, '入会费100元', DAY));
    assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
    assert.deepEqual([record.fee, record.id, record.over], [null, 'joining', '100']);
  });
});

test('a word of a category has no id to ask by, and keeps the name of the question', () => {
  const answer = ask(catalogue, '印花税', DAY);
  assert.equal(idOf(answer.entry), null);
  assert.equal(nameOf(answer), '印花税');
});

describe('a rate as data', () => {
  const item = { 'zh-CN': '每次' };

  test('an amount, exactly as the catalogue has it', () =>
    assert.deepEqual(rateRecord(amountOf('20.50')), {
      item: '每次',
      kind: 'amount',
      amount: '20.50',
      unit: '元/次',
    }));

  test('one that was worked out says so', () =>
    assert.equal(rateRecord(amountOf('20', '元/次', { derived: true } as Partial<Rate>)).derived, true));

  test('what has no amount says null', () =>
    assert.equal(rateRecord({ kind: 'unknown', item } as Rate).amount, null));

  test('a span has two ends and no amount', () => {
    const span = rateRecord({ kind: 'range', item, min: '1', max: '3', unit: '元/次' } as unknown as Rate);
    assert.deepEqual([span.min, span.max, 'amount' in span], ['1', '3', false]);
  });
});
