import { addDays, type Day } from '#domain/calendar';
import { verdictOfFee, type Catalogue, type Verdict } from '#domain/fees/verdict';
import type { Fee } from '#domain/fees/fee';

/** An item's answer from a day on; `from` is null for the first phase. */
export interface FeePhase {
  from: Day | null;
  verdict: Verdict;
  /** Where the day lies beyond what is known: the answer for the last known day. */
  lastKnown: Verdict | null;
  current: boolean;
}

/** An answer stays the same between these days: starts, days after ends, and the end of what is known. */
export function turningDays({ knownUntil }: Pick<Catalogue, 'knownUntil'>, fee: Fee): Day[] {
  const spans = [...fee.periods, ...fee.reductions, ...(fee.collectors ?? [])];
  const days = spans.flatMap(({ from, until }) => [from, until === null ? null : addDays(until, 1)]);
  return [...new Set([...days.filter((day) => day !== null), addDays(knownUntil, 1)])].sort();
}

/** The answers that a page built on a day needs for the days to come: the reader may open it years later. */
export function feePhases(catalogue: Catalogue, fee: Fee, builtOn: Day): FeePhase[] {
  const days = [builtOn, ...turningDays(catalogue, fee).filter((day) => day > builtOn)];
  return days.map((day, index) => {
    const verdict = verdictOfFee(catalogue, fee, fee.slug, day);
    const isBeyond = verdict.caveats.includes('beyond-known');
    return {
      from: index === 0 ? null : day,
      verdict,
      lastKnown: isBeyond ? verdictOfFee(catalogue, fee, fee.slug, catalogue.knownUntil) : null,
      current: index === 0,
    };
  });
}
