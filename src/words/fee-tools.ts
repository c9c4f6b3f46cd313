import type { Answer, Caveat } from '#domain/fees/answer';
import type { Say } from '#i18n/phrases';
import { html, type Html } from './html.ts';

/** A complaint where something is certain; where nothing is known, a text that asks; else none. */
export type LetterKind = 'complaint' | 'question';

/** Beside these, nobody is accused. */
const UNCERTAIN: readonly Caveat[] = ['start-unverified', 'some-regions', 'other-payer', 'other-region'];

/** Which text a reader is offered for an answer: nobody is accused of what is not certain. */
export function letterKind(answer: Answer): LetterKind | null {
  if (isWrong(answer)) return 'complaint';
  if (answer.verdict === 'unknown' || answer.verdict === 'unverified' || answer.noAmount) return 'question';
  return answer.amount !== null && answer.verdict === 'chargeable' && answer.most === null
    ? 'question'
    : null;
}

function isWrong({ verdict, over, amount, caveats }: Answer): boolean {
  if (over !== null || verdict === 'not-listed') return true;
  const owesNothing = verdict === 'prohibited' || verdict === 'abolished' || verdict === 'free';
  return owesNothing && amount === null && !caveats.some((caveat) => UNCERTAIN.includes(caveat));
}

/**
 * What can be done with an answer: take it to the counter, and complain or ask where there is something to complain
 * or to ask.
 * @param letterHref where the text stands
 */
export function cardTools(kind: LetterKind | null, letterHref: string, say: Say): Html {
  const letter = kind === 'complaint' ? say('answer.howToComplain') : say('answer.howToAsk');
  return html`<p class="answer-tools no-print">
    <button type="button" class="quiet" data-print>${say('answer.print')}</button>
    ${kind !== null && html`<a class="button" href="${letterHref}">${letter}</a>`}
  </p>`;
}
