import { present } from '#domain/known';
import type { SearchKind } from '#domain/search/page-table';
import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';
import { offeredLocales } from '#library/offered';
import {
  CONVERTED,
  LANGUAGES,
  SOURCE_LOCALE,
  convertedHref,
  localePath,
  type Locale,
  type PageLang,
} from '#i18n/locales';
import { formatDay, formatList } from '#i18n/format';
import { translator, type StringKey, type Translate } from '#i18n/translate';
import { EVERYTHING, FEED_FORMATS, feedHref, feedWords, type Feed } from '#views/feeds/feed-names';
import { cardLocale } from '#views/cards/card-locales';
import type { CardSource } from '#views/cards/card-path';
import { openGraphTags, shareView, type OpenGraphTag, type ShareView } from '#views/cards/share-view';
import { titleWords } from './title-words.ts';
import { original, pick, type Words } from '#words/words';
import type { Link } from '#views/links/links';

export interface MetaTag {
  name: string;
  content: string;
}
export interface FooterLine {
  label: string;
  value: Words;
}
/** What a city says of itself at the foot of every page. */
const FOOTER_FIELDS = ['organizer', 'operator', 'address', 'phone', 'siteCode', 'icp', 'police'] as const;

/** Everything around the content of a page: head, header, footer. */
export interface PageView {
  locale: Locale;
  /** What kind of search result the page is; null for lists, hubs and the search page itself. */
  searchKind: SearchKind | null;
  title: string;
  heading: Words;
  description: string;
  siteName: string;
  mark: string;
  /** The address that stands for this page; null for the page of wrong addresses. */
  canonical: string | null;
  /** Same page in the other languages, for people. */
  languages: { href: string; locale: PageLang; name: string; current: boolean }[];
  /** hreflang links, for machines; none on a page that falls back to the original. */
  alternates: { hreflang: string; href: string }[];
  feeds: { href: string; type: string; title: string }[];
  meta: MetaTag[];
  openGraph: OpenGraphTag[];
  /** The picture to save; null on pages that have none of their own. */
  share: ShareView | null;
  jsonLd: string[];
  nav: Link[];
  breadcrumb: Link[];
  notice: { demonstration: string | null; fallback: string | null };
  footer: {
    lines: FooterLine[];
    /** The names of the fields that are placeholders, said once: a demonstration never passes for the office. */
    placeholders: string | null;
    links: Link[];
    contentAsOf: string;
  };
  homeHref: string;
  searchHref: string;
  elderHref: string;
  /** Where a reader says a word about this page; null where the city names nobody who reads it. */
  feedbackHref: string | null;
  /** The web app manifest. */
  appHref: string;
  /** False on pages that have a search field of their own. */
  searchInHeader: boolean;
  words: Record<
    | 'skip'
    | 'menu'
    | 'openMenu'
    | 'closeMenu'
    | 'language'
    | 'breadcrumb'
    | 'demonstrationShort'
    | 'placeholder'
    | 'search'
    | 'home'
    | 'noTracking'
    | 'offline'
    | 'elder'
    | 'readAloud'
    | 'readStop'
    | 'printedOn'
    | 'feedback',
    string
  >;
}

/** In which languages a page truly exists: all (true), the source language only (false), or these. */
export type Translated = boolean | readonly Locale[];

/** What a page says of itself. */
export interface PageSpec {
  /** Path without the language prefix, beginning and ending with a slash. */
  path: string;
  heading: Words;
  description: string;
  /** The section the page belongs to, for breadcrumb and navigation. */
  section?: { words: Words; path: string };
  /** False where the content of this page exists in the source language only; or the languages in which it exists. */
  translated?: Translated;
  column?: { name: string; description: string; keywords: string; type: string };
  article?: { title: string; publishedOn: string | null; source: string | null; keywords: string[] };
  jsonLd?: object[];
  /** The feeds in which changes of this page appear; the one of everything where none is named. */
  feeds?: Feed[];
  /** The page's own pictures. */
  card?: CardSource;
  /** Set on pages that a search finds; views/site/search-records.ts makes their record. */
  searchKind?: SearchKind;
}

/** What citizens come for first; `of` is what a city may be without, and then the page leads nowhere. */
const NAVIGATION: { key: StringKey; path: string; of?: 'guides' | 'infographics' | 'interpretations' }[] = [
  { key: 'nav.fees', path: AT.fees },
  { key: 'nav.guides', path: AT.guides, of: 'guides' },
  { key: 'nav.policies', path: AT.policies },
  { key: 'nav.infographics', path: AT.infographics, of: 'infographics' },
  { key: 'nav.interpretations', path: AT.interpretations, of: 'interpretations' },
  { key: 'nav.match', path: AT.match },
  { key: 'changes.title', path: AT.changes },
  { key: 'elder.title', path: AT.elder },
];

/**
 * The shell of a page in a language.
 * @param locale the language of the interface
 * @param spec what the page says of itself
 */
export function pageView(library: Library, locale: Locale, spec: PageSpec): PageView {
  const t = translator(locale);
  const { site } = library;
  const siteName = pick(site.name, locale).text;
  const isFallback = !localesOfPage(library, spec).includes(locale);
  const pictureLocale = spec.card ? cardLocale(library, spec.card, locale) : locale;
  const canonical = site.domain + localePath(isFallback ? SOURCE_LOCALE : locale, spec.path);
  return {
    locale,
    searchKind: spec.searchKind ?? null,
    title: spec.path === '/' ? siteName : t('site.pageTitle', { title: spec.heading.text, site: siteName }),
    heading: titleWords(library, spec.heading, locale),
    description: spec.description,
    siteName,
    mark: site.mark,
    canonical,
    languages: languagesOf(library, locale, spec.path),
    alternates: isFallback ? [] : alternatesOf(library, spec),
    feeds: (spec.feeds ?? [EVERYTHING]).flatMap((feed) => feedLinks(library, locale, feed, siteName, t)),
    meta: metaTags(library, siteName, spec),
    openGraph: openGraphTags(site.domain, locale, pictureLocale, spec.card, {
      title: spec.heading.text,
      description: spec.description,
      siteName,
      url: canonical,
      isArticle: spec.article !== undefined,
    }),
    share: spec.card ? shareView(spec.card, locale, pictureLocale, spec.heading.text) : null,
    jsonLd: (spec.jsonLd ?? []).map(asJsonLd),
    nav: NAVIGATION.filter(({ of }) => of === undefined || library[of].size > 0).map(({ key, path }) => ({
      href: localePath(locale, path),
      words: { text: t(key) },
      current: spec.path.startsWith(path),
    })),
    breadcrumb: breadcrumbOf(locale, spec, t),
    notice: {
      demonstration: site.demonstration ? t('site.demonstrationLine') : null,
      fallback: isFallback ? t('site.fallback') : null,
    },
    footer: footerOf(library, locale, t),
    homeHref: localePath(locale, '/'),
    searchHref: localePath(locale, AT.search),
    elderHref: localePath(locale, AT.elder),
    feedbackHref: feedbackHref(library, locale, spec.path),
    appHref: localePath(locale, '/app.webmanifest'),
    searchInHeader: spec.path !== '/',
    words: {
      skip: t('site.skip'),
      menu: t('site.menu'),
      openMenu: t('site.openMenu'),
      closeMenu: t('site.closeMenu'),
      language: t('site.language'),
      breadcrumb: t('site.breadcrumb'),
      demonstrationShort: t('site.demonstrationShort'),
      placeholder: t('site.placeholder'),
      search: t('nav.search'),
      home: t('site.home'),
      noTracking: t('footer.noTracking'),
      offline: t('offline.notice'),
      elder: t('elder.title'),
      readAloud: t('elder.readAloud'),
      readStop: t('elder.readStop'),
      printedOn: t('site.printedOn', { day: '#' }),
      feedback: t('feedback.link'),
    },
  };
}

const FEEDBACK = AT.feedback;
function feedbackHref({ site }: Library, locale: Locale, path: string): string | null {
  return site.feedback && path !== FEEDBACK ? `${localePath(locale, FEEDBACK)}?page=${path}` : null;
}

/** The same page in every language, and in Traditional Chinese beside the source language that it is converted from. */
function languagesOf(library: Library, locale: Locale, path: string): PageView['languages'] {
  const [source, ...others] = offeredLocales(library).map((other) => ({
    href: localePath(other, path),
    locale: other,
    name: LANGUAGES[other].name,
    current: other === locale,
  }));
  const converted = {
    href: convertedHref(path),
    locale: CONVERTED.lang,
    name: CONVERTED.name,
    current: false,
  };
  return [present(source, 'source'), converted, ...others];
}

function feedLinks(
  library: Library,
  locale: Locale,
  feed: Feed,
  site: string,
  t: Translate,
): PageView['feeds'] {
  const title = t('site.pageTitle', { title: feedWords(library, locale, feed).text, site });
  return FEED_FORMATS.map((format) => ({
    href: feedHref(locale, feed, format),
    type: format.type,
    title: `${title} (${format.name})`,
  }));
}

/** The languages in which a page truly exists. */
export function localesOfPage(
  library: Pick<Library, 'site'>,
  { translated = true }: Pick<PageSpec, 'translated'>,
): readonly Locale[] {
  if (typeof translated === 'boolean') return translated ? offeredLocales(library) : [SOURCE_LOCALE];
  return translated;
}

/** The languages in which a page truly exists, by absolute address; Traditional Chinese has every page of the source. */
export function alternatesOf(
  library: Pick<Library, 'site'>,
  spec: Pick<PageSpec, 'path' | 'translated'>,
): PageView['alternates'] {
  const { domain } = library.site;
  return [
    ...localesOfPage(library, spec).map((locale) => ({
      hreflang: locale as string,
      href: domain + localePath(locale, spec.path),
    })),
    { hreflang: CONVERTED.lang, href: domain + convertedHref(spec.path) },
    { hreflang: 'x-default', href: domain + localePath(SOURCE_LOCALE, spec.path) },
  ];
}

/**
 * The meta tags of 《政府网站发展指引》 (国办发〔2017〕47号, annex): three on the home page, seven on lists, ten on articles.
 * What is unknown or a placeholder is left out: a tag is never invented.
 */
function metaTags(library: Library, siteName: string, spec: PageSpec): MetaTag[] {
  const { site } = library;
  const tags: [string, string | null | undefined][] = [
    ['SiteName', siteName],
    ['SiteDomain', new URL(site.domain).host],
    ['SiteIDCode', site.siteCode.placeholder ? null : site.siteCode.value],
    ['ColumnName', spec.column?.name],
    ['ColumnDescription', spec.column?.description],
    ['ColumnKeywords', spec.column?.keywords],
    ['ColumnType', spec.column?.type],
    ['ArticleTitle', spec.article?.title],
    // The guideline asks for a time; documents give a day only, which midnight stands for.
    ['PubDate', spec.article?.publishedOn ? `${spec.article.publishedOn} 00:00` : null],
    ['ContentSource', spec.article?.source],
    ['Keywords', spec.article?.keywords.join(',') || null],
    ['twitter:card', 'summary_large_image'],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** JSON for a script element: `<` cannot close it early. */
function asJsonLd(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c');
}

function breadcrumbOf(locale: Locale, spec: PageSpec, t: Translate): Link[] {
  if (spec.path === '/') return [];
  const home: Link = { href: localePath(locale, '/'), words: { text: t('site.home') } };
  const section = spec.section
    ? [{ href: localePath(locale, spec.section.path), words: spec.section.words }]
    : [];
  return [home, ...section, { href: localePath(locale, spec.path), words: spec.heading, current: true }];
}

function footerOf(library: Library, locale: Locale, t: Translate): PageView['footer'] {
  const { site } = library;
  const fields = FOOTER_FIELDS.map((name) => ({ label: t(`footer.${name}`), ...site[name] }));
  const missing = fields.filter(({ placeholder }) => placeholder).map(({ label }) => label);
  return {
    lines: fields
      .filter(({ placeholder }) => !placeholder)
      .map(({ label, value }) => ({ label, value: original(value, locale) })),
    placeholders: missing.length === 0 ? null : formatList(locale, missing),
    links: [
      { href: localePath(locale, AT.channels), words: { text: t('footer.channels') } },
      { href: localePath(locale, AT.sitemap), words: { text: t('nav.sitemap') } },
      ...(library.action === null
        ? []
        : [{ href: localePath(locale, AT.indicators), words: { text: t('nav.indicators') } }]),
      { href: localePath(locale, AT.feeds), words: { text: t('nav.feeds') } },
      { href: localePath(locale, AT.data), words: { text: t('footer.data') } },
      { href: localePath(locale, AT.offline), words: { text: t('offline.title') } },
      { href: localePath(locale, AT.privacy), words: { text: t('privacy.title') } },
    ],
    contentAsOf: t('site.contentAsOf', { day: formatDay(locale, site.contentAsOf) }),
  };
}
