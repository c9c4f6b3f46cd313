import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { indicatorsOf } from '#library/interpretations';
import type { Interpretation, Library } from '#library/library';
import { namesBeside, type SearchRecord } from '#views/search/search-record';
import { pick } from '#words/words';

/** What search knows of an interpretation: under its own title, and under those of the policies that it explains. */
export function interpretationSearchRecord(
  library: Library,
  interpretation: Interpretation,
  locale: Locale,
): SearchRecord {
  const t = translator(locale);
  const { data } = interpretation.original;
  const translation = interpretation.translations.get(locale);
  const { title } = translation?.data ?? data;
  return {
    path: localePath(locale, AT.page('interpretations', interpretation.slug)),
    title,
    ...(translation === undefined && locale !== SOURCE_LOCALE ? { lang: SOURCE_LOCALE } : {}),
    kind: 'interpretation',
    day: data.writtenOn,
    names: namesBeside(title, [
      data.title,
      ...data.explains.map((slug) => known(library, 'policies', slug).data.documentNumber),
    ]),
    facets: {
      year: [{ id: data.writtenOn.slice(0, 4), label: data.writtenOn.slice(0, 4) }],
      indicator: indicatorsOf(library, interpretation).map((slug) => ({
        id: slug,
        label: pick(known(library, 'indicators', slug).data.title, locale).text,
      })),
      audience: data.audience.map((reader) => ({ id: reader, label: t(`search.audience.${reader}`) })),
    },
    phases: [],
  };
}
