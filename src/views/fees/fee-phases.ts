import type { Day } from '#domain/calendar';
import type { Answer, Catalogue } from '#domain/fees/answer';
import type { Fee } from '#domain/fees/fee';
import { phasesOf } from '#domain/fees/phases';

/** An item's answer from a day on; `from` is null for the first phase. */
export interface FeePhase {
  from: Day | null;
  verdict: Answer;
  current: boolean;
}

/** The answers that a page built on a day needs for the days to come: the reader may open it years later. */
export function feePhases(catalogue: Catalogue, fee: Fee, builtOn: Day): FeePhase[] {
  return phasesOf(catalogue, fee, builtOn).map(({ from, answer }) => ({
    from,
    verdict: answer,
    current: from === null,
  }));
}
