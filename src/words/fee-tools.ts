import type { Say } from '#i18n/phrases';
import type { LetterKind } from './fee-letter.ts';
import { html, type Html } from './html.ts';

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
