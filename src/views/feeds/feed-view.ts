import type { Day } from '#domain/calendar';
import { beginningOf } from '#domain/law/event';
import { citationText } from '#domain/fees/fee';
import type { Release } from '#domain/releases/release';
import { ratesOf } from '#domain/fees/timeline';
import { itemAt, known, present } from '#domain/known';
import { oncePer, onceFor } from '#domain/once';
import { tagUri } from '#domain/tag-uri';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { Fee, Infographic, Interpretation, Library } from '#library/library';
import type { RegisteredEvent } from '#library/law-register';
import { publicationsUntil, type Publication } from '#library/publications';
import type { Citation } from '#schemas/citation';
import {
  FEED_FORMATS,
  feedHome,
  folderOf,
  feedHref,
  feedName,
  feedWords,
  isInFeed,
  type Feed,
} from './feed-names.ts';
import { feeName, headlineOf, spanText, type FeeContext } from '#words/fee-words';
import { sayOf } from '#views/guides/guide-say';
import { titleIn } from '#views/links/links';
import { lawDoubts, namedLaw } from '#views/links/law-currency';
import { policyCitation } from '#views/links/policy-citation';
import { original, phraseAround, pick, type Words } from '#words/words';

export interface FeedEntry {
  id: string;
  url: string;
  title: Words;
  summary: Words;
  publishedOn: Day | null;
  updatedOn: Day;
  tags: { scheme: string; id: string; label: string }[];
}
export interface FeedView {
  id: string;
  locale: Locale;
  title: string;
  description: string;
  author: string;
  homeUrl: string;
  /** The address of this feed in each format. */
  urls: Record<'atom' | 'json', string>;
  updatedOn: Day;
  entries: FeedEntry[];
}

/** Readers fetch a feed many times a day; whoever wants everything takes the open data. */
const LONGEST = 100;

const publishedUntil = oncePer((library: Library) => onceFor((day: Day) => publicationsUntil(library, day)));

/**
 * A feed, words finished.
 * @param day the build day: what lies ahead is left out
 */
export function feedView(library: Library, feed: Feed, context: FeeContext, day: Day): FeedView {
  const { locale } = context;
  const t = translator(locale);
  const { site } = library;
  const what = feedWords(library, locale, feed).text;
  const entries = publishedUntil(library)(day)
    .filter((publication) => isInFeed(feed, publication))
    .slice(0, LONGEST)
    .map((publication) => entryOf(library, publication, context, t));
  const [atom, json] = FEED_FORMATS.map((format) => site.domain + feedHref(locale, feed, format));
  return {
    id: tagUri(site.feedAuthority, 'feeds', locale, ...feedName(feed).split('/')),
    locale,
    title: t('site.pageTitle', { title: what, site: pick(site.name, locale).text }),
    description: t('feeds.about', { what }),
    author: pick(site.name, locale).text,
    homeUrl: site.domain + localePath(locale, feedHome(library, feed)),
    urls: { atom: present(atom, 'atom'), json: present(json, 'json') },
    updatedOn: entries[0]?.updatedOn ?? site.contentAsOf,
    entries,
  };
}

/** What a publication can be known by for ever; the languages of an entry are entries of their own. */
export function publicationId(
  library: Library,
  { kind, slug, edition }: Publication,
  locale: Locale,
): string {
  return tagUri(library.site.feedAuthority, kind, slug, ...edition, locale);
}

function entryOf(library: Library, publication: Publication, context: FeeContext, t: Translate): FeedEntry {
  const { locale } = context;
  const { publishedOn, updatedOn, subjects } = publication;
  const tags = (['audience', 'business', 'indicator', 'topic', 'list'] as const).flatMap((facet) =>
    subjects[facet].map((id) => ({
      scheme: `${library.site.domain}${localePath(locale, `${AT.feeds}#${facet}`)}`,
      id,
      label: feedWords(library, locale, { facet, id }).text,
    })),
  );
  return {
    id: publicationId(library, publication, locale),
    url: library.site.domain + publicationHref(publication, locale),
    ...publicationWords(library, publication, context, t),
    publishedOn,
    updatedOn,
    tags,
  };
}

/** Where a publication can be read. A law has no page of its own: it stands among the changes. */
export function publicationHref({ kind, slug, edition }: Publication, locale: Locale): string {
  const folder = localePath(locale, folderOf(kind));
  return kind === 'laws' ? `${folder}#${slug}-${edition.at(-1)}` : `${folder}${slug}/`;
}

/** What a publication is called and says, in a language. */
export function publicationWords(
  library: Library,
  { content }: Publication,
  context: FeeContext,
  t: Translate,
): Pick<FeedEntry, 'title' | 'summary'> {
  const { locale } = context;
  switch (content.type) {
    case 'policy':
      return {
        title: pick(content.policy.data.title, locale),
        summary: lines(
          original(policyCitation(content.policy), locale),
          ...(content.policy.data.issuers ?? []).map((id) =>
            pick(known(library, 'offices', id).name, locale),
          ),
          { text: t('feeds.readPage') },
        ),
      };
    case 'guide':
      return {
        title: pick(content.guide.original.data.title, locale),
        summary: sayOf(content.guide, locale)('for-whom'),
      };
    case 'interpretation':
      return writtenWords(content.interpretation, locale);
    case 'infographic':
      return writtenWords(content.infographic, locale);
    case 'correction':
      return correctionWords(content.of, content.note, locale, t);
    case 'release':
      return releaseWords(content.release, locale, t);
    case 'period':
      return periodWords(library, content.fee, content.period, context, t);
    case 'reductions':
      return reductionWords(library, content.fee, content.reductions, context, t);
    case 'law':
      return lawWords(library, content.law.slug, content.event, locale, t);
  }
}

function lawWords(library: Library, law: string, event: RegisteredEvent, locale: Locale, t: Translate) {
  const { name, gloss } = namedLaw(library, law, locale);
  const day = formatDay(locale, beginningOf(event));
  const until = event.until === null ? '' : formatDay(locale, event.until);
  const since = t(`law.since.${event.kind}`, { day, until });
  return {
    title: phraseAround((place) => `${place} ${since}`, gloss ?? name),
    summary: lines(
      ...(gloss ? [name] : []),
      pick(event.words.what, locale),
      ...lawDoubts(event, t).map((text) => ({ text })),
    ),
  };
}

/** Title and summary of a text that is written whole in each language. */
function writtenWords(entry: Interpretation | Infographic, locale: Locale) {
  const title = titleIn(entry, locale);
  const { summary } = (entry.translations.get(locale) ?? entry.original).data;
  return { title, summary: { text: summary, ...(title.lang ? { lang: title.lang } : {}) } };
}

function releaseWords({ sealed, hash }: Release, locale: Locale, t: Translate) {
  const day = formatDay(locale, sealed.sealedOn);
  return {
    title: { text: t('feeds.release', { id: sealed.id }) },
    summary: lines({ text: t('release.description', { day }) }, { text: `SHA-256: ${hash}` }),
  };
}

type Corrected = Extract<Publication['content'], { type: 'correction' }>['of'];

function correctionWords(of: Corrected, note: string, locale: Locale, t: Translate) {
  const { title } = 'data' in of ? of.data : of.original.data;
  const words = typeof title === 'string' ? original(title, locale) : pick(title, locale);
  return {
    title: { ...words, text: t('feeds.correction', { title: words.text }) },
    summary: original(note, locale),
  };
}

/** What an item marked no-amount may not show, no feed shows: its rates are asked for in the one place that knows. */
function periodWords(
  library: Library,
  fee: Fee,
  period: Extract<Publication['content'], { type: 'period' }>['period'],
  context: FeeContext,
  t: Translate,
) {
  const { locale, say } = context;
  const name = feeName(fee.data, locale);
  const amount = headlineOf(ratesOf(fee.data, period), context);
  const notes = [period.replacedBy, amount === null ? undefined : fee.data.caution];
  return {
    title: {
      ...name,
      text: t('feeds.feeFrom', {
        name: name.text,
        state: say(`fee.state.${period.state}`),
        day: formatDay(locale, present(period.from, 'from')),
      }),
    },
    summary: lines(
      { text: spanText(period, context) },
      ...(amount === null ? [] : [{ text: amount }]),
      ...notes.flatMap((note) => (note ? [pick(note, locale)] : [])),
      ...basisLine(library, period.basis, t),
    ),
  };
}

function reductionWords(
  library: Library,
  fee: Fee,
  reductions: Extract<Publication['content'], { type: 'reductions' }>['reductions'],
  context: FeeContext,
  t: Translate,
) {
  const { locale } = context;
  const name = feeName(fee.data, locale);
  const day = formatDay(locale, present(itemAt(reductions, 0).from, 'from'));
  return {
    title: { ...name, text: t('feeds.reductionFrom', { name: name.text, day }) },
    summary: lines(
      ...reductions.flatMap((reduction) => [
        pick(reduction.for, locale),
        pick(reduction.what, locale),
        { text: spanText(reduction, context) },
        ...basisLine(library, reduction.basis, t),
      ]),
    ),
  };
}

function basisLine(library: Library, basis: readonly Citation[], t: Translate): Words[] {
  if (basis.length === 0) return [{ text: t('feeds.basisUnknown') }];
  const names = basis.map((citation) => citationText(citation, library.documents)).join('、');
  return [{ text: t('feeds.basis', { basis: names }) }];
}

/** Several words as the lines of one text; it is Chinese as a whole only where every line is. */
function lines(...parts: readonly Words[]): Words {
  const text = parts.map((part) => part.text).join('\n');
  const lang = parts.every((part) => part.lang) ? parts[0]?.lang : undefined;
  return lang ? { text, lang } : { text };
}
