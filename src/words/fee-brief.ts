import type { Day } from '#domain/calendar';
import type { Fee } from '#domain/fees/fee';
import { reductionsOn } from '#domain/fees/timeline';
import type { VerdictCode } from '#domain/fees/answer';
import { answerForFee } from '#domain/fees/answer-to';
import { SIGNS } from './fee-answer.ts';
import { headlineOf, type FeeContext } from './fee-words.ts';

/** An item's answer on one line of a list. */
export interface FeeBrief {
  code: VerdictCode;
  sign: string;
  word: string;
  headline: string | null;
  /** A dated reduction holds on the day. */
  reduced: boolean;
}

/** An item's answer on a day, for a list: the same in the build and in the browser. */
export function feeBrief(fee: Fee, day: Day, context: FeeContext): FeeBrief {
  const verdict = answerForFee(context.catalogue, fee, { today: day });
  const posted = verdict.noAmount;
  return {
    code: verdict.verdict,
    sign: SIGNS[verdict.verdict],
    word: context.say(`answer.word.${verdict.verdict}`),
    headline: posted ? context.say('answer.postedRate') : headlineOf(verdict.rates, context),
    reduced: verdict.verdict === 'chargeable' && reductionsOn(fee, day).length > 0,
  };
}
