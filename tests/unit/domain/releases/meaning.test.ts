import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meaningOf, statementsOf } from '#domain/releases/meaning';
import type { PublishedFee } from '#schemas/published-fee';

const citation = {
  document: 'd',
  number: '某发〔2020〕1号',
  title: '关于某费的通知',
  article: null,
  text: 'x',
};
const fee = {
  id: 'a',
  name: { 'zh-CN': '某费', en: 'A fee' },
  variant: null,
  aliases: { 'zh-CN': ['某'], en: [], ja: [], ko: [] },
  list: 'administrative',
  payer: 'both',
  regions: null,
  publishable: 'yes',
  periods: [
    {
      from: '2020-01-01',
      until: null,
      state: 'charged',
      rates: [
        {
          kind: 'amount',
          item: { 'zh-CN': '证', en: 'card' },
          remark: null,
          amount: '20',
          unit: { 'zh-CN': '元/证' },
        },
      ],
      basis: [citation],
      sources: [{ kind: 'official-site', url: null }],
      remark: null,
    },
  ],
  explanation: '说明',
  caution: null,
} as unknown as PublishedFee;

describe('the meaning of a charge', () => {
  it('keeps amounts, days, bases and Chinese names, and leaves out how they are told', () => {
    const { periods, ...item } = meaningOf(fee);
    assert.deepEqual(item, {
      id: 'a',
      name: { 'zh-CN': '某费' },
      variant: null,
      list: 'administrative',
      payer: 'both',
      regions: null,
      publishable: 'yes',
    });
    assert.deepEqual(periods, [
      {
        from: '2020-01-01',
        until: null,
        state: 'charged',
        rates: [{ kind: 'amount', item: { 'zh-CN': '证' }, amount: '20', unit: { 'zh-CN': '元/证' } }],
        basis: [{ document: 'd', number: '某发〔2020〕1号', article: null }],
      },
    ]);
  });

  it('is the same for what it made', () => {
    assert.deepEqual(meaningOf(meaningOf(fee)), meaningOf(fee));
  });

  it('keeps the title of a document that has no number', () => {
    const law = { ...citation, number: null, title: '护照法' };
    const { periods } = meaningOf({ ...fee, periods: [{ ...fee.periods[0]!, basis: [law] }] });
    assert.deepEqual(periods[0]!['basis'], [{ document: 'd', number: null, title: '护照法', article: null }]);
  });

  it('is stated item first, then a period at a time with the name of its charge', () => {
    const [item, period, ...more] = statementsOf(meaningOf(fee));
    assert.equal(item!['periods'], undefined);
    assert.deepEqual(period!['name'], { 'zh-CN': '某费' });
    assert.deepEqual(period!['period'], meaningOf(fee).periods[0]);
    assert.equal(more.length, 0);
  });
});
