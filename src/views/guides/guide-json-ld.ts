import { SOURCE_LOCALE, localePath } from '#i18n/locales';
import type { Guide, Library } from '#library/library';

const AUDIENCE = { citizen: ['个人'], enterprise: ['企业'], both: ['个人', '企业'] };

/** The guide as schema.org `GovernmentService`, in the language of the original; what is unknown is left out. */
export function guideJsonLd(library: Library, { slug, original: { data } }: Guide): object {
  const url = library.site.domain + localePath(SOURCE_LOCALE, `/guides/${slug}/`);
  const phones = data.channels
    .map((id) => library.channels[id]!)
    .filter(({ number, verified }) => number !== null && verified);
  return {
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: data.title[SOURCE_LOCALE],
    description: data.forWhom,
    inLanguage: SOURCE_LOCALE,
    serviceOperator: { '@type': 'GovernmentOrganization', name: data.office },
    areaServed: { '@type': 'City', name: library.site.city[SOURCE_LOCALE] },
    audience: AUDIENCE[data.audience].map((audienceType) => ({ '@type': 'Audience', audienceType })),
    serviceOutput: { '@type': 'Thing', name: data.result.text },
    ...(phones.length === 0
      ? {}
      : {
          availableChannel: phones.map(({ name, number }) => ({
            '@type': 'ServiceChannel',
            name: name[SOURCE_LOCALE],
            servicePhone: { '@type': 'ContactPoint', telephone: number },
          })),
        }),
  };
}
