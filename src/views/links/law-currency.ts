import { addDays, type Day } from '#domain/calendar';
import { known } from '#domain/known';
import type { CitedChange } from '#domain/law/currency';
import type { ArticleMove } from '#domain/law/event';
import { formatDay } from '#i18n/format';
import type { Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import { citingPage, currencyOfPage, type CitingKind } from '#library/cited-laws';
import type { RegisteredEvent } from '#library/law-register';
import type { Library } from '#library/library';
import { original, pick, type Words } from '#words/words';
import { lawGloss, lawHref, lawName } from './law-citation.ts';

/** Words that hold from a day on; '' is "since ever". The page shows those of the reader's day. */
export interface DatedWords {
  from: Day | '';
  text: string;
  /** True for those of the build day: what readers without scripts see. */
  current: boolean;
}

/** A law by its name, with its page where this site has one. */
export interface NamedLaw {
  id: string;
  name: Words;
  gloss: Words | null;
  href: string | null;
}

/** One change of a cited law after the text that was read, words finished. */
export interface LawChangeView {
  law: NamedLaw;
  on: Day;
  isGoneOver: boolean;
  /** 2027年1月1日起将全文修订 and, from that day on, 已全文修订. */
  when: DatedWords[];
  /** The document that changed it. */
  by: Words;
  what: Words;
  /** What is not known of it: that it happened at all, its first day, its whole text. */
  doubts: string[];
  /** Whether this page was gone over. */
  status: string;
  /** Where the articles went that the page cites; those that stayed as they are are counted in `stayed`. */
  moves: { old: Words; now: Words | null; fate: string }[];
  stayed: string | null;
}

/** How current the law is that a page rests on: one quiet line, and what changed. */
export interface LawCurrencyView {
  label: string;
  /** Up to which day; none where no law was checked. */
  line: DatedWords[];
  unchecked: { label: string; laws: NamedLaw[] } | null;
  /** Changes that this page was not yet gone over with. */
  open: { heading: string; changes: LawChangeView[] } | null;
  /** Changes that it was: told, and folded. */
  done: { heading: string; changes: LawChangeView[] } | null;
  movesLabel: string;
}

/**
 * What a page says of the law that it cites; null where it cites none.
 * @param day the build day: what readers without scripts see
 */
export function lawCurrency(
  library: Library,
  kind: CitingKind,
  slug: string,
  locale: Locale,
  day: Day,
): LawCurrencyView | null {
  const currency = currencyOfPage(library, citingPage(library, kind, slug));
  if (currency === null) return null;
  const t = translator(locale);
  const changes = currency.changes.map((change) => changeView(library, change, locale, day, t));
  const group = (isGoneOver: boolean, heading: string) => {
    const some = changes.filter((change) => change.isGoneOver === isGoneOver);
    return some.length === 0 ? null : { heading, changes: some };
  };
  return {
    label: t('law.currency'),
    line: lineOf(library, currency.checkedTo, locale, day, t),
    unchecked:
      currency.unchecked.length === 0
        ? null
        : {
            label: t(currency.checkedTo === null ? 'law.noneChecked' : 'law.unchecked'),
            laws: currency.unchecked.map((id) => namedLaw(library, id, locale)),
          },
    open: group(false, t('law.open')),
    done: group(true, t('law.done')),
    movesLabel: t('law.moves'),
  };
}

/** The same in the few words that a picture has room for: up to which day, and that some were not checked. */
export function lawTag(library: Library, kind: CitingKind, slug: string, locale: Locale): string | null {
  const currency = currencyOfPage(library, citingPage(library, kind, slug));
  if (currency === null) return null;
  const t = translator(locale);
  if (currency.checkedTo === null) return t('law.card.unchecked');
  const words = { day: formatDay(locale, currency.checkedTo) };
  return t(currency.unchecked.length === 0 ? 'law.card.checked' : 'law.card.partly', words);
}

function lineOf(
  library: Library,
  checkedTo: Day | null,
  locale: Locale,
  day: Day,
  t: Translate,
): DatedWords[] {
  if (checkedTo === null) return [];
  const due = addDays(checkedTo, library.site.confirmationHoldsDays + 1);
  const words = { day: formatDay(locale, checkedTo) };
  return [
    { from: '', text: t('law.checkedTo', words), current: day < due },
    { from: due, text: t('law.due', words), current: day >= due },
  ];
}

/** A law as a reader looks for it. */
export function namedLaw(library: Library, id: string, locale: Locale): NamedLaw {
  if (!(id in library.documents))
    return {
      id,
      name: original(`《${known(library, 'laws', id).data.title}》`, locale),
      gloss: null,
      href: null,
    };
  return {
    id,
    name: original(lawName(library, id), locale),
    gloss: lawGloss(library, id, locale),
    href: lawHref(library, id, locale),
  };
}

function changeView(
  library: Library,
  { law, event, on, moves, goneOverOn }: CitedChange<RegisteredEvent>,
  locale: Locale,
  day: Day,
  t: Translate,
): LawChangeView {
  const moved = moves.filter((move) => !hasStayed(move));
  return {
    law: namedLaw(library, law, locale),
    on,
    isGoneOver: goneOverOn !== null,
    when: whenOf(event, on, locale, day, t),
    by: original(event.words.by, locale),
    what: pick(event.words.what, locale),
    doubts: lawDoubts(event, t),
    status:
      goneOverOn === null ? t('law.notGoneOver') : t('law.goneOver', { day: formatDay(locale, goneOverOn) }),
    moves: goneOverOn === null ? moved.map((move) => moveView(move, locale, t)) : [],
    stayed:
      goneOverOn === null && moves.length > moved.length
        ? t(moved.length === 0 ? 'law.allStayed' : 'law.othersStayed')
        : null,
  };
}

function hasStayed({ old, now, fate }: ArticleMove): boolean {
  return fate === 'same' && now === old;
}

/** What an event is called before its day and from it on; of what lies behind the build day nobody reads the first. */
export function whenOf(
  { kind, until }: RegisteredEvent,
  on: Day,
  locale: Locale,
  day: Day,
  t: Translate,
): DatedWords[] {
  const words = { day: formatDay(locale, on), until: until === null ? '' : formatDay(locale, until) };
  const since = t(`law.since.${kind}`, words);
  if (on <= day) return [{ from: '', text: since, current: true }];
  return [
    { from: '', text: t(`law.ahead.${kind}`, words), current: true },
    { from: on, text: since, current: false },
  ];
}

/** What is not known of an event: that it happened at all, its first day, its whole text. */
export function lawDoubts({ sure, from, words }: RegisteredEvent, t: Translate): string[] {
  return [
    ...(sure ? [] : [t('law.unsure')]),
    ...(from === null ? [t('law.fromUnknown')] : []),
    ...(words.evidence.proof === 'memory' ? [t('law.fromMemory')] : []),
    ...(words.evidence.read === 'whole' ? [] : [t(`law.read.${words.evidence.read}`)]),
  ];
}

function moveView(
  { old, now, fate }: ArticleMove,
  locale: Locale,
  t: Translate,
): LawChangeView['moves'][number] {
  return {
    old: original(old, locale),
    now: now === null ? null : original(now, locale),
    fate: t(now === null && fate === 'changed' ? 'law.fate.changed-somewhere' : `law.fate.${fate}`),
  };
}
