import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#domain/calendar';
import { STALE_AFTER_DAYS } from '#domain/fees/currency';
import { phasesOf, turningDays } from '#domain/fees/phases';
import { amountOf, catalogueWith, feeWith, periodWith } from '#tests/support/catalogue';

const fee = feeWith({
  slug: 'pass',
  periods: [
    periodWith({ from: '2020-01-01', until: '2026-09-30', rates: [amountOf('20')] }),
    periodWith({ from: '2026-10-01', state: 'abolished' }),
  ],
});
const catalogue = catalogueWith([fee]);

test('an answer turns when a period begins, on the day after its end, and with each age, each day once', () => {
  const { checkedOn, reviewEveryDays } = catalogue;
  const ages = [0, reviewEveryDays, STALE_AFTER_DAYS].map((days) => addDays(checkedOn, days + 1));
  assert.deepEqual(turningDays(catalogue, fee), [...new Set(['2020-01-01', '2026-10-01', ...ages])].sort());
});

test('a page has the answer of its day, and of each later day on which it turns', () => {
  const phases = phasesOf(catalogue, fee, '2026-07-15');
  assert.deepEqual([phases[0]?.from, phases[0]?.answer.verdict], [null, 'chargeable']);
  const turn = phases.find(({ from }) => from === '2026-10-01');
  assert.equal(turn?.answer.verdict, 'abolished');
  assert.ok(phases.slice(1).every(({ from }) => from !== null && from > '2026-07-15'));
});

test('a page built on a turning day begins with that day and does not repeat it', () => {
  const phases = phasesOf(catalogue, fee, '2026-10-01');
  assert.equal(phases[0]?.answer.verdict, 'abolished');
  assert.equal(
    phases.some(({ from }) => from === '2026-10-01'),
    false,
  );
});

test('a page that is opened years later knows that its amounts have lapsed', () => {
  const open = feeWith({ slug: 'open', periods: [periodWith({ rates: [amountOf('20')] })] });
  const last = phasesOf(catalogueWith([open]), open, '2026-07-15').pop();
  assert.deepEqual([last?.answer.verdict, last?.answer.lastKnown?.verdict], ['unverified', 'chargeable']);
});
