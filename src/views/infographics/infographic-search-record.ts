import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { feesOfInfographic, indicatorsOfInfographic } from '#library/infographics';
import type { Infographic, Library } from '#library/library';
import { namesBeside, type SearchRecord } from '#views/search/search-record';
import { pick } from '#words/words';

/** What search knows of an infographic: under its own title, the numbers of its policies and the names of its charges. */
export function infographicSearchRecord(
  library: Library,
  infographic: Infographic,
  locale: Locale,
): SearchRecord {
  const t = translator(locale);
  const { data } = infographic.original;
  const translation = infographic.translations.get(locale);
  const { title } = translation?.data ?? data;
  const year = data.writtenOn.slice(0, 4);
  return {
    path: localePath(locale, AT.page('infographics', infographic.slug)),
    title,
    ...(translation === undefined && locale !== SOURCE_LOCALE ? { lang: SOURCE_LOCALE } : {}),
    kind: 'infographic',
    day: data.writtenOn,
    names: namesBeside(title, [
      data.title,
      ...data.explains.map((slug) => known(library, 'policies', slug).data.documentNumber),
      ...feesOfInfographic(infographic).map(
        (slug) => pick(known(library, 'fees', slug).data.name, locale).text,
      ),
    ]),
    facets: {
      year: [{ id: year, label: year }],
      indicator: indicatorsOfInfographic(library, infographic).map((slug) => ({
        id: slug,
        label: pick(known(library, 'indicators', slug).data.title, locale).text,
      })),
      audience: data.audience.map((reader) => ({ id: reader, label: t(`search.audience.${reader}`) })),
    },
    phases: [],
  };
}
