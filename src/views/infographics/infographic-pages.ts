import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Infographic, Library } from '#library/library';
import { localesOf } from '#library/translations';
import { cardLocale } from '#views/cards/card-locales';
import { cardPath } from '#views/cards/card-path';
import type { Feed } from '#views/feeds/feed-names';
import type { InfographicView } from './infographic-view.ts';
import { pageView, type PageView } from '#views/shell/page';
import { pick } from '#words/words';

/** The shell of one infographic, which exists in the languages that it was translated into. */
export function infographicPage(
  library: Library,
  infographic: Infographic,
  view: InfographicView,
  locale: Locale,
): PageView {
  const t = translator(locale);
  const { data } = infographic.original;
  const explained = data.explains.map((slug) => known(library, 'policies', slug));
  const title = t('infographics.title');
  return pageView(library, locale, {
    path: AT.page('infographics', infographic.slug),
    searchKind: 'infographic',
    heading: view.title,
    description: view.summary.text,
    section: { words: { text: title }, path: AT.infographics },
    translated: localesOf(infographic),
    feeds: [
      { facet: 'kind', id: 'infographics' },
      ...data.audience.map((id): Feed => ({ facet: 'audience', id })),
    ],
    column: { name: title, description: t('infographics.lead'), keywords: title, type: title },
    article: {
      title: view.title.text,
      publishedOn: null,
      source: null,
      keywords: explained.map((policy) => pick(policy.data.title, locale).text),
    },
    card: { kind: 'infographics', slug: infographic.slug },
    jsonLd: [articleOf(library, infographic, view, locale)],
  });
}

function articleOf(
  library: Library,
  { slug, original }: Infographic,
  view: InfographicView,
  locale: Locale,
): object {
  const at = (path: string) => library.site.domain + path;
  const card = { kind: 'infographics', slug } as const;
  const source = at(localePath(SOURCE_LOCALE, AT.page('infographics', slug)));
  const isTranslation = locale !== SOURCE_LOCALE && view.lang === undefined;
  return {
    '@type': 'Article',
    headline: view.title.text,
    description: view.summary.text,
    inLanguage: view.lang ?? locale,
    dateCreated: original.data.writtenOn,
    image: at(cardPath(card, cardLocale(library, card, locale), 'long')),
    about: original.data.explains.map((policy) => ({
      '@type': 'Legislation',
      url: at(localePath(SOURCE_LOCALE, AT.page('policies', policy))),
    })),
    ...(isTranslation ? { translationOfWork: { '@type': 'Article', url: source } } : {}),
  };
}
