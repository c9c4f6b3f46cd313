import { ShelvedCatalogue, type Wanted } from '#domain/fees/shelved-catalogue';
import type { EntryShelf, NameShelf } from '#domain/fees/shelves';
import { sayFrom } from '#i18n/phrases';
import type { BrowserCore } from '#views/fees/fee-shelves';
import type { FeeContext } from '#words/fee-words';
import { dataAt } from '#client/data-at';
import { pageLocale } from '#client/page-locale';

interface OpenedCore {
  core: BrowserCore;
  shelved: ShelvedCatalogue;
}

const opened = new Map<string, Promise<OpenedCore>>();

/**
 * Puts a question to the catalogue with no more of it than it takes: a few shelves, where names are plain; the whole,
 * where nothing less will do, or where a shelf cannot be had.
 * @param href the address of what every answer takes
 * @param question may be put more than once, and must change nothing
 * @throws {Error} when what it takes cannot be had
 */
export async function asked<T>(href: string, question: (context: FeeContext) => T): Promise<T> {
  const { core, shelved } = await openedCore(href);
  const context = { locale: pageLocale(), say: sayFrom(core.phrases), vocabulary: core.vocabulary };
  for (;;) {
    const outcome = shelved.ask((catalogue) => question({ ...context, catalogue }));
    if (outcome.isAnswered) return outcome.answer;
    const isFetched = !outcome.wanted.isAll && (await fetchShelves(shelved, core, outcome.wanted));
    if (!isFetched) return question(await wholeContext(core));
  }
}

async function openedCore(href: string): Promise<OpenedCore> {
  const known = opened.get(href) ?? openCore(href);
  opened.set(href, known);
  known.catch(() => opened.delete(href));
  return known;
}

async function openCore(href: string): Promise<OpenedCore> {
  const core = await dataAt<BrowserCore>(href);
  return { core, shelved: new ShelvedCatalogue(core.core) };
}

/** Without a network no shelf is here, and the whole catalogue is: it is kept for that. */
async function fetchShelves(
  shelved: ShelvedCatalogue,
  { addresses }: BrowserCore,
  { names, entries }: Wanted,
): Promise<boolean> {
  const at = (address: string, shelf: number) => address.replace('#', String(shelf));
  try {
    await Promise.all([
      ...[...names].map(async (shelf) =>
        shelved.putNames(shelf, await dataAt<NameShelf>(at(addresses.names, shelf))),
      ),
      ...[...entries].map(async (shelf) =>
        shelved.putEntries(shelf, await dataAt<EntryShelf>(at(addresses.entries, shelf))),
      ),
    ]);
    return true;
  } catch {
    return false;
  }
}

async function wholeContext({ addresses }: BrowserCore): Promise<FeeContext> {
  const { wholeCatalogue } = await import('./whole-catalogue.ts');
  return wholeCatalogue(addresses.whole);
}
