import { CONVERTED, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { bundlePath } from '#words/search-bundle';

/** True on a page in traditional characters: what its scripts read and think in is the source language. */
export function isConvertedPage(): boolean {
  return document.documentElement.lang === CONVERTED.lang;
}

/** The language of the page's words and data. */
export function pageLocale(): Locale {
  return isConvertedPage() ? SOURCE_LOCALE : (document.documentElement.lang as Locale);
}

let table: Promise<Readonly<Record<string, string>>> | null = null;

/**
 * How the page's data writes what a reader types: on a converted page in simplified characters, whichever were typed.
 * @throws {Error} when the table of characters cannot be had
 */
export async function scriptOfPage(): Promise<(typed: string) => string> {
  if (!isConvertedPage()) return (typed) => typed;
  table ??= fetch(`${bundlePath(SOURCE_LOCALE)}simplified.json`).then((response) => response.json());
  table.catch(() => (table = null));
  const simplified = await table;
  return (typed) => [...typed].map((character) => simplified[character] ?? character).join('');
}
