import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fee, Payer, Reduction } from '#domain/fees/fee';
import {
  collectorOn,
  isFor,
  isListedOn,
  periodOn,
  rateOn,
  ratesOf,
  reductionsOn,
} from '#domain/fees/timeline';
import { amountOf, feeWith, periodWith } from '#tests/support/catalogue';

const DAY = '2026-01-01';

function reductionFor(payer: Fee['payer'], span: Partial<Reduction> = {}): Reduction {
  return { from: '2020-01-01', until: null, payer, basis: [], ...span } as Reduction;
}

describe('who is meant', () => {
  const EXPECTED: readonly [rule: Fee['payer'], asked: Payer | undefined, meant: boolean][] = [
    ['both', 'citizen', true],
    ['both', 'enterprise', true],
    ['both', undefined, true],
    ['citizen', 'citizen', true],
    ['citizen', 'enterprise', false],
    ['citizen', undefined, true],
    ['enterprise', 'citizen', false],
    ['enterprise', 'enterprise', true],
    ['enterprise', undefined, true],
  ];
  for (const [payer, asked, meant] of EXPECTED)
    test(`an item for ${payer}, asked by ${asked ?? 'nobody named'}`, () =>
      assert.equal(isFor({ payer }, asked), meant));

  test('a firm is given the reductions for firms and for both, not those for people', () => {
    const fee = feeWith({
      slug: 'permit',
      reductions: (['both', 'enterprise', 'citizen'] as const).map((payer) => reductionFor(payer)),
    });
    const payersOf = (asked?: Payer) => reductionsOn(fee, DAY, asked).map(({ payer }) => payer);
    assert.deepEqual(payersOf('enterprise'), ['both', 'enterprise']);
    assert.deepEqual(payersOf('citizen'), ['both', 'citizen']);
    assert.deepEqual(payersOf(), ['both', 'enterprise', 'citizen']);
  });
});

describe('an item whose amount may not be shown', () => {
  const rates = [amountOf('5')];
  const period = periodWith({ rates });

  test('shows none, though its file holds one', () => {
    assert.deepEqual(ratesOf({ publishable: 'no-amount' }, period), []);
    const fee = feeWith({ slug: 'waste', publishable: 'no-amount', periods: [period] });
    assert.deepEqual(rateOn(fee, DAY), []);
  });

  test('any other shows it', () => {
    assert.deepEqual(ratesOf({ publishable: 'yes' }, period), rates);
    assert.deepEqual(rateOn(feeWith({ slug: 'waste', periods: [period] }), DAY), rates);
  });
});

describe('on a day', () => {
  const rates = [amountOf('120')];
  const earlier = periodWith({ from: '2010-01-01', until: '2019-06-30', rates: [amountOf('160')] });
  const later = periodWith({ from: '2019-07-02', rates });
  const fee = feeWith({ slug: 'passport', periods: [earlier, later] });

  test('a period holds from its first day to its last, both included', () => {
    assert.equal(periodOn(fee, '2010-01-01'), earlier);
    assert.equal(periodOn(fee, '2019-06-30'), earlier);
    assert.equal(periodOn(fee, '2019-07-02'), later);
  });

  test('before the first period and in a gap nothing is said', () => {
    for (const day of ['2009-12-31', '2019-07-01']) {
      assert.equal(periodOn(fee, day), null);
      assert.deepEqual(rateOn(fee, day), []);
    }
  });

  test('a period of unknown beginning answers from the day from which it can', () => {
    const unsure = feeWith({ slug: 'a', periods: [periodWith({ from: null, answersFrom: '2015-05-05' })] });
    assert.equal(periodOn(unsure, '2015-05-04'), null);
    assert.equal(periodOn(unsure, '2015-05-05'), unsure.periods[0]);
  });

  test('what is no longer charged has no rate, what is free has its own', () => {
    assert.deepEqual(ratesOf(fee, periodWith({ state: 'abolished', rates })), []);
    assert.deepEqual(ratesOf(fee, periodWith({ state: 'free', rates })), rates);
  });

  test('a reduction ends with its last day', () => {
    const reduced = feeWith({ slug: 'a', reductions: [reductionFor('both', { until: '2026-01-01' })] });
    assert.equal(reductionsOn(reduced, '2026-01-01').length, 1);
    assert.equal(reductionsOn(reduced, '2026-01-02').length, 0);
  });

  test('the collector is the one of the day, and none where no change is recorded', () => {
    const collectors = [
      { from: null, until: '2020-12-31', name: { 'zh-CN': '甲局' } },
      { from: '2021-01-01', until: null, name: { 'zh-CN': '乙局' } },
    ] as unknown as NonNullable<Fee['collectors']>;
    const handed = feeWith({ slug: 'a', collectors });
    assert.equal(collectorOn(handed, '2020-12-31'), collectors[0]);
    assert.equal(collectorOn(handed, '2021-01-01'), collectors[1]);
    assert.equal(collectorOn(feeWith({ slug: 'b' }), DAY), null);
  });
});

describe('what stands in a list', () => {
  const fee = (state: string, freeBecause?: string) =>
    ({ periods: [{ from: '2020-01-01', until: null, state, freeBecause }] }) as unknown as Fee;

  for (const [state, because] of [
    ['charged', undefined],
    ['free', 'suspended'],
    ['free', 'by-law'],
    ['free', 'zero-rated'],
    ['prohibited', undefined],
    ['unverified', undefined],
  ] as const)
    test(`${state} ${because ?? ''} does`, () =>
      assert.equal(isListedOn(fee(state, because), '2026-01-01'), true));

  for (const [state, because] of [
    ['abolished', undefined],
    ['replaced', undefined],
    ['free', 'suspended-or-abolished'],
  ] as const)
    test(`${state} ${because ?? ''} is history from its day on`, () => {
      assert.equal(isListedOn(fee(state, because), '2026-01-01'), false);
      assert.equal(isListedOn(fee(state, because), '2019-12-31'), true);
    });
});
