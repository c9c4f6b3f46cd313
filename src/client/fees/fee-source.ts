import { ShelvedCatalogue, type Wanted } from '#domain/fees/shelved-catalogue';
import type { NameShelf } from '#domain/fees/shelves';
import { sayFrom } from '#i18n/phrases';
import type { BrowserCore, BrowserEntry } from '#views/fees/fee-shelves';
import { withItemWords, type FeeContext, type FeeVocabulary } from '#words/fee-words';
import { dataAt } from '#client/data-at';
import { pageLocale } from '#client/page-locale';

interface OpenedCore {
  core: BrowserCore;
  shelved: ShelvedCatalogue;
  /** With the words of every item that is here. */
  vocabulary: FeeVocabulary;
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
  const here = await openedCore(href);
  const { core, shelved } = here;
  const say = sayFrom(core.phrases);
  for (;;) {
    const { vocabulary } = here;
    const outcome = shelved.ask((catalogue) =>
      question({ locale: pageLocale(), say, vocabulary, catalogue }),
    );
    if (outcome.isAnswered) return outcome.answer;
    const isFetched = !outcome.wanted.isAll && (await fetchShelves(here, outcome.wanted));
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
  return { core, shelved: new ShelvedCatalogue(core.core), vocabulary: core.vocabulary };
}

/** Without a network no shelf is here, and the whole catalogue is: it is kept for that. */
async function fetchShelves(here: OpenedCore, { names, entries }: Wanted): Promise<boolean> {
  const { addresses } = here.core;
  const at = (address: string, shelf: number | string) => address.replace('#', String(shelf));
  try {
    await Promise.all([
      ...[...names].map(async (shelf) =>
        here.shelved.putNames(shelf, await dataAt<NameShelf>(at(addresses.names, shelf))),
      ),
      ...[...entries].map(async (ref) => {
        const fetched = await dataAt<BrowserEntry>(at(addresses.entries, ref));
        here.shelved.putEntry(fetched);
        here.vocabulary = withItemWords(here.vocabulary, fetched.words);
      }),
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
