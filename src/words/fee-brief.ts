import type { Day } from '#domain/calendar';
import type { Fee } from '#domain/fees/fee';
import { reductionsOn } from '#domain/fees/timeline';
import type { VerdictCode } from '#domain/fees/answer';
import { answerForFee } from '#domain/fees/answer-to';
import { signOf, toneOf, type Tone } from './fee-answer.ts';
import { titleOf } from './fee-answer-title.ts';
import { headlineOf, type FeeContext } from './fee-words.ts';

/** An item's answer on one line of a list: the first line of its card. */
export interface FeeBrief {
  code: VerdictCode;
  tone: Tone;
  sign: string;
  title: string;
  /** The amount alone, or the word where there is none: for where the question stands beside it. */
  short: string;
  /** What it rests on, in Chinese, as it is looked up: for the list on paper. */
  basis: string;
  /** A dated reduction holds on the day. */
  reduced: boolean;
}

/** An item's answer on a day, for a list: the same in the build and in the browser. */
export function feeBrief(fee: Fee, day: Day, context: FeeContext): FeeBrief {
  const answer = answerForFee(context.catalogue, fee, { today: day });
  return {
    code: answer.verdict,
    tone: toneOf(answer),
    sign: signOf(answer),
    title: titleOf(answer, context),
    short: headlineOf(answer.rates, context) ?? context.say(`answer.word.${answer.verdict}`),
    basis: answer.basis.join('；'),
    reduced: answer.verdict === 'chargeable' && reductionsOn(fee, day).length > 0,
  };
}
