import * as AT from '#i18n/addresses';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import { localesOf } from '#library/translations';
import type { Feed } from '#views/feeds/feed-names';
import { guideJsonLd } from './guide-json-ld.ts';
import { guideKeywords, type GuideListView } from './guide-list.ts';
import type { GuideView } from './guide-view.ts';
import { pageView, type PageView } from '#views/shell/page';

/** The shell of the list of guides, whole or narrowed. */
export function guideListPage(
  library: Library,
  locale: Locale,
  list: GuideListView,
  path: string,
  only?: { facet: string; id: string },
): PageView {
  const t = translator(locale);
  return pageView(library, locale, {
    path,
    heading: list.heading,
    description: list.description,
    ...(path === AT.guides ? {} : { section: { words: { text: t('guides.title') }, path: AT.guides } }),
    feeds: [{ facet: 'kind', id: 'guides' }, ...feedOfFacet(only)],
    column: {
      name: list.heading.text,
      description: list.description,
      keywords: guideKeywords(library, locale),
      type: t('guides.title'),
    },
  });
}

/** Readers and indicators have feeds of their own; journeys do not. */
function feedOfFacet(only: { facet: string; id: string } | undefined): Feed[] {
  if (only?.facet !== 'audience' && only?.facet !== 'indicator') return [];
  return [{ facet: only.facet, id: only.id }];
}

/** The shell of one guide; it counts as translated only where a translation file exists. */
export function guidePage(library: Library, guide: Guide, view: GuideView, locale: Locale): PageView {
  const t = translator(locale);
  return pageView(library, locale, {
    path: AT.page('guides', guide.slug),
    searchKind: 'guide',
    heading: view.title,
    description: t('guide.description', { title: view.title.text }),
    section: { words: { text: t('guides.title') }, path: AT.guides },
    translated: localesOf(guide),
    column: {
      name: t('guides.title'),
      description: t('guides.title'),
      keywords: view.indicator?.words.text ?? view.title.text,
      type: t('guides.title'),
    },
    article: {
      title: view.title.text,
      publishedOn: null,
      source: view.basis[0]?.name.text ?? null,
      keywords: [view.title.text, ...(view.indicator ? [view.indicator.words.text] : [])],
    },
    jsonLd: [guideJsonLd(library, guide, view, locale)],
    feeds: [
      { facet: 'kind', id: 'guides' },
      ...(guide.original.data.indicator === undefined
        ? []
        : [{ facet: 'indicator', id: guide.original.data.indicator } as const]),
    ],
    card: { kind: 'guides', slug: guide.slug },
  });
}
