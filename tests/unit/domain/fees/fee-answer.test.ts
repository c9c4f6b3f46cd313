import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerForFee } from '#domain/fees/answer-to';
import type { Fee, Rate } from '#domain/fees/fee';
import type { Question } from '#domain/fees/question';
import { checkedOf, lapses, laterChanges } from '#domain/fees/fee-answer';
import { amountOf, ask, catalogueWith, feeWith, periodWith } from '#tests/support/catalogue';

const DAY = '2026-07-01';
const charged = periodWith({ rates: [amountOf('20')], basis: [] });

function answer(fee: Partial<Fee>, on = DAY, text = '甲证费', more: Partial<Question> = {}) {
  const item = feeWith({ slug: 'item', name: { 'zh-CN': '甲证费' }, periods: [charged], ...fee });
  return ask(catalogueWith([item]), text, on, more);
}

describe('an item on a day', () => {
  test('that is charged says how much at most, and what was asked beyond it', () => {
    const { verdict, most, over } = answer({ onePerPerson: true }, DAY, '甲证费50元');
    assert.deepEqual([verdict, most, over], ['chargeable', '20', '30']);
  });

  test('in a gap between periods is unverified, never a "no"', () => {
    const gap = answer({ periods: [periodWith({ until: '2024-12-31' })] });
    assert.deepEqual([gap.verdict, gap.caveats.includes('no-version'), gap.most], ['unverified', true, null]);
  });

  test('that was abolished owes nothing: all that is asked is too much', () => {
    const gone = answer({ periods: [periodWith({ state: 'abolished' })] }, DAY, '甲证费50元');
    assert.deepEqual([gone.verdict, gone.most, gone.over], ['abolished', '0', '50']);
  });

  test('keeps no amount where none may be shown', () => {
    const silent = answer({ publishable: 'no-amount' });
    assert.deepEqual(
      [silent.verdict, silent.noAmount, silent.rates, silent.most],
      ['chargeable', true, [], null],
    );
  });

  test('unread for a year keeps its amount as the last known only', () => {
    const stale = answer({}, '2027-12-01');
    assert.deepEqual([stale.verdict, stale.currency, stale.rates], ['unverified', 'stale', []]);
    assert.deepEqual([stale.lastKnown?.verdict, stale.caveats.includes('lapsed')], ['chargeable', true]);
  });

  test('for other payers says so, and accuses nobody', () => {
    const other = answer({ payer: 'enterprise', onePerPerson: true }, DAY, '甲证费50元', {
      payer: 'citizen',
    });
    assert.deepEqual([other.caveats.includes('other-payer'), other.over], [true, null]);
    assert.equal(
      answer({ payer: 'both' }, DAY, '甲证费', { payer: 'citizen' }).caveats.includes('other-payer'),
      false,
    );
  });

  test('of some districts asks which; of another one does not answer', () => {
    assert.ok(answer({ regions: ['西县'] }).caveats.includes('some-regions'));
    assert.equal(
      answer({ regions: ['西县'] }, DAY, '甲证费', { region: '东区' }).verdict === 'chargeable',
      false,
    );
    const fee = feeWith({ slug: 'item', regions: ['西县'], periods: [charged] });
    const there = answerForFee(catalogueWith([fee]), fee, { today: DAY, region: '东区' });
    assert.deepEqual([there.verdict, there.caveats.includes('other-region')], ['unverified', true]);
  });

  test('a price that government sets is told as that only where its amount is not known', () => {
    const priced = (rates: Rate[]) =>
      answer({ list: 'government-priced-service', periods: [periodWith({ rates })] });
    assert.deepEqual([priced([]).verdict, priced([amountOf('20')]).verdict], ['regulated', 'chargeable']);
    assert.equal(priced([amountOf('20')]).most, '20');
  });

  test('of several pieces one may have cost less, where a case is charged half', () => {
    const halved = { 'zh-CN': '以调解结案的，减半收取' };
    assert.equal(answer({ exemptions: [halved] }, DAY, '甲证费50元').over, null);
    assert.equal(answer({ exemptions: [halved], onePerPerson: true }, DAY, '甲证费50元').over, '30');
    assert.equal(answer({}, DAY, '甲证费51元').over, '11');
  });

  test('what is usually paid beside it explains a sum, unless one person needs one only', () => {
    const sum = (onePerPerson: boolean) => {
      const periods = [periodWith({ rates: [amountOf('7')] })];
      const fees = [
        feeWith({ slug: '甲证', periods: [charged], onePerPerson }),
        feeWith({ slug: '副本', periods }),
      ];
      return ask(catalogueWith(fees, { paidTogether: [['甲证', '副本']] }), '甲证27元', DAY).over;
    };
    assert.deepEqual([sum(false), sum(true)], [null, '7']);
  });

  test('near a start that nobody checked says so', () => {
    const unsure = periodWith({ from: '2026-06-20', fromSure: false, rates: [amountOf('20')] });
    const near = answer({ periods: [unsure], onePerPerson: true }, DAY, '甲证费50元');
    assert.deepEqual([near.caveats.includes('start-unverified'), near.over], [true, null]);
    assert.ok(!answer({ periods: [{ ...unsure, from: '2026-05-30' }] }).caveats.includes('start-unverified'));
  });
});

test('what is charged, suspended or unverified lapses; what a law ended, or what has a written end, does not', () => {
  const open = (changes: object) => lapses(periodWith(changes));
  assert.deepEqual([open({}), open({ state: 'unverified' }), open({ state: 'free' })], [true, true, true]);
  assert.deepEqual(
    [open({ state: 'free', freeBecause: 'by-law' }), open({ state: 'abolished' })],
    [false, false],
  );
  assert.equal(open({ until: '2026-12-31' }), false);
});

test('an item that was compared by itself is as old as that', () => {
  const own = { on: '2026-05-05', against: '某目录' };
  assert.deepEqual(checkedOf({ checkedOn: '2026-01-01' }, feeWith({ slug: 'a', checked: own })), own);
  assert.equal(checkedOf({ checkedOn: '2026-01-01' }, feeWith({ slug: 'a' })).on, '2026-01-01');
});

test('later changes are unknown after the month of the newest source', () => {
  assert.deepEqual(laterChanges({ newestSource: '2026-02' }, '2026-02-28'), []);
  assert.deepEqual(laterChanges({ newestSource: '2026-02' }, '2026-03-01'), ['later-changes-unknown']);
});

describe('what a reader must know beside the answer, all of it and nothing else', () => {
  const EARLY = '2026-02-01';
  const cited = { basis: [{ document: '某文' }] };
  const rates = [amountOf('20')];
  const item = { 'zh-CN': '每次' };
  const unknown: Rate = { kind: 'unknown', item, unit: null };
  const caveats = (fee: Partial<Fee>, more: Partial<Question> = {}, on = EARLY) =>
    answer(fee, on, '甲证费', more).caveats;
  const of = (changes: Parameters<typeof periodWith>[0]) => ({ periods: [periodWith(changes)] });

  test('nothing beside a plain amount with its document', () => {
    assert.deepEqual(caveats(of({ ...cited, rates })), []);
    assert.deepEqual(answer(of({ ...cited, rates }), EARLY).basis, ['某文']);
    assert.deepEqual(caveats(of({ ...cited, state: 'free', rates: [amountOf('0')] })), []);
    assert.deepEqual(caveats(of({ ...cited, state: 'abolished' })), []);
    assert.deepEqual(
      caveats(of({ state: 'abolished' })),
      [],
      'nothing is charged that a document must allow',
    );
    assert.deepEqual(caveats(of({ state: 'prohibited' })), []);
  });

  test('amounts that are not known, worked out, or doubted, and a charge without a document', () => {
    assert.deepEqual(caveats(of(cited)), ['no-amount']);
    assert.deepEqual(caveats(of({ ...cited, rates: [unknown] })), ['no-amount']);
    assert.deepEqual(caveats(of({ ...cited, rates: [...rates, unknown] })), ['some-amounts-unknown']);
    const derived = amountOf('5', '元/次', { derived: true } as Partial<Rate>);
    assert.deepEqual(caveats(of({ ...cited, rates: [...rates, derived] })), ['derived']);
    assert.deepEqual(caveats(of({ rates })), ['no-basis']);
    assert.deepEqual(caveats(of({ state: 'free' })), ['no-basis']);
    assert.deepEqual(caveats({ ...of({ ...cited, rates }), publishable: 'with-caution' }), ['caution']);
    const formula = { kind: 'formula', item, formula: item, derived: true } as unknown as Rate;
    assert.deepEqual(caveats(of({ ...cited, rates: [formula] })), [], 'only amounts are worked out');
  });

  test('a former name, other districts, other payers, and what is sold as well', () => {
    assert.deepEqual(caveats(of({ ...cited, rates, formerName: { 'zh-CN': '旧名' } })), ['former-name']);
    const west = { ...of({ ...cited, rates }), regions: ['西县'] };
    assert.deepEqual(caveats(west), ['some-regions']);
    assert.deepEqual(caveats(west, { region: '西县' }), []);
    assert.deepEqual(caveats(of({ ...cited, rates }), { region: '西县' }), []);
    assert.deepEqual(caveats({ ...of({ ...cited, rates }), payer: 'enterprise' }, { payer: 'citizen' }), [
      'other-payer',
    ]);
    assert.deepEqual(caveats({ ...of({ ...cited, rates }), payer: 'citizen' }, { payer: 'citizen' }), []);
    const sold = { alsoSold: true };
    assert.deepEqual(caveats({ ...of({ ...cited, state: 'abolished' }), ...sold }), ['also-sold']);
    assert.deepEqual(caveats({ ...of({ ...cited, rates }), ...sold }), []);
  });

  test('why there is no answer', () => {
    assert.deepEqual(caveats({ periods: [] }), ['no-version']);
    assert.deepEqual(caveats(of({ ...cited, state: 'unverified' })), ['period-unverified']);
    assert.deepEqual(caveats(of({ ...cited, rates }), {}, '2027-12-01'), ['lapsed', 'later-changes-unknown']);
    const fee = feeWith({ slug: 'item', regions: ['西县'], ...of({ ...cited, rates }) });
    const there = answerForFee(catalogueWith([fee]), fee, { today: EARLY, region: '东区' });
    assert.deepEqual(
      [there.caveats, there.rates, there.basis, there.period],
      [['other-region'], [], [], null],
    );
    const home = answerForFee(catalogueWith([fee]), fee, { today: EARLY, region: '西县' });
    assert.deepEqual([home.verdict, home.caveats], ['chargeable', []]);
  });

  test('a start that nobody checked, up to 31 days on either side, of a period or a reduction', () => {
    const second = (from: string) => ({
      periods: [
        periodWith({ ...cited, until: '2026-01-14', rates }),
        periodWith({ ...cited, from, fromSure: false, rates }),
      ],
    });
    assert.deepEqual(caveats(second('2026-01-15')), ['start-unverified']);
    assert.deepEqual(caveats(second('2026-01-01')), ['start-unverified']);
    assert.deepEqual(caveats(of({ ...cited, rates, from: '2025-12-31', fromSure: false })), []);
    assert.deepEqual(caveats(of({ ...cited, rates, from: '2026-01-31' })), []);
    assert.deepEqual(caveats(of({ ...cited, rates, from: null, fromSure: false })), []);
    const ends = of({ ...cited, rates, from: '2020-01-01', until: '2026-03-03' });
    const next = periodWith({ ...cited, rates, from: '2026-03-04', fromSure: false });
    assert.deepEqual(caveats({ periods: [...ends.periods, next] }), ['start-unverified']);
    assert.deepEqual(caveats({ periods: [...ends.periods, { ...next, from: '2026-03-05' }] }), []);
    const half = { for: item, what: item, payer: 'both', until: null, basis: [], evidence: [] } as const;
    const reductions = [
      { ...half, from: '2020-01-01', fromSure: true },
      { ...half, from: '2026-01-20', fromSure: false },
    ] as unknown as Fee['reductions'];
    assert.deepEqual(caveats({ ...of({ ...cited, rates }), reductions }), ['reduction-start-unverified']);
    const free = of({ ...cited, state: 'free', rates: [] });
    assert.deepEqual(answer({ ...free, reductions }, EARLY).reductions, [], 'nothing is left to reduce');
  });
});

test('only what is charged has no amount; what is unverified by itself was never known', () => {
  assert.equal(answer({ periods: [periodWith({ state: 'abolished' })] }).noAmount, false);
  assert.equal(answer({ periods: [periodWith({ state: 'free' })] }).noAmount, false);
  assert.equal(answer({}).noAmount, false);
  assert.equal(answer({}).lastKnown, null);
  const unverified = answer({
    periods: [periodWith({ state: 'unverified', basis: [{ document: '某文' }] })],
  });
  assert.deepEqual([unverified.lastKnown, unverified.rates, unverified.basis], [null, [], []]);
});

test('after a year nothing but what is charged without an amount, or was ended, is still an answer', () => {
  const later = (changes: Parameters<typeof periodWith>[0]) =>
    answer({ periods: [periodWith(changes)] }, '2027-12-01').verdict;
  assert.equal(later({}), 'chargeable');
  assert.equal(later({ state: 'free', freeBecause: 'suspended' }), 'unverified');
  assert.equal(later({ state: 'free', freeBecause: 'suspended-or-abolished' }), 'free');
  assert.equal(later({ state: 'replaced' }), 'abolished');
});
