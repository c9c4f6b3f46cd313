import { openCatalogue } from '#domain/fees/answer';
import { sayFrom } from '#i18n/phrases';
import { SOURCE_LOCALE } from '#i18n/locales';
import type { BrowserCatalogue } from '#views/fees/fee-context';
import type { FeeContext } from '#words/fee-words';
import { pageLocale } from '#client/page-locale';

/** The catalogue, ready to be asked in the browser, and in Chinese for what goes to the offices. */
export interface OpenedCatalogue {
  context: FeeContext;
  chinese: FeeContext;
}

const opened = new Map<string, Promise<OpenedCatalogue>>();

/**
 * Fetches the catalogue that the build put beside the page, once.
 * @throws {Error} when it cannot be had
 */
export function openedCatalogue(href: string): Promise<OpenedCatalogue> {
  const known = opened.get(href);
  if (known) return known;
  const promise = fetchCatalogue(href);
  opened.set(href, promise);
  // A failure is not kept: the reader may try again when the connection is back.
  promise.catch(() => opened.delete(href));
  return promise;
}

async function fetchCatalogue(href: string): Promise<OpenedCatalogue> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const { facts, vocabulary, phrases, complaint } = (await response.json()) as BrowserCatalogue;
  const locale = pageLocale();
  const context = { locale, say: sayFrom(phrases), vocabulary, catalogue: openCatalogue(facts) };
  return { context, chinese: { ...context, locale: SOURCE_LOCALE, say: sayFrom(complaint) } };
}
