import type { Catalogue } from '#domain/fees/answer';
import type { Entry } from '#domain/fees/entries';
import type { CatalogueCore } from '#domain/fees/shelved-catalogue';
import {
  nameShelves,
  numberFrom,
  shelvedEntry,
  type NameShelf,
  type ShelvedEntry,
} from '#domain/fees/shelves';
import { oncePer } from '#domain/once';
import { hasOwn } from '#domain/own-keys';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import type { Phrases } from '#i18n/phrases';
import { phrasesOf } from '#i18n/translate';
import { catalogueFacts, catalogueOf } from '#library/catalogue-facts';
import type { Library } from '#library/library';
import type { FeeVocabulary, ItemWords } from '#words/fee-words';
import { narrowed, vocabularyOf } from './fee-context.ts';

/** With what a page begins to answer a question: what every answer takes, and where the shelves stand. */
export interface BrowserCore {
  core: CatalogueCore;
  vocabulary: FeeVocabulary;
  phrases: Phrases;
  /** Where the shelves stand, with # for the number of one; and where the whole catalogue does. */
  addresses: { names: string; entries: string; whole: string };
}

/** An entry as a page fetches it: with the words that it takes. */
export interface BrowserEntry extends ShelvedEntry {
  words: ItemWords;
}

/** What a text in Chinese to an office is made of: officials read Chinese. */
const LETTER_PHRASES = [
  'complaint.',
  'answer.title.',
  'answer.range',
  'answer.yuan',
  'answer.kind.',
  'answer.combine.',
  'answer.derived',
  'answer.unknown',
  'answer.word.out-of-scope',
] as const;

interface Opened {
  catalogue: Catalogue;
  /** Changes with whatever a shelf may hold: shelves of two builds are never taken for one catalogue's. */
  mark: string;
}

const openedOf = oncePer((library: Library): Opened => {
  const mark = numberFrom(JSON.stringify([catalogueFacts(library), vocabularyOf(library)]))
    .toString(16)
    .padStart(8, '0');
  return { catalogue: catalogueOf(library), mark };
});

/** One file a language. */
export function browserCore(library: Library, locale: Locale): BrowserCore {
  const { catalogue, mark } = openedOf(library);
  const { listed, paidTogether, units, regions, city, checkedOn, reviewEveryDays } = catalogue;
  const { lawsCheckedTo, newestSource, release, variants } = catalogue;
  return {
    core: {
      listed,
      paidTogether,
      units,
      regions,
      city,
      checkedOn,
      reviewEveryDays,
      lawsCheckedTo,
      newestSource,
      release,
      variants,
    },
    vocabulary: { ...sentWords(library, locale), departments: {}, documentPages: {} },
    phrases: phrasesOf(locale, 'answer.', 'site.label'),
    addresses: {
      names: AT.feeShelf('names', `#_${mark}`),
      entries: AT.feeShelf(locale, `#_${mark}`),
      whole: localePath(locale, AT.feeCatalogue),
    },
  };
}

/** The words that a page needs: in the source language most are their own keys, and say nothing more. */
function sentWords(library: Library, locale: Locale): FeeVocabulary {
  const words = narrowed(vocabularyOf(library), locale);
  return locale === SOURCE_LOCALE
    ? { ...words, units: {}, departments: {}, collectors: {}, regions: {} }
    : words;
}

/** The phrases of a letter. */
export function letterPhrases(): Phrases {
  return phrasesOf(SOURCE_LOCALE, ...LETTER_PHRASES);
}

/** A shelf with the name of its file. */
export interface ShelfFile<T> {
  file: string;
  shelf: T;
}

/** The index of names: the same for all languages, because a name is asked for in any of them on any page. */
export function nameShelfFiles(library: Library): ShelfFile<NameShelf>[] {
  const { catalogue, mark } = openedOf(library);
  return nameShelves(catalogue.names).map((shelf, at) => ({ file: `${at}_${mark}`, shelf }));
}

/** The entries in the words of a language, each with the name of its file. */
export function entryFiles(library: Library, locale: Locale): ShelfFile<BrowserEntry>[] {
  const { catalogue, mark } = openedOf(library);
  const { names, documents } = catalogue;
  const words = sentWords(library, locale);
  return [...names.byId.values()]
    .filter(({ kind }) => kind !== 'scope')
    .map((entry) => {
      const deeds = [...(names.deeds.get(entry) ?? [])];
      const shelved = shelvedEntry(narrowed(withoutNames(entry), locale), deeds, documents);
      return { file: `${entry.id}_${mark}`, shelf: { ...shelved, words: wordsOf(shelved, words) } };
    });
}

function wordsOf({ entry, documents }: ShelvedEntry, words: ItemWords): ItemWords {
  return {
    departments: chosen(words.departments, entry.kind === 'item' ? [entry.fee.department] : []),
    documentPages: chosen(words.documentPages, Object.keys(documents)),
  };
}

function chosen<T>(of: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(keys.flatMap((key) => (hasOwn(of, key) ? [[key, of[key] as T]] : [])));
}

const NO_NAMES = { 'zh-CN': [], en: [], ja: [], ko: [] };

/** What only finds an entry, and says nothing of it, is in the index of names. */
function withoutNames(entry: Entry): Entry {
  switch (entry.kind) {
    case 'item':
      return { ...entry, fee: { ...entry.fee, aliases: NO_NAMES, asked: [] } };
    case 'unlawful':
      return { ...entry, unlawful: { ...entry.unlawful, names: NO_NAMES, asked: [], bare: [] } };
    case 'regulated':
      return { ...entry, regulated: { ...entry.regulated, aliases: NO_NAMES, asked: [] } };
    case 'list':
      return { ...entry, row: { ...entry.row, names: [] }, edition: { ...entry.edition, rows: [] } };
    case 'scope':
      return entry;
  }
}
