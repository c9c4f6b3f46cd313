import { NARROWINGS, SEARCH_KINDS, type Narrowing, type SearchKind } from '#domain/search/page-table';
import type { Reading } from '#domain/search/plan';
import * as AT from '#i18n/addresses';
import { LANGUAGES, localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { offeredLocales } from '#library/offered';
import { pageView, type PageView } from '#views/shell/page';
import { bundlePath } from '#words/search-bundle';

/** The words that the search page's script needs, finished; # stands for a number, {} for the query. */
export interface SearchWords {
  loading: string;
  countOne: string;
  countOther: string;
  empty: string;
  failed: string;
  nearest: string;
  readings: Partial<Record<Reading, string>>;
  kinds: Record<SearchKind, string>;
  narrowings: Record<Narrowing, string>;
  clear: string;
  more: string;
  sections: string;
  feeCheck: string;
}

export interface SearchView {
  page: PageView;
  action: string;
  bundle: string;
  coreHref: string;
  checkHref: string;
  others: { locale: Locale; name: string; bundle: string; href: string }[];
  hotline: { words: string; href: string } | null;
  words: SearchWords;
  labels: Record<
    | 'query'
    | 'placeholder'
    | 'button'
    | 'filters'
    | 'sort'
    | 'relevance'
    | 'day'
    | 'noScript'
    | 'browse'
    | 'elsewhere'
    | 'results'
    | 'checkFee',
    string
  >;
}

const LABELS = [
  'query',
  'placeholder',
  'button',
  'filters',
  'sort',
  'relevance',
  'day',
  'noScript',
  'browse',
  'elsewhere',
  'results',
  'checkFee',
] as const;
const READINGS = ['synonym', 'simplified', 'question', 'near', 'words', 'nearest'] as const;

/** The search page: a form, room for what the browser finds, and where to browse when it finds nothing. */
export function searchView(library: Library, locale: Locale): SearchView {
  const t = translator(locale);
  const hotline = library.channels['12345']?.number;
  const page = pageView(library, locale, {
    path: AT.search,
    heading: { text: t('search.title') },
    description: t('search.description'),
  });
  return {
    page,
    action: localePath(locale, AT.search),
    bundle: bundlePath(locale),
    coreHref: AT.feeShelf(locale, 'core'),
    checkHref: localePath(locale, AT.feeCheck),
    others: offeredLocales(library)
      .filter((other) => other !== locale)
      .map((other) => ({
        locale: other,
        name: LANGUAGES[other].name,
        bundle: bundlePath(other),
        href: localePath(other, AT.search),
      })),
    hotline: hotline ? { words: t('home.hotline', { number: hotline }), href: `tel:${hotline}` } : null,
    words: wordsOf(locale),
    labels: Object.fromEntries(LABELS.map((label) => [label, t(`search.${label}`)])) as SearchView['labels'],
  };
}

function wordsOf(locale: Locale): SearchWords {
  const t = translator(locale);
  return {
    loading: t('search.loading'),
    countOne: t('search.count', { count: 1 }).replace('1', '#'),
    countOther: t('search.count', { count: 2 }).replace('2', '#'),
    empty: t('search.empty', { query: '{}' }),
    failed: t('search.failed'),
    nearest: t('search.nearest'),
    readings: Object.fromEntries(
      READINGS.map((reading) => [reading, t(`search.reading.${reading}`, { query: '{}' })]),
    ),
    kinds: Object.fromEntries(
      SEARCH_KINDS.map((kind) => [kind, t(`search.kind.${kind}`)]),
    ) as SearchWords['kinds'],
    narrowings: Object.fromEntries(
      NARROWINGS.map((facet) => [facet, t(`search.facet.${facet}`)]),
    ) as SearchWords['narrowings'],
    clear: t('search.clear'),
    more: t('search.more'),
    sections: t('search.sections'),
    feeCheck: t('search.feeCheck'),
  };
}
