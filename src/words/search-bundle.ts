import type { Locale } from '#i18n/locales';

/** Where a language's search bundle lies in the built site. */
export function bundlePath(locale: Locale): string {
  return `/search/bundle/${locale}/`;
}
