import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Catalogue } from '#domain/fees/answer';
import type { Edition, LawCited } from '#domain/fees/entries';
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

// Each condition of a verdict, from its other side: turned around, one of these is red.
const DAY = '2026-06-30';
const code = (catalogue: Catalogue, text: string, on = DAY) => ask(catalogue, text, on).verdict;
const proof = (more: Partial<LawCited> & { speaksOf?: 'this' | 'general' } = {}) => [
  {
    law: '某条例',
    articles: ['第二条'],
    textDay: '2020-01-01',
    stands: 'yes' as const,
    speaksOf: 'this' as const,
    ...more,
  },
];
const names = (...chinese: string[]) => ({ 'zh-CN': chinese, en: [], ja: [], ko: [] });

describe('what rests on a law', () => {
  const price = (more: Parameters<typeof regulatedWith>[0]) =>
    code(catalogueWith([], { regulated: [regulatedWith(more)] }), more.id);

  test('a price whose only laws speak in general is still set by government', () => {
    assert.equal(price({ id: '水费', legalProof: proof({ speaksOf: 'general' }) }), 'regulated');
    assert.equal(price({ id: '水费', legalProof: proof({ stands: 'unknown' }) }), 'unverified');
  });

  test('free and forbidden only where its own article is read in force', () => {
    assert.equal(price({ id: '查档费', class: 'statute-free', legalProof: proof() }), 'free');
    assert.equal(
      price({ id: '查档费', class: 'statute-free', legalProof: proof({ stands: 'unknown' }) }),
      'unverified',
    );
    assert.equal(price({ id: '出警费', class: 'prohibited', legalProof: proof() }), 'prohibited');
    assert.equal(
      price({ id: '出警费', class: 'prohibited', legalProof: proof({ stands: 'unknown' }) }),
      'unverified',
    );
  });

  test('fraud is no private contract', () => {
    const fraud = unlawfulWith({ id: '销分费', verdict: 'fraud' });
    const { verdict, category } = ask(catalogueWith([], { unlawful: [fraud] }), '销分费', DAY);
    assert.deepEqual([verdict, category], ['out-of-scope', 'fraud']);
  });

  test('of a price for a unit of what is forbidden, no sum is too much', () => {
    const catalogue = catalogueWith([], { unlawful: [unlawfulWith({ id: '拦路费' })] });
    assert.equal(ask(catalogue, '拦路费5元', DAY).over, '5');
    assert.equal(ask(catalogue, '拦路费5元一吨', DAY).over, null);
  });
});

describe('too much is said only above every case that a name may mean', () => {
  const others = ['其余各条'];
  const rate = (name: string, amount: string, more = {}) =>
    amountOf(amount, '元/副', { item: { 'zh-CN': name }, ...more });
  const over = (slug: string, rates: ReturnType<typeof rate>[], asked: string, more = {}) =>
    ask(
      catalogueWith(
        [feeWith({ slug, aliases: names('反光号牌', '簿册'), ...more, periods: [periodWith({ rates })] })],
        { units: { '元/副': 'piece' } },
      ),
      asked,
      DAY,
      { quantity: '1' },
    ).over;

  test('what is added to the case is no excess', () => {
    const plates = [
      rate('反光号牌', '100', { together: ['号牌架'] }),
      rate('不反光号牌', '80', { together: ['号牌架'], excludes: ['反光号牌'] }),
      rate('号牌架', '5', { together: ['反光号牌', '不反光号牌'] }),
    ];
    assert.equal(over('车牌', plates, '反光号牌105元'), null);
    assert.equal(over('车牌', plates, '反光号牌110元'), '5');
    assert.equal(over('车牌', plates, '反光号牌105元', { onePerPerson: true }), '5');
  });

  test('the paper that was lost, and a rate that nobody knows', () => {
    const known = [
      rate('簿册首次申领', '0', { excludes: others }),
      rate('丢失补办', '8', { excludes: others }),
    ];
    assert.equal(over('户籍', known, '簿册5元'), null);
    assert.equal(over('户籍', known, '簿册20元'), '12');
    const item = { 'zh-CN': '丢失补办' };
    const unknown = [known[0]!, { kind: 'unknown' as const, item, unit: null, excludes: others }];
    assert.equal(over('户籍', unknown, '簿册20元'), null);
  });
});

describe('what others do as well at a price of theirs', () => {
  test('is no excess; the 工本费 of the paper is asked by its issuer alone', () => {
    const free = periodWith({ state: 'free', freeBecause: 'by-law', rates: [] });
    const fee = feeWith({ slug: '某执照', alsoSold: true, periods: [free] });
    const catalogue = catalogueWith([fee]);
    assert.equal(ask(catalogue, '办某执照500元', DAY).over, null);
    assert.equal(ask(catalogue, '某执照工本费20元', DAY).over, '20');
  });
});

describe('what only a part of a name was recognised by', () => {
  test('is asked back and accuses nobody, of a charge that is forbidden or of an amount', () => {
    const pass = feeWith({
      slug: '通行证',
      onePerPerson: true,
      periods: [periodWith({ rates: [amountOf('20')] })],
    });
    const catalogue = catalogueWith([pass], { unlawful: [unlawfulWith({ id: '货车拦路检查费' })] });
    for (const [whole, part] of [
      ['货车拦路检查费500', '某公司货车拦路检查费500'],
      ['货车拦路检查费500', '拦路检查费500'],
      ['通行证500', '某公司通行证500'],
    ] as const) {
      assert.notEqual(ask(catalogue, whole, DAY).over, null);
      const { verdict, over, choices } = ask(catalogue, part, DAY);
      assert.equal(verdict, 'several', part);
      assert.deepEqual([over, ...choices.map((each) => each.over)], [null, null], part);
    }
  });
});

describe('what rests on a row of a list', () => {
  const row = (edition: Partial<Edition>, on = DAY) =>
    code(
      catalogueWith([], { editions: [editionWith({ rows: [rowWith('考务费')], ...edition })] }),
      '考务费',
      on,
    );

  test('a list of another place only bears witness', () => {
    assert.equal(row({}), 'chargeable');
    assert.equal(row({ here: false }), 'unverified');
  });

  test('a list speaks from its own day to its last, both counted', () => {
    const span = { day: '2026-01-01', validUntil: '2026-06-30' };
    assert.equal(row(span, '2025-12-31'), 'unverified');
    assert.equal(row(span, '2026-01-01'), 'chargeable');
    assert.equal(row(span, '2026-06-30'), 'chargeable');
    assert.equal(row(span, '2026-07-01'), 'unverified');
  });
});

describe('what rests on an item', () => {
  test('what became a tax is abolished, and a price that was suspended is free, amount or none', () => {
    const fee = (state: 'replaced' | 'free') =>
      feeWith({
        slug: '排水费',
        list: 'government-priced-service',
        periods: [periodWith({ state, ...(state === 'free' ? { freeBecause: 'suspended' as const } : {}) })],
      });
    assert.equal(code(catalogueWith([fee('replaced')]), '排水费'), 'abolished');
    assert.equal(code(catalogueWith([fee('free')]), '排水费'), 'free');
  });

  test('of what is free, a price for a unit is not called too much', () => {
    const free = periodWith({ state: 'free', freeBecause: 'suspended', rates: [amountOf('0')] });
    const catalogue = catalogueWith([feeWith({ slug: '检疫费', periods: [free] })]);
    assert.equal(ask(catalogue, '检疫费20元', DAY).over, '20');
    assert.equal(ask(catalogue, '检疫费20元一吨', DAY).over, null);
  });
});

describe('what a name may mean', () => {
  const items = (first: string, second: string) =>
    catalogueWith(
      [first, second].map((amount, at) =>
        feeWith({
          slug: `item-${String(at)}`,
          aliases: names('通行费用卡'),
          onePerPerson: true,
          periods: [periodWith({ rates: amount === '' ? [] : [amountOf(amount)] })],
        }),
      ),
    );

  test('charges that say the same of the money are one answer; too much is so only in every case', () => {
    assert.equal(code(items('20', '20'), '通行费用卡'), 'chargeable');
    assert.equal(ask(items('20', '40'), '通行费用卡', DAY).verdict, 'several');
    assert.equal(ask(items('20', '40'), '通行费用卡', DAY, { amount: '70' }).over, '10');
    assert.equal(ask(items('20', '40'), '通行费用卡', DAY, { amount: '60' }).over, null);
    assert.equal(ask(items('20', ''), '通行费用卡', DAY, { amount: '60' }).over, null);
  });

  test('what is only offered has no most', () => {
    const { verdict, most, choices } = ask(items('20', '40'), '通行费甪卡', DAY);
    assert.deepEqual([verdict, most, choices.length > 0], ['several', null, true]);
  });
});
