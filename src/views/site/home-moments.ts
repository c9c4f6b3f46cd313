import { SOURCE_LOCALE, inBrackets, localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import type { Link } from '#views/links/links';
import { pick } from '#words/words';

/** The doors that the editors chose; one that leads to a Chinese page says so before the touch. */
export function homeMoments(library: Library, locale: Locale): Link[] {
  const mark = inBrackets(locale, translator(locale)('site.inChinese'));
  return library.home.moments.map(({ words, page }) => {
    const name = pick(words, locale);
    return {
      href: localePath(locale, `/${page}/`),
      words: isInChinese(library, page, locale) ? { ...name, text: name.text + mark } : name,
    };
  });
}

function isInChinese(library: Library, page: string, locale: Locale): boolean {
  const [kind, slug] = page.split('/') as ['guides' | 'journeys', string];
  return locale !== SOURCE_LOCALE && kind === 'guides' && !library.guides.get(slug)!.translations.has(locale);
}
