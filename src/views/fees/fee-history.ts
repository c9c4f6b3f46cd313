import { ratesOf } from '#domain/fees/timeline';
import { rateRecord } from '#domain/fees/answer-record';
import type { Fee, Period, Rate } from '#domain/fees/fee';
import { itemAt, present } from '#domain/known';
import { pick, type Words } from '#words/words';
import { basisOf, type AnswerFact } from '#words/fee-detail';
import {
  headlineOf,
  rateRow,
  spanText,
  vocabularyWord,
  type FeeContext,
  type RateRow,
} from '#words/fee-words';

/** One period of an item's history, words finished. */
export interface HistoryRow {
  state: Period['state'];
  stateWord: string;
  span: string;
  rates: RateRow[];
  headline: string | null;
  changes: string[];
  remarks: Words[];
  basis: AnswerFact['values'];
  /** Days for the picture: as in the data. */
  from: string;
  /** The number that the picture draws, where the period's first rate is an amount; null elsewhere. */
  drawn: number | null;
}

/** What distinguishes a period from the one before it. */
export type Change = 'first' | 'state' | 'amount' | 'rates' | 'basis' | 'basis-only' | 'none';

/**
 * Names the change between two periods; the same rates on a new basis are a change too. Where no rate is known, nobody
 * knows whether they are the same.
 */
export function changeBetween(before: Period | undefined, after: Period): Change {
  if (!before) return 'first';
  if (before.state !== after.state) return 'state';
  if (!sameAs(before.rates.map(rateRecord), after.rates.map(rateRecord)))
    return singleAmounts(before, after) ? 'amount' : 'rates';
  if (sameAs(before.basis, after.basis)) return 'none';
  return after.rates.some(({ kind }) => kind !== 'unknown') ? 'basis' : 'basis-only';
}

/** An item's periods, the newest last. */
export function feeHistory(fee: Fee, context: FeeContext): HistoryRow[] {
  return fee.periods.map((period, index) => {
    const rates = ratesOf(fee, period);
    return {
      state: period.state,
      stateWord: context.say(`fee.state.${period.state}`),
      span: spanText(period, context),
      rates: rates.map((rate) => rateRow(rate, context)),
      headline: headlineOf(rates, context),
      changes: changeWords(fee, index, context),
      remarks: [period.combination, period.remark].flatMap((words) =>
        words ? [pick(words, context.locale)] : [],
      ),
      basis: basisOf(period.basis, context),
      from: period.from ?? period.answersFrom ?? '?',
      drawn: drawnAmount(rates),
    };
  });
}

function changeWords(fee: Fee, index: number, context: FeeContext): string[] {
  const { say, locale, vocabulary } = context;
  const period = itemAt(fee.periods, index);
  const before = fee.periods[index - 1];
  const change = changeBetween(before, period);
  const values = {
    state: () => ({
      from: say(`fee.state.${present(before, 'before').state}`),
      to: say(`fee.state.${period.state}`),
    }),
    amount: () => ({
      from: headlineOf(present(before, 'before').rates, context) ?? '',
      to: headlineOf(period.rates, context) ?? '',
    }),
  };
  const collector = fee.collectors?.find(
    ({ from }) => from !== null && from === period.from && before !== undefined,
  );
  return [
    say(`fee.change.${change}`, change === 'state' || change === 'amount' ? values[change]() : {}),
    ...(period.replacedBy
      ? [say('fee.change.replaced', { what: pick(period.replacedBy, locale).text })]
      : []),
    ...(period.formerName ? [say('fee.change.name', { name: pick(period.formerName, locale).text })] : []),
    ...(collector
      ? [
          say('fee.change.collector', {
            collector: vocabularyWord(vocabulary.collectors, collector.collector, locale).text,
          }),
        ]
      : []),
  ];
}

function singleAmounts(before: Period, after: Period): boolean {
  return [before, after].every(({ rates }) => rates.length === 1 && itemAt(rates, 0).kind === 'amount');
}

/** The picture only compares numbers; it computes no money, so a floating number serves. */
function drawnAmount(rates: readonly Rate[]): number | null {
  const first = rates[0];
  return first?.kind === 'amount' ? Number(first.amount) : null;
}

function sameAs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
