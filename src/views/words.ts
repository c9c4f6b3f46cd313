import type { Localized } from '#schemas/fields';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';

/** Words and, where they are not in the page's language, the language they are in. */
export interface Words {
  text: string;
  lang?: Locale;
}

/** A text in the reader's language, or honestly in the source language where no translation exists. */
export function pick(localized: Localized, locale: Locale): Words {
  const text = localized[locale];
  return text === undefined ? original(localized['zh-CN'], locale) : { text };
}

/** Words of the source language on a page of another. */
export function original(text: string, locale: Locale): Words {
  return locale === SOURCE_LOCALE ? { text } : { text, lang: SOURCE_LOCALE };
}
