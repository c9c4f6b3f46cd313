import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerRecord, idOf, nameOf, rateRecord } from '#domain/fees/answer-record';
import type { Rate } from '#domain/fees/fee';
import {
  amountOf,
  ask,
  catalogueWith,
  editionWith,
  feeWith,
  periodWith,
  regulatedWith,
  rowWith,
  unlawfulWith,
} from '#tests/support/catalogue';

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
    regulated: [regulatedWith({ id: 'water', name: { 'zh-CN': '自来水价格' } })],
    editions: [
      editionWith({
        number: '临财发〔2026〕1号',
        rows: [rowWith('学位费', { basis: ['临财发〔2025〕3号'] })],
      }),
    ],
    release: '2026-02-01-1',
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

  test('has nothing more and nothing less, of a charge of a list', () =>
    assert.deepEqual(answerRecord(ask(catalogue, '学位费80元', DAY)), {
      query: '学位费80元',
      name: '学位费',
      amount: '80',
      on: DAY,
      verdict: 'chargeable',
      evidence: 'exact',
      currency: 'settled',
      checked: { on: '2026-05-31', against: null },
      fee: null,
      id: answerRecord(ask(catalogue, '学位费', DAY)).id,
      rates: [],
      most: null,
      over: null,
      noAmount: true,
      lastKnown: null,
      edition: {
        id: 'linhe-2026',
        title: '临河市收费目录清单（2026年版）',
        number: '临财发〔2026〕1号',
        day: '2026-01-01',
      },
      basis: ['临财发〔2025〕3号'],
      caveats: ['no-amount'],
      release: '2026-02-01-1',
    }));

  test('tells what was last known, with its rates as data, of an amount that has lapsed', () => {
    const { verdict, lastKnown, edition } = answerRecord(ask(catalogue, 'card-new', '2028-01-01'));
    assert.deepEqual([verdict, edition], ['unverified', null]);
    assert.deepEqual(lastKnown, {
      on: '2026-06-30',
      verdict: 'chargeable',
      rates: [{ item: '每次', kind: 'amount', amount: '20', unit: '元/次' }],
    });
  });

  test('gives each choice its rates and what they rest on', () => {
    const cited = feeWith({
      slug: 'cited',
      name: { 'zh-CN': '市民卡费' },
      periods: [periodWith({ rates: [amountOf('5')], basis: [{ document: '某文' }] })],
    });
    const other = feeWith({ slug: 'other', name: { 'zh-CN': '市民卡费' } });
    const { choices = [] } = answerRecord(ask(catalogueWith([cited, other]), '市民卡费', DAY));
    assert.deepEqual(
      choices.find(({ id }) => id === 'cited'),
      {
        fee: 'cited',
        id: 'cited',
        name: '市民卡费',
        verdict: 'chargeable',
        rates: [{ item: '每次', kind: 'amount', amount: '5', unit: '元/次' }],
        basis: ['某文'],
      },
    );
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

test('what was found is called by its Chinese name, and a name that nothing knows by itself', () => {
  for (const [text, name, id] of [
    ['card-new', '市民卡费（首次）', 'card-new'],
    ['入会费100元', '入会费', 'joining'],
    ['自来水价格是多少', '自来水价格', 'water'],
    ['学位费80元', '学位费', null],
    ['密室费', '密室费', null],
  ] as const) {
    const answer = ask(catalogue, text, DAY);
    assert.equal(nameOf(answer), name, text);
    if (id !== null) assert.equal(idOf(answer.entry), id, text);
  }
  assert.equal(nameOf(ask(catalogueWith([feeWith({ slug: 'plain' })]), 'plain', DAY)), 'plain');
  assert.equal(idOf(null), null);
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

  test('a share, a step, a part and a formula say what they are of', () => {
    const rate = (more: object) => ({ item, unit: null, ...more }) as unknown as Rate;
    const bare = { item: '每次', unit: null };
    assert.deepEqual(rateRecord(rate({ kind: 'amount', amount: '5', over: '100', upTo: '200' })), {
      ...bare,
      kind: 'amount',
      amount: '5',
      over: '100',
      up_to: '200',
    });
    assert.deepEqual(rateRecord(rate({ kind: 'amount', amount: '5', over: '100' })).up_to, null);
    assert.deepEqual(rateRecord(rate({ kind: 'percent', amount: '2', countedIn: '万元', combine: 'plus' })), {
      ...bare,
      kind: 'percent',
      amount: '2',
      counted_in: '万元',
      combine: 'plus',
    });
    assert.deepEqual(rateRecord(rate({ kind: 'formula', formula: { 'zh-CN': '甲乘乙' } })), {
      ...bare,
      kind: 'formula',
      amount: null,
      formula: '甲乘乙',
    });
    const open = {
      over: undefined,
      countedIn: undefined,
      combine: undefined,
      min: undefined,
      max: undefined,
    };
    assert.deepEqual(rateRecord(rate({ kind: 'amount', amount: '5', ...open })), {
      ...bare,
      kind: 'amount',
      amount: '5',
    });
  });

  test('half a span is none', () => {
    const half = (ends: object) =>
      rateRecord({ kind: 'range', item, unit: null, ...ends } as unknown as Rate);
    assert.deepEqual(half({ min: '1' }), { item: '每次', kind: 'range', amount: null, unit: null });
    assert.deepEqual(half({ max: '1' }), { item: '每次', kind: 'range', amount: null, unit: null });
    assert.deepEqual(half({ min: undefined, max: '1' }).amount, null);
  });

  test('a span has two ends and no amount', () => {
    const span = rateRecord({ kind: 'range', item, min: '1', max: '3', unit: '元/次' } as unknown as Rate);
    assert.deepEqual([span.min, span.max, 'amount' in span], ['1', '3', false]);
  });
});
