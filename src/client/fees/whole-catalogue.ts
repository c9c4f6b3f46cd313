import { openCatalogue } from '#domain/fees/answer';
import { sayFrom } from '#i18n/phrases';
import type { BrowserCatalogue } from '#views/fees/fee-context';
import type { FeeContext } from '#words/fee-words';
import { dataAt } from '#client/data-at';
import { pageLocale } from '#client/page-locale';

const opened = new WeakMap<BrowserCatalogue, FeeContext>();

/**
 * The whole catalogue that the build put beside the page, ready to be asked whatever there is.
 * @throws {Error} when it cannot be had
 */
export async function wholeCatalogue(href: string): Promise<FeeContext> {
  const data = await dataAt<BrowserCatalogue>(href);
  const known = opened.get(data) ?? contextOf(data);
  opened.set(data, known);
  return known;
}

function contextOf({ facts, vocabulary, phrases }: BrowserCatalogue): FeeContext {
  return { locale: pageLocale(), say: sayFrom(phrases), vocabulary, catalogue: openCatalogue(facts) };
}
