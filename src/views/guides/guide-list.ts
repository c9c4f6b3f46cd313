import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatList } from '#i18n/format';
import { SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import { guidesInOrder, journeysInOrder, journeysThrough, indicatorsInOrder } from '#library/in-order';
import { headlineLimits, type HeadlineLimit } from './guide-limits.ts';
import { sayOf } from './guide-say.ts';
import { indicatorLink, type Link } from '#views/links/links';
import { facetValues, type FacetValue } from '#views/shell/facets';
import { pick, type Words } from '#words/words';

export const GUIDE_FACETS = ['audience', 'indicator', 'journey'] as const;
export type GuideFacet = (typeof GUIDE_FACETS)[number];

export interface GuideRow {
  href: string;
  title: Words;
  audience: string;
  /** Said before the touch, where a reader of another language would meet Chinese; null elsewhere. */
  chinese: string | null;
  /** What it costs in a word, and the statutory limits that matter most. */
  fee: string;
  limits: HeadlineLimit[];
  values: Record<GuideFacet, string[]>;
}
export interface GuideListView {
  heading: Words;
  description: string;
  journeys: { link: Link; lead: Words; steps: string }[];
  /** By indicator; those that serve none stand last, under no heading. */
  sections: { indicator: Link | null; rows: GuideRow[] }[];
  facets: { facet: GuideFacet; label: string; values: FacetValue[] }[];
  count: string;
  /** The count line for one and for several, with # for the number: scripts recount. */
  countForms: { one: string; other: string };
  allHref: string;
  channels: Link;
  labels: Record<'filters' | 'clear' | 'none' | 'journeys' | 'find' | 'findPlaceholder', string>;
}

/** Every facet value that lists something: plain pages for readers without scripts. */
export function guideFacetPages(library: Library): { facet: GuideFacet; id: string }[] {
  const guides = guidesInOrder(library);
  return GUIDE_FACETS.flatMap((facet) =>
    [...new Set(guides.flatMap((guide) => valuesOf(library, guide)[facet]))].map((id) => ({ facet, id })),
  );
}

/** The service guides, whole or narrowed to one facet value, by the indicator that they serve. */
export function guideListView(
  library: Library,
  locale: Locale,
  day: Day,
  only?: { facet: GuideFacet; id: string },
): GuideListView {
  const t = translator(locale);
  const all = guidesInOrder(library);
  const shown = only ? all.filter((guide) => valuesOf(library, guide)[only.facet].includes(only.id)) : all;
  return {
    heading: { text: only ? facetHeading(library, locale, only, t) : t('guides.title') },
    description: t('guides.description', { city: pick(library.site.city, locale).text }),
    journeys: only ? [] : journeyCards(library, locale, t),
    sections: [...indicatorsInOrder(library).map(({ slug }) => slug), undefined]
      .map((slug) => ({
        indicator: slug === undefined ? null : indicatorLink(library, slug, locale),
        rows: shown
          .filter(({ original }) => original.data.indicator === slug)
          .map((guide) => guideRow(library, guide, locale, day)),
      }))
      .filter(({ rows }) => rows.length > 0),
    facets: GUIDE_FACETS.map((facet) => ({
      facet,
      label: t(`guideFacet.${facet}`),
      values: facetValues(
        { kind: 'guides', locale, facet, only, words: (id) => facetWords(library, locale, facet, id, t) },
        all.map((guide) => valuesOf(library, guide)[facet]),
      ),
    })),
    count: t('guides.count', { count: shown.length }),
    countForms: {
      one: t('guides.count', { count: 1 }).replace('1', '#'),
      other: t('guides.count', { count: 2 }).replace('2', '#'),
    },
    allHref: localePath(locale, AT.guides),
    channels: { href: localePath(locale, AT.channels), words: { text: t('channels.title') } },
    labels: {
      find: t('guides.find'),
      findPlaceholder: t('guides.findPlaceholder'),
      filters: t('guides.filters'),
      clear: t('guides.clear'),
      none: t('guides.none'),
      journeys: t('guides.journeys'),
    },
  };
}

/** One guide on one line. */
export function guideRow(library: Library, guide: Guide, locale: Locale, day: Day): GuideRow {
  const t = translator(locale);
  const { data } = guide.original;
  const kind = data.fees.free ? 'free' : data.fees.items.length > 0 ? 'items' : 'silent';
  return {
    href: localePath(locale, AT.page('guides', guide.slug)),
    title: pick(data.title, locale),
    audience: t(`guide.audience.${data.audience}`),
    chinese: locale === SOURCE_LOCALE || guide.translations.has(locale) ? null : t('site.inChinese'),
    fee: t(`guide.fee.${kind}`),
    limits: headlineLimits(data, sayOf(guide, locale), t, day),
    values: valuesOf(library, guide),
  };
}

function valuesOf(library: Library, { slug, original: { data } }: Guide): Record<GuideFacet, string[]> {
  return {
    audience: data.audience === 'both' ? ['citizen', 'enterprise'] : [data.audience],
    indicator: data.indicator === undefined ? [] : [data.indicator],
    journey: journeysThrough(library, slug).map((journey) => journey.slug),
  };
}

function journeyCards(library: Library, locale: Locale, t: Translate): GuideListView['journeys'] {
  return journeysInOrder(library).map(({ slug, data }) => ({
    link: { href: localePath(locale, AT.page('journeys', slug)), words: pick(data.title, locale) },
    lead: pick(data.lead, locale),
    steps: t('journey.steps', { count: data.steps.length }),
  }));
}

function facetHeading(
  library: Library,
  locale: Locale,
  { facet, id }: { facet: GuideFacet; id: string },
  t: Translate,
): string {
  return t('guides.facetPage', {
    facet: t(`guideFacet.${facet}`),
    value: facetWords(library, locale, facet, id, t).text,
  });
}

function facetWords(library: Library, locale: Locale, facet: GuideFacet, id: string, t: Translate): Words {
  if (facet === 'audience') return { text: t(`guide.audience.${id as 'citizen' | 'enterprise'}`) };
  const entry = facet === 'indicator' ? known(library, 'indicators', id) : known(library, 'journeys', id);
  return pick(entry.data.title, locale);
}

/** The words that describe the list to machines. */
export function guideKeywords(library: Library, locale: Locale): string {
  return formatList(
    locale,
    indicatorsInOrder(library).map(({ data }) => pick(data.title, locale).text),
  );
}
