import { isWithin, type Day } from '../calendar.ts';
import type { Collector, Fee, Payer, Period, Rate, Reduction } from './fee.ts';

interface Dated {
  from: Day | null;
  answersFrom?: Day | undefined;
  until: Day | null;
}

/**
 * The period of an item on a day.
 * @returns null on days before the first one that can be answered, and in gaps: nobody guesses there
 */
export function periodOn(fee: Pick<Fee, 'periods'>, day: Day): Period | null {
  return fee.periods.find((period) => answersOn(period, day)) ?? null;
}

/** Whether an item stands in a list on a day: what was abolished, cancelled or turned into a tax is history. */
export function isListedOn(fee: Pick<Fee, 'periods'>, day: Day): boolean {
  const period = periodOn(fee, day);
  return period === null || !isHistory(period);
}

function isHistory({ state, freeBecause }: Period): boolean {
  return state === 'abolished' || state === 'replaced' || freeBecause === 'suspended-or-abolished';
}

/** The rates of an item on a day; none where nothing is charged, known, or allowed to be shown. */
export function rateOn(fee: Pick<Fee, 'periods' | 'publishable'>, day: Day): readonly Rate[] {
  const period = periodOn(fee, day);
  return period === null ? [] : ratesOf(fee, period);
}

/** The rates of one period as far as they may be shown: an item marked no-amount shows none anywhere. */
export function ratesOf(fee: Pick<Fee, 'publishable'>, period: Period): readonly Rate[] {
  const shown = period.state === 'charged' || period.state === 'free';
  return shown && fee.publishable !== 'no-amount' ? period.rates : [];
}

/**
 * The dated reductions that hold on a day, each with its payer and its span.
 * @param payer leaves out reductions that are meant for the other kind of payer only
 */
export function reductionsOn(fee: Pick<Fee, 'reductions'>, day: Day, payer?: Payer): readonly Reduction[] {
  return fee.reductions.filter((reduction) => answersOn(reduction, day) && isFor(reduction, payer));
}

/**
 * Who collects on a day.
 * @returns null where no change of collector is recorded: then the item's department is all that is known
 */
export function collectorOn(fee: Pick<Fee, 'collectors'>, day: Day): Collector | null {
  return fee.collectors?.find((collector) => isWithin(collector, day)) ?? null;
}

/** True when a rule or an item is meant for this payer; an unnamed payer is every payer. */
export function isFor(rule: { payer: Fee['payer'] }, payer: Payer | undefined): boolean {
  return payer === undefined || rule.payer === 'both' || rule.payer === payer;
}

function answersOn(span: Dated, day: Day): boolean {
  return isWithin({ from: span.from ?? span.answersFrom ?? null, until: span.until }, day);
}
