/** How a language is written, which decides its fonts, its brackets and where its lines break. */
export type Writing = 'hanzi' | 'kana' | 'hangul' | 'latin';
interface Language {
  /** By its own name, as a reader looks for it. */
  name: string;
  /** What Chinese calls it in short, in the headers of a spreadsheet. */
  zh: string;
  /** The regional form in which it writes days and numbers (BCP 47). */
  region: string;
  writing: Writing;
}

/**
 * The languages of the interface; the first is the one in which the city writes. A line here, strings/<locale>.json and
 * content files are all that another language takes; one in a script without a font here also needs a font (src/cards).
 */
export const LANGUAGES = {
  'zh-CN': { name: '简体中文', zh: '中', region: 'zh-CN', writing: 'hanzi' },
  // English as in official UK and Asian use.
  en: { name: 'English', zh: '英', region: 'en-GB', writing: 'latin' },
  ja: { name: '日本語', zh: '日', region: 'ja-JP', writing: 'kana' },
  ko: { name: '한국어', zh: '韩', region: 'ko-KR', writing: 'hangul' },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof LANGUAGES;
export const LOCALES = Object.keys(LANGUAGES) as Locale[];
export const SOURCE_LOCALE = 'zh-CN' satisfies Locale;
export type TranslationLocale = Exclude<Locale, typeof SOURCE_LOCALE>;
/** The languages that the source language is translated into. */
export const TRANSLATION_LOCALES = LOCALES.filter(
  (locale): locale is TranslationLocale => locale !== SOURCE_LOCALE,
);

/** How a language is written. */
export function writingOf(locale: Locale): Writing {
  return LANGUAGES[locale].writing;
}

/** A remark in brackets, as the language sets them behind a word: 工本费（补领）, fee (replacement), 실비(재발급). */
export function inBrackets(locale: Locale, remark: string): string {
  switch (writingOf(locale)) {
    case 'latin':
      return ` (${remark})`;
    case 'hangul':
      return `(${remark})`;
    default:
      return `（${remark}）`;
  }
}

/**
 * Traditional Chinese is no language that anybody translates into: its pages are those of the source language, converted
 * when the site is built (src/hant). Nothing else in the code knows it.
 */
export const CONVERTED = { lang: 'zh-Hant', prefix: '/zh-hant', name: '繁體中文' } as const;
/** What a page says it is written in. */
export type PageLang = Locale | typeof CONVERTED.lang;

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
