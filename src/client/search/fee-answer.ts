import { today } from '#clock';
import type { Answer } from '#domain/fees/answer';
import { answerTo } from '#domain/fees/answer-to';
import { amountIn } from '#domain/fees/spoken-amount';
import { namesCharge } from '#domain/search/question';
import type { SearchKind } from '#domain/search/page-table';
import { cardView } from '#words/fee-answer';
import { cardHtml, type CardDress } from '#words/fee-answer-html';
import { html, type Html } from '#words/html';
import { asked } from '#client/fees/fee-source';

/** Charges among the first results of a query make it one about a charge. */
const FIRST = 3;

/**
 * The verdict on the charge that a query names, as of the reader's day; also where the name is on no list.
 * Of the catalogue no more is downloaded than the answer takes, and only for a query that may name a charge.
 * @param kinds the kinds of the results, the best first
 * @returns null for a query about something else, and where the catalogue cannot be had: the results stand without it
 */
export async function feeAnswer(
  core: string,
  check: string,
  query: string,
  kinds: readonly SearchKind[],
  openAnswer: string,
): Promise<DocumentFragment | null> {
  const asksPrice = namesCharge(query) || amountIn(query.normalize('NFKC')) !== null;
  if (!asksPrice && !kinds.slice(0, FIRST).includes('fee')) return null;
  const text = query.trim();
  const href = `${check}?${new URLSearchParams({ q: text }).toString()}`;
  const card = await asked(core, (context) => {
    const verdict = answerTo(context.catalogue, { text, today: today() });
    return isAnswer(verdict) || asksPrice
      ? cardHtml(cardView(verdict, context), dressOf(href, openAnswer))
      : null;
  }).catch(() => null);
  return card && fragmentOf(card);
}

function dressOf(href: string, openAnswer: string): CardDress {
  return { tools: html`<p class="answer-more"><a href="${href}">${openAnswer}</a></p>` };
}

function fragmentOf(markup: Html): DocumentFragment {
  const holder = document.createElement('template');
  holder.innerHTML = markup.html;
  return holder.content;
}

/** True where the name means something that the site can answer for. */
function isAnswer({ evidence, caveats }: Answer): boolean {
  return evidence !== 'none' && !caveats.includes('similar-names');
}
