/** The languages of the interface. The first is the language in which the city writes. */
export const LOCALES = ['zh-CN', 'en', 'ja', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];
export const SOURCE_LOCALE: Locale = 'zh-CN';

/** Each language by its own name, as a reader looks for it. */
export const LOCALE_NAMES: Record<Locale, string> = {
  'zh-CN': '中文',
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
