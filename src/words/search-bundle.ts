import * as AT from '#i18n/addresses';
import type { Locale } from '#i18n/locales';

/** Where a language's search bundle lies in the built site. */
export function bundlePath(locale: Locale): string {
  return `${AT.search}bundle/${locale}/`;
}
