import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Interpretation, Library } from '#library/library';
import { localesOf } from '#library/translations';
import type { InterpretationView } from './interpretation-view.ts';
import type { Feed } from '#views/feeds/feed-names';
import { pageView, type PageView } from '#views/shell/page';
import { pick } from '#words/words';

/** The shell of the list of interpretations. */
export function interpretationListPage(library: Library, locale: Locale): PageView {
  const t = translator(locale);
  return pageView(library, locale, {
    path: AT.interpretations,
    heading: { text: t('interpretations.title') },
    description: t('interpretations.description'),
    column: columnOf(locale),
    feeds: [{ facet: 'kind', id: 'interpretations' }],
  });
}

/** The shell of one interpretation, which exists in the languages that it was translated into. */
export function interpretationPage(
  library: Library,
  interpretation: Interpretation,
  view: InterpretationView,
  locale: Locale,
): PageView {
  const t = translator(locale);
  const { data } = interpretation.original;
  const explained = data.explains.map((slug) => known(library, 'policies', slug));
  const path = AT.page('interpretations', interpretation.slug);
  return pageView(library, locale, {
    path,
    searchKind: 'interpretation',
    heading: view.title,
    description: view.summary.text,
    section: { words: { text: t('interpretations.title') }, path: AT.interpretations },
    translated: localesOf(interpretation),
    feeds: [
      { facet: 'kind', id: 'interpretations' },
      ...data.audience.map((id): Feed => ({ facet: 'audience', id })),
    ],
    column: columnOf(locale),
    article: {
      title: view.title.text,
      publishedOn: null,
      source: null,
      keywords: explained.map((policy) => pick(policy.data.title, locale).text),
    },
    card: { kind: 'interpretations', slug: interpretation.slug },
    jsonLd: [
      {
        '@type': 'Article',
        headline: view.title.text,
        description: view.summary.text,
        inLanguage: view.lang ?? locale,
        dateCreated: data.writtenOn,
        about: explained.map(({ slug }) => ({
          '@type': 'Legislation',
          url: library.site.domain + localePath(SOURCE_LOCALE, AT.page('policies', slug)),
        })),
        ...(locale === SOURCE_LOCALE || view.lang !== undefined
          ? {}
          : {
              translationOfWork: {
                '@type': 'Article',
                url: library.site.domain + localePath(SOURCE_LOCALE, path),
              },
            }),
      },
    ],
  });
}

function columnOf(locale: Locale) {
  const t = translator(locale);
  return {
    name: t('interpretations.title'),
    description: t('interpretations.description'),
    keywords: t('interpretations.title'),
    type: t('interpretations.title'),
  };
}
