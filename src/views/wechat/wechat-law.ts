import { lawCurrency, type LawChangeView, type LawCurrencyView } from '#views/links/law-currency';
import type { Day } from '#domain/calendar';
import type { Library } from '#library/library';
import { CITING_KINDS } from '#library/cited-laws';
import type { CardOrder } from '#views/site/cards';
import type { Html } from '#words/html';
import { quiet, type WechatDress } from './wechat-text.ts';
import { caution } from './wechat-parts.ts';

/** What an article says of the law that it rests on; nothing where it rests on none. */
export interface LawHtml {
  /** What changed after the text that was read, where the page was not gone over: before the text. */
  open: Html | null;
  /** Up to which day the law was checked, and what was not: below the text. */
  line: Html | null;
}

/** How current the law is that an article rests on, in the words of its page. An article is frozen, so it says one day's. */
export function lawHtml(
  library: Library,
  kind: CardOrder['kind'],
  slug: string,
  day: Day,
  { locale }: WechatDress,
): LawHtml {
  const citing = CITING_KINDS.find((each) => each === kind);
  const law = citing === undefined ? null : lawCurrency(library, citing, slug, locale, day);
  if (law === null) return { open: null, line: null };
  return {
    open: law.open && caution(law.open.heading, law.open.changes.map(changeWords)),
    line: quiet(lineWords(law)),
  };
}

function changeWords({ law, when, what, status, doubts }: LawChangeView): string {
  const now = when.find(({ current }) => current)!;
  return [law.name.text, now.text, what.text, status, ...doubts].join(' ');
}

function lineWords({ line, unchecked }: LawCurrencyView): string {
  const checked = line.filter(({ current }) => current).map(({ text }) => text);
  if (unchecked === null) return checked.join(' ');
  return [...checked, unchecked.label + unchecked.laws.map(({ name }) => name.text).join(' ')].join(' ');
}
