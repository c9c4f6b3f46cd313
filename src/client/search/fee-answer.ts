import { today } from '#clock';
import { verdictOn, type Verdict } from '#domain/fees/verdict';
import { namesCharge, withoutAsking } from '#domain/search/question';
import type { SearchKind } from '#domain/search/page-table';
import { answerBriefHtml } from '#words/fee-answer-brief';
import { openedCatalogue } from '#client/fees/fee-source';

/** Charges among the first results of a query make it one about a charge. */
const FIRST = 3;

/**
 * The verdict on the charge that a query names, as of the reader's day; also where the name is on no list.
 * The catalogue is downloaded only for a query that may name a charge.
 * @param kinds the kinds of the results, the best first
 * @returns null for a query about something else, and where the catalogue cannot be had: the results stand without it
 */
export async function feeAnswer(
  catalogue: string,
  check: string,
  query: string,
  kinds: readonly SearchKind[],
  openAnswer: string,
): Promise<DocumentFragment | null> {
  const asksPrice = namesCharge(query);
  if (!asksPrice && !kinds.slice(0, FIRST).includes('fee')) return null;
  const opened = await openedCatalogue(catalogue).catch(() => null);
  if (!opened) return null;
  const verdict = verdictFor(query, (name) => verdictOn(opened.context.catalogue, name, today()));
  if (!isAnswer(verdict) && !asksPrice) return null;
  const href = `${check}?${new URLSearchParams({ q: verdict.query }).toString()}`;
  const holder = document.createElement('template');
  holder.innerHTML = answerBriefHtml(verdict, opened.context, href, openAnswer).html;
  return holder.content;
}

/** The query as it is, else without the words that only ask. */
function verdictFor(query: string, ask: (name: string) => Verdict): Verdict {
  const whole = ask(query.trim());
  if (isAnswer(whole)) return whole;
  const core = withoutAsking(query);
  return core === '' || core === query ? whole : ask(core);
}

/** True where the name means an item, several, or something that the editors know to lie outside the catalogue. */
function isAnswer({ fee, caveats, verdict }: Verdict): boolean {
  return fee !== null || caveats.includes('several-items') || verdict === 'out-of-scope';
}
