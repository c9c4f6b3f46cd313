import * as AT from '#i18n/addresses';
import type { Fee, Library } from '#library/library';
import { audiencesOf } from '#library/subjects';
import type { FeeData } from '#schemas/fee';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { FeeListView } from './fee-list.ts';
import type { FeeView } from './fee-view.ts';
import { pageView, type PageView } from '#views/shell/page';
import type { Feed } from '#views/feeds/feed-names';
import type { FeeFacet } from './fee-list.ts';
import { pick } from '#words/words';

const CHARGES: Feed = { facet: 'kind', id: 'fees' };

/** Lists and payers have feeds of their own, departments and states do not; what both pay is in the feeds of both. */
function feedOfFacet(only: { facet: FeeFacet; id: string } | undefined): Feed[] {
  if (only?.facet === 'list') return [{ facet: 'list', id: only.id }];
  if (only?.facet !== 'payer') return [];
  return audiencesOf(only.id as FeeData['payer']).map((id): Feed => ({ facet: 'audience', id }));
}

/** The shell of the catalogue, whole or narrowed to one facet value. */
export function feeListPage(
  library: Library,
  locale: Locale,
  list: FeeListView,
  path: string,
  only?: { facet: FeeFacet; id: string },
): PageView {
  const t = translator(locale);
  return pageView(library, locale, {
    path,
    heading: list.heading,
    description: list.description,
    ...(path === AT.fees ? {} : { section: { words: { text: t('fees.title') }, path: AT.fees } }),
    feeds: [CHARGES, ...feedOfFacet(only)],
    column: {
      name: list.heading.text,
      description: list.description,
      keywords: list.sections.map(({ title }) => title).join(','),
      type: t('fees.title'),
    },
  });
}

/**
 * The shell of an item's page. Names, rates and labels exist in every language; only the explanation is Chinese, and is
 * marked so. The page therefore counts as translated.
 */
export function feePage(library: Library, entry: Fee, view: FeeView, locale: Locale): PageView {
  const t = translator(locale);
  const description = [view.name.text, view.list, t('fees.title')].join(' · ');
  return pageView(library, locale, {
    path: AT.page('fees', entry.slug),
    searchKind: 'fee',
    heading: view.name,
    description,
    section: { words: { text: t('fees.title') }, path: AT.fees },
    column: { name: t('fees.title'), description, keywords: view.list, type: t('fees.title') },
    article: {
      title: view.name.text,
      publishedOn: null,
      source: null,
      keywords: [view.list, view.name.text],
    },
    jsonLd: [view.jsonLd],
    feeds: [CHARGES, { facet: 'list', id: entry.data.list }],
    card: { kind: 'fees', slug: entry.slug },
  });
}

/** The shell of a tool among the pages of charges. */
export function feeToolPage(library: Library, locale: Locale, tool: 'check' | 'bill'): PageView {
  const t = translator(locale);
  const key = tool === 'check' ? 'feeCheck' : 'feeBill';
  return pageView(library, locale, {
    path: AT.page('fees', tool),
    heading: { text: t(`${key}.title`) },
    description: t(`${key}.lead`),
    section: { words: { text: t('fees.title') }, path: AT.fees },
    column: {
      name: t(`${key}.title`),
      description: t(`${key}.lead`),
      keywords: pick(library.site.city, locale).text,
      type: t('fees.title'),
    },
  });
}
