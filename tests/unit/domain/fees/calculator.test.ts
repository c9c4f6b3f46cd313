import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { calculate, schemesOf, type Scheme } from '#domain/fees/calculator';
import type { Rate } from '#domain/fees/fee';

/** Bands, tiers and shares as statutes have them, some under the names of items. */
const BANDS = JSON.parse(readFileSync('tests/fixtures/fees/bands.json', 'utf8')) as Record<string, Rate[]>;
const schemesFor = (slug: string) => schemesOf(BANDS[slug]!);
const only = (slug: string, countedIn = '元'): Scheme =>
  schemesFor(slug).find((scheme) => scheme.countedIn === countedIn)!;
const fen = (scheme: Scheme, number: string | null) => {
  const { min, max } = calculate(scheme, number).fen;
  return min === max ? Number(min) : [Number(min), Number(max)];
};

describe('bands (诉讼费用交纳办法第十三条、第十四条)', () => {
  test('a property case: a fixed amount, then percentages of what lies above', () => {
    const scheme = only('court-property');
    assert.equal(fen(scheme, '0'), 5_000);
    assert.equal(fen(scheme, '10000'), 5_000);
    assert.equal(fen(scheme, '10000.01'), 5_000);
    assert.equal(fen(scheme, '100000'), 230_000);
    assert.equal(fen(scheme, '1000000'), 1_380_000);
    assert.equal(fen(scheme, '30000000'), 19_180_000);
  });

  test('preservation: never more than its cap, which the working shows', () => {
    const scheme = only('court-preserve');
    assert.equal(fen(scheme, null), 3_000);
    assert.equal(fen(scheme, '100000'), 102_000);
    assert.equal(fen(scheme, '9000000'), 500_000);
    assert.equal(calculate(scheme, '9000000').steps.at(-1)?.rate.kind, 'cap');
    assert.ok(calculate(scheme, '100000').steps.every(({ rate }) => rate.kind === 'tier'));
  });

  test('divorce: the base amount of a range plus the bands', () => {
    assert.deepEqual(fen(only('court-divorce'), '200000'), [5_000, 30_000]);
    assert.deepEqual(fen(only('court-divorce'), '300000'), [55_000, 80_000]);
  });

  test('enforcement: the range where there is no sum, the bands instead where there is one', () => {
    assert.deepEqual(fen(only('court-exec'), null), [5_000, 50_000]);
    assert.equal(fen(only('court-exec'), '500000'), 740_000);
  });

  test('arbitration: bands of ranges', () => {
    assert.deepEqual(fen(only('arb-commercial'), '1000'), [4_000, 10_000]);
    assert.deepEqual(fen(only('arb-commercial'), '50000'), [200_000, 255_000]);
  });
});

describe('bands that count pieces', () => {
  test('pages: each at the price of its band', () => {
    assert.equal(fen(only('info-public', '页'), '30'), 0);
    assert.equal(fen(only('info-public', '页'), '31'), 1_000);
    assert.equal(fen(only('info-public', '页'), '201'), 274_000);
  });

  test('what only a formula says is left out, and named', () => {
    assert.deepEqual(calculate(only('info-public', '件'), '30').left, []);
    assert.deepEqual(
      calculate(only('info-public', '件'), '31').left.map(({ kind }) => kind),
      ['formula'],
    );
  });
});

describe('shares', () => {
  test('a percentage of the taxes paid', () => assert.equal(fen(only('jyffj'), '1234.56'), 3_704));
  test('a deposit may be at most a share of the price', () =>
    assert.equal(fen(only('dep-bid'), '800000'), 1_600_000));
  test('half a fen is rounded up, and said', () => {
    assert.equal(calculate(only('jyffj'), '1234.56').rounded, true);
    assert.equal(calculate(only('jyffj'), '100').rounded, false);
  });
});

describe('a floor', () => {
  const rates: Rate[] = [
    { kind: 'rate', item: { 'zh-CN': '按比例' }, amount: '1', unit: '%' },
    { kind: 'floor', item: { 'zh-CN': '下限' }, amount: '5', unit: '元' },
  ];
  test('lifts a result below it, and no other', () => {
    const [scheme] = schemesOf(rates);
    assert.equal(fen(scheme!, '100'), 500);
    assert.equal(fen(scheme!, '1000'), 1_000);
  });
});

test('what is no decimal number is refused', () => {
  for (const text of ['', '-1', '1e5', '１００', '1,000'])
    assert.throws(() => calculate(only('jyffj'), text), RangeError, text);
});

test('more never costs less: every scheme of every item', () => {
  const schemes = Object.values(BANDS).flatMap(schemesOf);
  assert.ok(schemes.length >= Object.keys(BANDS).length);
  const number = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const yuan = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.constantFrom(...schemes), number, number, (scheme, a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      const low = calculate(scheme, yuan(less)).fen;
      const high = calculate(scheme, yuan(more)).fen;
      assert.ok(low.min <= high.min && low.max <= high.max && low.min <= low.max);
    }),
    { numRuns: 2000 },
  );
});

describe('which rates are worked out together', () => {
  const item = { 'zh-CN': '每件' };
  const rate = (more: object) => ({ item, ...more }) as unknown as Rate;
  const tier = (over: string, upTo: string | null, amount: string, unit: string, more = {}) =>
    rate({ kind: 'tier', over, upTo, amount, unit, ...more });
  const share = rate({ kind: 'rate', amount: '1', unit: '%' });
  const cap = rate({ kind: 'cap', amount: '50', unit: '元' });
  const capOfEach = rate({ kind: 'cap', amount: '3', unit: '元/件' });
  const capShare = rate({ kind: 'cap', amount: '2', unit: '%' });
  const floor = rate({ kind: 'floor', amount: '5', unit: '元' });
  const fixed = rate({ kind: 'amount', amount: '20', unit: '元/件' });
  const formula = rate({ kind: 'formula', formula: item });

  test('amounts by the piece, limits in money and formulas by themselves make no scheme', () => {
    assert.deepEqual(schemesOf([fixed, cap, floor, formula, capOfEach]), []);
    assert.deepEqual(schemesOf([]), []);
  });

  test('a share stands by itself, with the limits in money and no other', () => {
    assert.deepEqual(schemesOf([fixed, share, cap, capOfEach, floor, formula]), [
      { countedIn: '元', bands: [share], base: null, limits: [cap, floor] },
    ]);
    assert.deepEqual(
      schemesOf([share, capShare]).map(({ bands, limits }) => [bands, limits]),
      [
        [[share], []],
        [[capShare], []],
      ],
    );
  });

  test('bands of one count, their base amount, and formulas that begin somewhere', () => {
    const bands = [
      tier('0', '10', '1', '元/页', { countedIn: '页' }),
      tier('10', null, '2', '元/页', { countedIn: '页' }),
    ];
    const beyond = rate({ kind: 'formula', formula: item, over: '100', countedIn: '页' });
    const money = tier('0', null, '1', '%');
    const base = rate({ kind: 'amount', amount: '20', unit: '元/件', combine: 'plus' });
    assert.deepEqual(schemesOf([...bands, formula, beyond, money, fixed, base, cap, capOfEach, floor]), [
      { countedIn: '页', bands: [...bands, beyond], base, limits: [cap, floor] },
      { countedIn: '元', bands: [money], base, limits: [cap, floor] },
    ]);
  });

  test('without a number a fixed lowest band is due, and no share or count', () => {
    const of = (...rates: Rate[]) => {
      const { steps, fen: money, left } = calculate(schemesOf(rates)[0]!, null);
      return [steps.length, money.min, left];
    };
    assert.deepEqual(of(tier('0', '10', '30', '元/件'), tier('10', null, '2', '%')), [1, 3_000n, []]);
    assert.deepEqual(of(tier('0', '10', '3', '%')), [0, 0n, []]);
    assert.deepEqual(of(tier('0', '10', '3', '元/页', { countedIn: '页' })), [0, 0n, []]);
    assert.deepEqual(of(share), [0, 0n, []]);
    const beyond = rate({ kind: 'formula', formula: item, over: '0' });
    assert.deepEqual(of(tier('0', null, '3', '%'), beyond), [0, 0n, []]);
  });

  test('a limit is told where it changes either end, and only there', () => {
    const range = rate({ kind: 'rate', min: '1', max: '3', unit: '%' });
    const kinds = (number: string, ...limits: Rate[]) =>
      calculate(schemesOf([range, ...limits])[0]!, number).steps.map(({ rate: { kind } }) => kind);
    assert.deepEqual(kinds('1000', cap), ['rate']);
    assert.deepEqual(kinds('2000', cap), ['rate', 'cap'], 'the upper end');
    assert.deepEqual(kinds('6000', cap), ['rate', 'cap']);
    assert.deepEqual(kinds('300', floor), ['rate', 'floor'], 'the lower end');
    assert.deepEqual(kinds('500', floor), ['rate']);
    const { fen: money } = calculate(schemesOf([range, cap, floor])[0]!, '2000');
    assert.deepEqual(money, { min: 2_000n, max: 5_000n });
  });

  test('half a range is none, and what has no amount comes to nothing', () => {
    const half = rate({ kind: 'rate', min: '1', max: undefined, amount: '2', unit: '%' });
    assert.equal(calculate(schemesOf([half])[0]!, '100').fen.min, 200n);
    const open = rate({ kind: 'rate', unit: '%', amount: undefined, over: undefined, combine: undefined });
    assert.equal(calculate(schemesOf([open])[0]!, '100').fen.min, 0n);
  });
});
