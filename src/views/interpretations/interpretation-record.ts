import * as AT from '#i18n/addresses';
import { localePath, SOURCE_LOCALE } from '#i18n/locales';
import { claimsOf, feesOf } from '#library/interpretations';
import type { Interpretation, Library } from '#library/library';

/** An interpretation as open data: what it says of itself, and the places on which its statements rest. */
export function interpretationRecord(library: Library, interpretation: Interpretation): object {
  const { slug, original, translations } = interpretation;
  const { data } = original;
  const claims = claimsOf(original.body).map(({ source, clause, article }) => ({
    document: source,
    clause: clause ?? null,
    article: article ?? null,
  }));
  return {
    id: slug,
    url: library.site.domain + localePath(SOURCE_LOCALE, AT.page('interpretations', slug)),
    ...data,
    fees: feesOf(interpretation),
    claims,
    translations: Object.fromEntries([...translations].map(([locale, entry]) => [locale, entry.data])),
  };
}
