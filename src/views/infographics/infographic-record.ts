import type { Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
import { LOCALES, SOURCE_LOCALE, localePath } from '#i18n/locales';
import { feesOfInfographic, indicatorsOfInfographic } from '#library/infographics';
import type { Infographic, Library } from '#library/library';
import { localesOf } from '#library/translations';
import { cardPath } from '#views/cards/card-path';
import { feeContext } from '#views/fees/fee-context';
import { infographicSections, isDated } from './infographic-sections.ts';
import { infographicContext } from './infographic-words.ts';

/**
 * An infographic as open data: what it says of itself, where its pictures are, and its sections in each language as
 * blocks of finished words, the same that page and picture show.
 * @param day the build day
 */
export function infographicRecord(library: Library, infographic: Infographic, day: Day): object {
  const { slug, original, translations } = infographic;
  const { domain } = library.site;
  const card = { kind: 'infographics', slug } as const;
  const contextIn = (locale: (typeof LOCALES)[number]) =>
    infographicContext(library, feeContext(library, locale), day);
  return {
    id: slug,
    url: domain + localePath(SOURCE_LOCALE, AT.page('infographics', slug)),
    ...original.data,
    fees: feesOfInfographic(infographic),
    indicators: indicatorsOfInfographic(library, infographic),
    asOf: isDated(infographic) ? contextIn(SOURCE_LOCALE).day : null,
    pictures: Object.fromEntries(
      localesOf(infographic).map((locale) => [locale, domain + cardPath(card, locale, 'long')]),
    ),
    sections: Object.fromEntries(
      localesOf(infographic).map((locale) => [
        locale,
        infographicSections((translations.get(locale) ?? original).body, contextIn(locale)),
      ]),
    ),
    translations: Object.fromEntries([...translations].map(([locale, entry]) => [locale, entry.data])),
  };
}
