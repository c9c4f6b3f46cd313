/** The languages of the interface. The first is the language in which the city writes. */
export const LOCALES = ['zh-CN', 'en', 'ja', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];
export const SOURCE_LOCALE: Locale = 'zh-CN';

/**
 * Traditional Chinese is no language that anybody translates into: its pages are those of the source language, converted
 * when the site is built (src/hant). Nothing else in the code knows it.
 */
export const CONVERTED = { lang: 'zh-Hant', prefix: '/zh-hant', name: '繁體中文' } as const;
/** What a page says it is written in. */
export type PageLang = Locale | typeof CONVERTED.lang;

/** Each language by its own name, as a reader looks for it. */
export const LOCALE_NAMES: Record<Locale, string> = {
  'zh-CN': '简体中文',
  en: 'English',
  ja: '日本語',
  ko: '한국어',
};

/** The path prefix of a language: the source language stands at the root. */
export function localePrefix(locale: Locale): string {
  return locale === SOURCE_LOCALE ? '' : `/${locale}`;
}

/** The address of a page in a language; `path` begins and ends with a slash. */
export function localePath(locale: Locale, path: string): string {
  return `${localePrefix(locale)}${path}`;
}

/** True for the address of a converted page. */
export function isConverted(pathname: string): boolean {
  return pathname.startsWith(`${CONVERTED.prefix}/`);
}

/**
 * An address as a converted page writes it: a page of the source language has a converted twin; pages of other
 * languages, files, fragments and other sites stay as they are.
 */
export function convertedHref(href: string): string {
  const pathname = href.replace(/[?#].*$/, '');
  const isPage = /^\/(?!\/)/.test(pathname) && pathname.endsWith('/');
  const isSource = !isConverted(pathname) && LOCALES.every((locale) => !startsIn(pathname, locale));
  return isPage && isSource ? CONVERTED.prefix + href : href;
}

function startsIn(pathname: string, locale: Locale): boolean {
  return locale !== SOURCE_LOCALE && pathname.startsWith(localePath(locale, '/'));
}
