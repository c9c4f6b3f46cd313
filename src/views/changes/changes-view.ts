import { addDays, yearsBefore, type Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
import { formatDay, formatMonth } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import { pagesCiting } from '#library/cited-laws';
import { indicatorsInOrder } from '#library/in-order';
import type { Library } from '#library/library';
import { whatChanged, type Change, type ChangeKind, type Reader } from '#library/what-changed';
import { READERS } from '#schemas/interpretation';
import { CORRECTIONS, EVERYTHING, FEED_FORMATS, feedHref, feedWords } from '#views/feeds/feed-names';
import { publicationHref, publicationWords } from '#views/feeds/feed-view';
import { lawDoubts, namedLaw, whenOf, type DatedWords } from '#views/links/law-currency';
import type { Link } from '#views/links/links';
import { pageLink } from '#views/links/page-link';
import { pageView, type PageView } from '#views/shell/page';
import { deadlineCalendarHref } from '#views/site/deadline-view';
import type { FeeContext } from '#words/fee-words';
import { pick, translated, type Words } from '#words/words';

/** One change, words finished. */
export interface ChangeRow {
  /** The anchor by which feeds and calendars lead here; null where it has a page of its own. */
  anchor: string | null;
  on: Day;
  day: string;
  kind: ChangeKind;
  kindWords: string;
  title: Words;
  /** Its page; null where this list is all there is of it. */
  href: string | null;
  /** 将全文修订 and, from that day on, 已全文修订: of a law only. */
  when: DatedWords[];
  summary: Words;
  notes: string[];
  pages: Link[];
}

/** The changes of one month, newest first. */
export interface ChangeMonth {
  /** `2026-11`. */
  id: string;
  heading: string;
  count: string;
  /** What is older stands folded: a reader sees how far back the list goes before he has scrolled it. */
  isOpen: boolean;
  rows: ChangeRow[];
  /** What this site itself got wrong: folded, so that a law that changed is not lost among them; null where none is. */
  corrections: { words: string; rows: ChangeRow[] } | null;
}

export interface ChangesView {
  page: PageView;
  lead: string;
  /** Readers and topics, each with the changes that concern it on a page of its own. */
  choices: { label: string; links: Link[] }[];
  ahead: { heading: string; rows: ChangeRow[]; calendar: Link };
  past: { heading: string; months: ChangeMonth[]; none: string };
  since: {
    label: string;
    note: string;
    show: string;
    first: Day;
    last: Day;
    /** With # for the number: the script recounts. */
    count: { one: string; other: string };
    none: string;
  };
  months: { label: string; links: Link[] };
  feeds: { label: string; links: { href: string; name: string }[] };
  pagesLabel: string;
  earlier: string;
}

/** What a page of changes is narrowed to: a reader, or what this site itself got wrong and mended. */
type Scope = Reader | typeof CORRECTIONS;

/** A list longer than this serves nobody: feeds and open data hold what is older. */
const YEARS = 3;
/** Whole months are open until so many changes stand on the page: some three screens of a phone. */
const ROWS_OPEN = 12;
/** What is known of days ahead is not asked beyond this. */
const DAYS_AHEAD = 800;

/** Every reader for whom the changes stand on a page of their own: what a filter is without scripts. */
export function changePages(library: Library): Reader[] {
  return [
    ...READERS.map((id): Reader => ({ facet: 'audience', id })),
    ...Object.keys(library.readers.businesses).map((id): Reader => ({ facet: 'business', id })),
    ...indicatorsInOrder(library).map(({ slug }): Reader => ({ facet: 'indicator', id: slug })),
  ];
}

/**
 * What changed, and what is going to on a day that is known, for everybody, for one kind of reader, or of this site only.
 * @param context the catalogue of charges in the page's language
 * @param day the build day
 */
export function changesView(library: Library, context: FeeContext, day: Day, scope?: Scope): ChangesView {
  const { locale } = context;
  const t = translator(locale);
  const first = yearsBefore(day, YEARS);
  const asked = questionOf(scope);
  const isOfBusiness = scope?.facet === 'business';
  const row = (change: Change) => rowOf(library, change, context, day, isOfBusiness, t);
  const past = whatChanged(library, { since: first, until: day, ...asked }).map(row);
  const ahead = whatChanged(library, { since: addDays(day, 1), until: addDays(day, DAYS_AHEAD), ...asked });
  const months = monthsOf(past, scope?.facet === 'kind', locale, t);
  return {
    page: pageOf(library, locale, scope, t),
    lead: t(scope?.facet === 'kind' ? 'changes.correctionsLead' : 'changes.lead'),
    choices: choicesOf(library, locale, scope, t),
    ahead: {
      heading: t('changes.ahead'),
      rows: ahead.map(row).reverse(),
      calendar: { href: deadlineCalendarHref(locale), words: { text: t('changes.calendarLink') } },
    },
    past: { heading: t('changes.past'), months, none: t('changes.none') },
    since: {
      label: t('changes.since'),
      note: t('changes.sinceNote'),
      show: t('changes.show'),
      first,
      last: day,
      count: {
        one: t('changes.count', { count: 1 }).replace('1', '#'),
        other: t('changes.count', { count: 2 }).replace('2', '#'),
      },
      none: t('changes.none'),
    },
    months: {
      label: t('changes.months'),
      links: months.map(({ id, heading }) => ({ href: `#m-${id}`, words: { text: heading } })),
    },
    feeds: {
      label: t('changes.subscribe'),
      links: FEED_FORMATS.map((format) => ({
        href: feedHref(locale, scope ?? EVERYTHING, format),
        name: format.name,
      })),
    },
    pagesLabel: t('changes.pages'),
    earlier: t('changes.earlier'),
  };
}

/** The last few changes before a day, for pages that only point here: what changed for readers, not how it was told. */
export function latestChanges(library: Library, context: FeeContext, day: Day, most: number): ChangeRow[] {
  const t = translator(context.locale);
  return whatChanged(library, { since: yearsBefore(day, YEARS), until: day })
    .filter(({ kind }) => kind !== 'page')
    .slice(0, most)
    .map((change) => rowOf(library, change, context, day, false, t));
}

/** @param areCorrections all that is asked for are corrections: then they are the rows */
function monthsOf(
  changes: readonly ChangeRow[],
  areCorrections: boolean,
  locale: Locale,
  t: Translate,
): ChangeMonth[] {
  let before = 0;
  return [...Map.groupBy(changes, ({ on }) => on.slice(0, 7))].map(([id, ofMonth]) => {
    const isOpen = before < ROWS_OPEN;
    const rows = ofMonth.filter(({ kind }) => areCorrections || kind !== 'page');
    const others = ofMonth.filter((row) => !rows.includes(row));
    before += rows.length;
    const countOf = (of: readonly ChangeRow[]) => t('changes.count', { count: of.length });
    const words = `${t('changes.kind.page')} ${countOf(others)}`;
    const corrections = others.length === 0 ? null : { words, rows: others };
    return { id, heading: formatMonth(locale, id), count: countOf(ofMonth), isOpen, rows, corrections };
  });
}

function questionOf(scope: Scope | undefined): { reader?: Reader; kind?: ChangeKind } {
  if (scope === undefined) return {};
  return scope.facet === 'kind' ? { kind: 'page' } : { reader: scope };
}

function pathOf(scope: Scope | undefined): string {
  if (scope === undefined) return AT.changes;
  return scope.facet === 'kind' ? AT.corrections : AT.changesFor(scope.facet, scope.id);
}

function pageOf(library: Library, locale: Locale, scope: Scope | undefined, t: Translate): PageView {
  const city = pick(library.site.city, locale).text;
  const who = scope === undefined ? null : feedWords(library, locale, scope).text;
  const description = t('changes.description', { city });
  return pageView(library, locale, {
    path: pathOf(scope),
    heading: { text: headingOf(scope, who, t) },
    description: who === null ? description : `${who} · ${description}`,
    ...(scope === undefined ? {} : { section: { words: { text: t('changes.title') }, path: AT.changes } }),
    feeds: [scope ?? EVERYTHING],
  });
}

function headingOf(scope: Scope | undefined, who: string | null, t: Translate): string {
  if (who === null) return t('changes.heading');
  return scope?.facet === 'kind' ? who : t('changes.headingFor', { reader: who });
}

function choicesOf(
  library: Library,
  locale: Locale,
  only: Scope | undefined,
  t: Translate,
): ChangesView['choices'] {
  const everything: Link = {
    href: localePath(locale, AT.changes),
    words: { text: t('changes.everything') },
    current: only === undefined,
  };
  const link = (scope: Scope): Link => ({
    href: localePath(locale, pathOf(scope)),
    words: feedWords(library, locale, scope),
    current: scope.facet === only?.facet && scope.id === only.id,
  });
  const all = changePages(library);
  return [
    {
      label: t('changes.readers'),
      links: [everything, link(CORRECTIONS), ...all.filter(({ facet }) => facet !== 'indicator').map(link)],
    },
    { label: t('changes.topics'), links: all.filter(({ facet }) => facet === 'indicator').map(link) },
  ];
}

/** A hash by its first digits: its release's page and the feed have the whole. */
function abridged(summary: Words): Words {
  return { ...summary, text: summary.text.replace(/\b([0-9a-f]{8})[0-9a-f]{56}\b/, '$1…') };
}

function rowOf(
  library: Library,
  { publication, on, kind, concerns }: Change,
  context: FeeContext,
  day: Day,
  isOfBusiness: boolean,
  t: Translate,
): ChangeRow {
  const { locale } = context;
  const general = isOfBusiness && concerns === 'general' ? [t('changes.general')] : [];
  const frame = { on, day: formatDay(locale, on), kind, kindWords: t(`changes.kind.${kind}`) };
  const { content, slug, edition } = publication;
  if (content.type !== 'law') {
    const { title, summary } = publicationWords(library, publication, context, t);
    return {
      ...frame,
      // A feed takes one language a text; a page tells the words of each apart.
      title: content.type === 'correction' ? translated(title.text, locale) : inRuns(title, locale),
      summary: inRuns(abridged(summary), locale),
      anchor: null,
      href: publicationHref(publication, locale),
      when: [],
      notes: general,
      pages: [],
    };
  }
  const { name, gloss } = namedLaw(library, slug, locale);
  return {
    ...frame,
    title: gloss ?? name,
    summary: pick(content.event.words.what, locale),
    anchor: `${slug}-${edition.at(-1)}`,
    href: null,
    when: whenOf(content.event, on, locale, day, t),
    notes: [...general, ...lawDoubts(content.event, t)],
    pages: pagesCiting(library, slug).map((page) => pageLink(library, page, locale)),
  };
}

function inRuns(words: Words, locale: Locale): Words {
  return words.lang === undefined ? translated(words.text, locale) : words;
}
