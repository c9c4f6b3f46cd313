import { known } from '#domain/known';
import type { Pictogram } from '#domain/pictograms';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, inBrackets, localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import type { Link } from '#views/links/links';
import { pick } from '#words/words';

type Kind = 'guides' | 'journeys';

/** A door to a moment of life, with what is drawn on it. */
export interface Door extends Link {
  pictogram: Pictogram;
}

/** The doors that the editors chose; one that leads to a Chinese page says so before the touch. */
export function homeMoments(library: Library, locale: Locale): Door[] {
  const mark = inBrackets(locale, translator(locale)('site.inChinese'));
  return library.home.moments.map(({ words, page, pictogram }) => {
    const [kind, slug] = page.split('/') as [Kind, string];
    const name = pick(words, locale);
    return {
      pictogram,
      href: localePath(locale, AT.page(kind, slug)),
      words: isInChinese(library, kind, slug, locale) ? { ...name, text: name.text + mark } : name,
    };
  });
}

function isInChinese(library: Library, kind: Kind, slug: string, locale: Locale): boolean {
  return (
    locale !== SOURCE_LOCALE && kind === 'guides' && !known(library, 'guides', slug).translations.has(locale)
  );
}
