import { present } from '#domain/known';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { offeredLocales } from '#library/offered';
import { localesOf } from '#library/translations';
import type { CardSource } from './card-path.ts';

/** The languages in which a page truly exists, and so has pictures of its own; elsewhere it shows the original's. */
export function localesOfCard(library: Library, { kind, slug }: CardSource): readonly Locale[] {
  switch (kind) {
    case 'policies':
      return [SOURCE_LOCALE];
    case 'guides':
    case 'interpretations':
    case 'infographics':
      return localesOf(present(library[kind].get(slug), `${kind} › ${slug}`));
    default:
      return offeredLocales(library);
  }
}

/** The language whose picture stands for a page in a language. */
export function cardLocale(library: Library, card: CardSource, locale: Locale): Locale {
  return localesOfCard(library, card).includes(locale) ? locale : SOURCE_LOCALE;
}
