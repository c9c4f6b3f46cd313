import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import type { Guide, Library } from '#library/library';
import { localesOf } from '#library/translations';
import { pick } from '#words/words';
import type { GuideView } from './guide-view.ts';

/**
 * The guide as schema.org `GovernmentService`, in the words of its page; what is unknown is left out.
 * A page that falls back to the original describes the original.
 */
export function guideJsonLd(library: Library, guide: Guide, view: GuideView, locale: Locale): object {
  const language = localesOf(guide).includes(locale) ? locale : SOURCE_LOCALE;
  const address = (of: Locale) => library.site.domain + localePath(of, AT.page('guides', guide.slug));
  const phones = guide.original.data.channels
    .map((id) => known(library, 'channels', id))
    .filter(({ number, verified }) => number !== null && verified);
  return {
    '@type': 'GovernmentService',
    '@id': address(SOURCE_LOCALE),
    url: address(language),
    name: view.title.text,
    description: view.forWhom.text,
    inLanguage: language,
    serviceOperator: { '@type': 'GovernmentOrganization', name: view.office.text },
    areaServed: { '@type': 'City', name: pick(library.site.city, language).text },
    audience: { '@type': 'Audience', audienceType: view.audience },
    serviceOutput: { '@type': 'Thing', name: view.result.words.text },
    ...(phones.length === 0
      ? {}
      : {
          availableChannel: phones.map(({ name, number }) => ({
            '@type': 'ServiceChannel',
            name: pick(name, language).text,
            servicePhone: { '@type': 'ContactPoint', telephone: number },
          })),
        }),
  };
}
