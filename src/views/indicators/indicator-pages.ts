import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { IndicatorHubView, IndicatorView } from './indicator-view.ts';
import { pageView, type PageView } from '#views/shell/page';

/** The shell of the hub of indicators. */
export function indicatorHubPage(library: Library, locale: Locale, hub: IndicatorHubView): PageView {
  const t = translator(locale);
  return pageView(library, locale, {
    path: AT.indicators,
    heading: { text: t('indicators.title') },
    description: hub.description,
    column: {
      name: t('indicators.title'),
      description: hub.description,
      keywords: hub.groups.map((group) => group.name.text).join(','),
      type: t('indicators.title'),
    },
  });
}

/** The shell of one indicator's page. */
export function indicatorPage(library: Library, locale: Locale, slug: string, view: IndicatorView): PageView {
  const t = translator(locale);
  return pageView(library, locale, {
    path: AT.page('indicators', slug),
    searchKind: 'indicator',
    heading: view.title,
    description: `${view.title.text} · ${view.description}`,
    section: { words: { text: t('indicators.title') }, path: AT.indicators },
    column: {
      name: t('indicators.title'),
      description: view.description,
      keywords: view.title.text,
      type: t('indicators.title'),
    },
    feeds: [{ facet: 'indicator', id: slug }],
    card: { kind: 'indicators', slug },
    article: {
      title: view.title.text,
      publishedOn: null,
      source: view.action.number.text,
      keywords: [view.title.text, view.group.name.text],
    },
  });
}
