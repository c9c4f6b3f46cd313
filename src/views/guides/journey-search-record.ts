import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Journey, Library } from '#library/library';
import { audiencesOf, namesBeside, titled, type SearchRecord } from '#views/search/search-record';
import { pick } from '#words/words';

/** What search knows of a journey. */
export function journeySearchRecord(library: Library, { slug, data }: Journey, locale: Locale): SearchRecord {
  const title = pick(data.title, locale);
  const indicators = data.indicators.map((id) => known(library, 'indicators', id));
  return {
    path: localePath(locale, AT.page('journeys', slug)),
    ...titled(title),
    kind: 'journey',
    day: data.checkedOn,
    names: namesBeside(title.text, [data.title['zh-CN']]),
    facets: {
      indicator: indicators.map(({ slug, data }) => ({ id: slug, label: pick(data.title, locale).text })),
      audience: audiencesOf(data.audience, translator(locale)),
    },
    phases: [],
  };
}
