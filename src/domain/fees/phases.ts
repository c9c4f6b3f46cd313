import { addDays, type Day } from '../calendar.ts';
import type { Answer, Catalogue } from './answer.ts';
import { answerForFee } from './answer-to.ts';
import { STALE_AFTER_DAYS } from './currency.ts';
import { checkedOf } from './fee-answer.ts';
import type { Fee } from './fee.ts';

/** An item's answer from a day on, to readers of that day and later; `from` is null for the first phase. */
export interface Phase {
  from: Day | null;
  answer: Answer;
}

/** An answer stays the same between these days: starts, days after ends, and the first day of each age. */
export function turningDays(catalogue: Pick<Catalogue, 'checkedOn' | 'reviewEveryDays'>, fee: Fee): Day[] {
  const spans = [...fee.periods, ...fee.reductions, ...(fee.collectors ?? [])];
  const days = spans.flatMap(({ from, until }) => [from, until === null ? null : addDays(until, 1)]);
  const { on } = checkedOf(catalogue, fee);
  const ages = [0, catalogue.reviewEveryDays, STALE_AFTER_DAYS].map((days) => addDays(on, days + 1));
  return [...new Set([...days.filter((day) => day !== null), ...ages])].sort();
}

/**
 * What a page built on a day needs for the days to come: a reader may open it years later, and no page is wrong on the
 * morning after. Each phase is the answer of its own first day.
 */
export function phasesOf(catalogue: Catalogue, fee: Fee, builtOn: Day): Phase[] {
  const days = [builtOn, ...turningDays(catalogue, fee).filter((day) => day > builtOn)];
  return days.map((day, at) => ({
    from: at === 0 ? null : day,
    answer: answerForFee(catalogue, fee, { today: day }),
  }));
}
