import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compare, decimal, decimalText, subtract } from '#domain/fees/decimal';
import type { Rate } from '#domain/fees/fee';
import { limitOf, lowered, overOf } from '#domain/fees/most';
import { amountOf } from '#tests/support/catalogue';

const UNITS = { '元/本': 'piece', '元/平方米': 'measure', '%': 'share' } as const;
const rate = (name: string, amount: string, more: Partial<Rate> = {}) =>
  amountOf(amount, '元/本', { item: { 'zh-CN': name }, ...more });
const most = (...rates: Rate[]) => {
  const limit = limitOf(rates, UNITS);
  return limit.most && decimalText(limit.most);
};
const over = (asked: string, isOnce: boolean, ...rates: Rate[]) => {
  const excess = overOf(decimal(asked), limitOf(rates, UNITS), { isOnce });
  return excess && decimalText(excess);
};

describe('the most that can lawfully come together, once', () => {
  test('one rate is its own most; a range its upper end; an upper limit itself', () => {
    assert.equal(most(rate('甲', '20')), '20');
    const item = { 'zh-CN': '甲' };
    assert.equal(most({ kind: 'range', item, min: '50', max: '300', unit: '元/本' }), '300');
    assert.equal(most({ kind: 'cap', item, amount: '5000', unit: '元/本' }), '5000');
  });

  test('rates that fall due at once add up, rates that exclude each other do not', () => {
    assert.equal(most(rate('甲', '120', { together: ['乙'] }), rate('乙', '20')), '140');
    assert.equal(most(rate('甲', '15', { excludes: ['其余各条'] }), rate('乙', '80')), '80');
  });

  test('a sum is never added to its parts, and its parts belong together', () => {
    const parts = [rate('一', '80'), rate('二', '240'), rate('三', '240')];
    assert.equal(most(rate('合计', '560', { totalOf: ['一', '二', '三'] }), ...parts), '560');
  });

  test('two of three may come together', () => {
    const rates = [
      rate('甲', '100', { excludes: ['乙'], together: ['丙'] }),
      rate('乙', '80', { together: ['丙'] }),
      rate('丙', '5'),
    ];
    assert.equal(most(...rates), '105');
  });

  test('rates that do not say how they stand to each other say no most', () => {
    assert.equal(most(rate('甲', '120'), rate('乙', '20')), null);
    assert.equal(most(rate('甲', '120', { together: ['丙'] }), rate('乙', '20'), rate('丙', '1')), null);
  });

  const item = { 'zh-CN': '甲' };
  const NO_AMOUNT: [string, Rate][] = [
    ['an unknown rate', { kind: 'unknown', item, unit: null }],
    ['a formula', { kind: 'formula', item, formula: { 'zh-CN': '面积×单价' } }],
    ['a floor', { kind: 'floor', item, amount: '1', unit: '元/本' }],
    ['a factor', { kind: 'factor', item, amount: '2', unit: '倍' }],
    ['a percentage', { kind: 'rate', item, amount: '3', unit: '%' }],
    ['a band', { kind: 'tier', item, over: '0', upTo: '1', amount: '50', unit: '元/本' }],
    ['a limit in per cent', { kind: 'cap', item, amount: '2', unit: '%' }],
    ['an amount by measure', { kind: 'amount', item, amount: '2', unit: '元/平方米', derived: false }],
    ['an amount in fen', { kind: 'amount', item, amount: '2', unit: '分/千瓦时', derived: false }],
  ];
  for (const [name, bad] of NO_AMOUNT) {
    test(`${name} says no most, and accuses nobody`, () => {
      const rates = [rate('乙', '10', { together: ['其余各条'] }), bad];
      assert.equal(most(...rates), null);
      assert.equal(over('1000000', true, ...rates), null);
      assert.equal(most(bad), null);
    });
  }

  test('no rate, no most', () => assert.equal(most(), null));

  test('a quantity multiplies pieces and measures, and no upper limit', () => {
    const measured = amountOf('0.5', '元/平方米');
    assert.equal(decimalText(limitOf([measured], UNITS, '150').most!), '75');
    assert.equal(decimalText(limitOf([rate('甲', '120')], UNITS, '2').most!), '240');
  });

  test('a reduction that holds for everybody lowers it', () => {
    assert.equal(decimalText(lowered(limitOf([rate('甲', '120')], UNITS), '50').most!), '60');
    assert.equal(decimalText(lowered(limitOf([rate('甲', '120')], UNITS), '0').most!), '0');
  });
});

describe('how much is certainly too much', () => {
  const card = rate('甲', '20');
  const booklet = [rate('甲', '120', { together: ['乙'] }), rate('乙', '20')] as const;

  test('of what one person needs once, all above it', () => {
    assert.equal(over('60', true, card), '40');
    assert.equal(over('20', true, card), null);
    assert.equal(over('20.01', true, card), '0.01');
    assert.equal(over('19', true, card), null);
  });

  test('of what somebody may need several of, what fits no sum', () => {
    assert.equal(over('60', false, card), null);
    assert.equal(over('65', false, card), '5');
    assert.equal(over('160', false, ...booklet), null);
    assert.equal(over('150', false, ...booklet), '10');
    assert.equal(over('140', false, ...booklet), null);
  });

  test('rates that do not say how they stand accuse only beyond all of them together', () => {
    const rates = [rate('甲', '100'), rate('乙', '30')];
    assert.equal(over('130', true, ...rates), null);
    assert.equal(over('131', true, ...rates), '1');
  });

  test('of a range, what lies between the ends of some pieces', () => {
    const range: Rate = { kind: 'range', item: { 'zh-CN': '甲' }, min: '50', max: '100', unit: '元/本' };
    assert.equal(over('150', false, range), null);
    assert.equal(over('123.45', false, range), null);
    assert.equal(over('150', true, range), '50');
    const narrow: Rate = { ...range, min: '90' };
    assert.equal(over('155', false, narrow), '55');
    assert.equal(over('180', false, narrow), null);
    assert.equal(over('299.5', false, narrow), null);
  });

  test('an upper limit of a piece says nothing of several', () => {
    const cap: Rate = { kind: 'cap', item: { 'zh-CN': '甲' }, amount: '20', unit: '元/本' };
    assert.equal(over('30', false, cap), null);
    assert.equal(over('30', true, cap), '10');
  });

  test('a sum told in round figures is not taken at its last one', () => {
    const mark = [rate('甲', '300', { together: ['乙'] }), rate('乙', '30')];
    assert.equal(over('1000', false, ...mark), null);
    assert.equal(over('1001', false, ...mark), '11');
    assert.equal(over('1000.5', false, ...mark), '10.5');
    assert.equal(over('315', false, rate('甲', '300')), '15');
    assert.equal(over('320', false, rate('甲', '300')), '20');
    assert.equal(over('305', false, rate('甲', '300')), '5');
    assert.equal(over('1050', false, rate('甲', '1000')), '50');
    assert.equal(over('1100', false, rate('甲', '1000')), '100');
    assert.equal(over('1100', false, rate('甲', '1050')), null);
  });

  test('what is paid in the same sum explains it', () => {
    const limit = limitOf([rate('甲', '80')], UNITS);
    const beside = [{ least: decimal('10'), most: decimal('10') }];
    for (const isOnce of [true, false]) {
      assert.equal(overOf(decimal('90'), limit, { isOnce, beside }), null);
      assert.equal(decimalText(overOf(decimal('97'), limit, { isOnce, beside })!), '7');
    }
  });

  test('a sum too large to try accuses nobody', () =>
    assert.equal(over('99999999.99', false, rate('甲', '0.01')), null));

  test('any sum of lawful pieces is none', () => {
    const pieces = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 600 }), times: fc.nat(4) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const rates = parts.map(({ amount }, at) => rate(`第${at}条`, String(amount)));
        const sum = parts.reduce((total, { amount, times }) => total + amount * times, 0);
        assert.equal(over(String(sum), false, ...rates), null);
      }),
    );
  });

  test('it is never more than what lies above the most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.boolean(), (asked, isOnce) => {
        const limit = limitOf(booklet, UNITS);
        const excess = overOf(decimal(String(asked)), limit, { isOnce });
        if (excess === null) return;
        assert.ok(compare(excess, subtract(decimal(String(asked)), limit.most!)) <= 0);
        assert.ok(excess.digits > 0n);
      }),
    );
  });
});

describe('at the edges', () => {
  const together = { together: ['其余各条'] };
  const rates = (count: number) => Array.from({ length: count }, (_, at) => rate(`第${at}条`, '1', together));

  test('sixteen rates are tried in every combination, seventeen are not', () => {
    assert.equal(most(...rates(16)), '16');
    assert.deepEqual(limitOf(rates(17), UNITS), { most: null, bound: null, pieces: [] });
    assert.deepEqual(limitOf([], UNITS), { most: null, bound: null, pieces: [] });
  });

  test('a unit that nobody described, or a share in money, is no amount', () => {
    assert.equal(most(amountOf('5', '元/箱')), null);
    assert.equal(decimalText(limitOf([amountOf('5', '元/本')], UNITS, '3').most!), '15');
    assert.equal(limitOf([amountOf('5', '元/成')], { '元/成': 'share' }).most, null);
    assert.equal(limitOf([amountOf('5', '元/箱')], UNITS, '3').most, null);
  });

  test('an upper limit is not multiplied, a range is at both ends', () => {
    const item = { 'zh-CN': '甲' };
    const cap: Rate = { kind: 'cap', item, amount: '20', unit: '元/本' };
    assert.equal(decimalText(limitOf([cap], UNITS, '3').most!), '20');
    const range: Rate = { kind: 'range', item, min: '2', max: '5', unit: '元/本' };
    assert.deepEqual(
      limitOf([range], UNITS, '3').pieces.map(({ least, most: top }) => [
        decimalText(least),
        decimalText(top),
      ]),
      [['6', '15']],
    );
  });

  test('parts of a sum belong together only with each other', () => {
    const sum = rate('合计', '5', { totalOf: ['一', '二'] });
    assert.equal(most(sum, rate('一', '2'), rate('二', '3')), '5');
    assert.equal(most(sum, rate('一', '2'), rate('二', '3'), rate('三', '4')), null);
  });

  test('a reduction lowers the limit, the bound and each piece', () => {
    const { most: top, bound, pieces } = lowered(limitOf([rate('甲', '120')], UNITS), '50');
    assert.deepEqual(
      [top, bound, pieces[0]!.least, pieces[0]!.most].map((each) => decimalText(each!)),
      ['60', '60', '60', '60'],
    );
    assert.deepEqual(lowered({ most: null, bound: null, pieces: [] }, '50'), {
      most: null,
      bound: null,
      pieces: [],
    });
  });

  test('pieces that cost nothing explain nothing, and fractions of a yuan are no round figure', () => {
    const free = rate('甲', '0');
    assert.equal(over('5', false, free, rate('乙', '3', together)), '2');
    assert.equal(over('100.55', false, rate('甲', '90')), '10.55');
    assert.equal(over('7', false, rate('甲', '5')), '2');
    assert.equal(over('5', false, rate('甲', '5')), null);
  });

  test('a fixed piece and a range in one sum: any amount between the ends of the range', () => {
    const range: Rate = { kind: 'range', item: { 'zh-CN': '乙' }, min: '3', max: '5', unit: '元/本' };
    assert.equal(over('13.5', false, rate('甲', '10', together), range), null);
    assert.equal(over('12', false, rate('甲', '10', together), range), null, 'four ranges of three');
    assert.equal(over('7', false, rate('甲', '2', together), range), null);
    assert.equal(over('200001', false, rate('甲', '1'), rate('乙', '200000')), null);
  });
});
