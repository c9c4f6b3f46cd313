import { compactForm } from '#domain/folding';
import { itemAt } from '#domain/known';
import { prepareRows } from '#domain/search/page-table';
import type { Hits, SearchIndex } from '#domain/search/scores';
import { cut, tokensOf, tokensOfTerm } from '#domain/search/tokens';
import { LOCALES, SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import { textOf } from '#library/body';
import type { Entry, Library } from '#library/library';
import { synonymsOf } from '#search/index-site';
import { pageTable } from '#search/page-table';
import { pinyinLexicon, simplifiedTable } from '#search/script-tables';
import { searchRecords } from '#views/site/search-records';

/**
 * One language's search over what the content files say: the same plan, tables, questions and synonyms as a reader's,
 * without a built site. Only how often a page says a word is a little off, since a page repeats some and adds some.
 */
export function sourceSearch(library: Library, locale: Locale): SearchIndex {
  const day = library.site.contentAsOf;
  const records = searchRecords(library, locale, day);
  const keys = records.map(({ path }) => keyOf(path, locale));
  const texts = records.map(({ title }, at) => [title, ...blocksOf(library, itemAt(keys, at), locale)]);
  const tokens = texts.map((blocks) => ` ${blocks.map((block) => tokensOf(cut(block))).join(' | ')} `);
  const { pages } = pageTable(records.map((record, at) => ({ id: String(at), ...record })));
  const rows = prepareRows(pages, day);
  const names = records.flatMap(({ title, names }) => [title, ...names]);
  const find = finder(tokens);
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return async () => (made ??= make());
  };
  return {
    locale,
    rows,
    phrase: async (term) => find(tokensOfTerm(term), true),
    beginning: async (term) => find(tokensOfTerm(term), false),
    synonyms: once(() => synonymsOf(library, locale)),
    questions: once(() => keys.map((key) => library.questions[locale][key] ?? [])),
    simplified: once(() => simplifiedTable([...names, ...texts.flat()].join(''))),
    pinyin: once(() => pinyinLexicon(names.map(compactForm), texts.flat())),
  };
}

/** The key under which editors write of a page: the kind and the slug. */
export function keyOf(path: string, locale: Locale): string {
  return path.slice(localePath(locale, '/').length).replace(/\/$/, '');
}

/** More of a word in a short text says more of what the text is about; the usual measure (BM25). */
const [SATED, BY_LENGTH] = [1.2, 0.6];

/** Finds pages that have some tokens one after the other, among those alone that have the rarest of them. */
function finder(pages: readonly string[]): (sought: string, isWhole: boolean) => Hits {
  const mean = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
  const having = new Map<string, Set<number>>();
  for (const [row, page] of pages.entries())
    for (const token of page.split(' ')) having.set(token, (having.get(token) ?? new Set()).add(row));
  const every = [...pages.keys()];
  const candidates = (sought: string): Iterable<number> => {
    const rows = sought.split(' ').map((token) => having.get(token) ?? new Set<number>());
    return rows.reduce((fewest, each) => (each.size < fewest.size ? each : fewest));
  };
  return (sought, isWhole) => {
    const text = ` ${sought}${isWhole ? ' ' : ''}`;
    const rows = sought === '' ? [] : [...(isWhole ? candidates(sought) : every)];
    const counted = rows.map((row) => [row, itemAt(pages, row).split(text).length - 1] as const);
    return new Map(
      counted.flatMap(([row, count]) => {
        const long = 1 - BY_LENGTH + (BY_LENGTH * itemAt(pages, row).length) / mean;
        return count === 0 ? [] : [[row, count / (count + SATED * long)] as const];
      }),
    );
  };
}

/** What a page says in one language: every text of its files that is of it, block by block. */
function blocksOf(library: Library, key: string, locale: Locale): string[] {
  const [kind, slug] = key.split('/') as [keyof Library, string];
  const found = (library[kind] as ReadonlyMap<string, unknown>).get(slug);
  if (isTranslated(found)) {
    const entry = locale === SOURCE_LOCALE ? found.original : found.translations.get(locale);
    return [...said(found.original.data, locale, false), ...(entry ? blocksOfEntry(entry, locale) : [])];
  }
  const explained = kind === 'fees' ? library.feeTranslations.get(slug)?.get(locale) : undefined;
  const own = blocksOfEntry(found as Entry<unknown>, locale);
  return explained ? [...own, ...blocksOfEntry(explained, locale)] : own;
}

function isTranslated(
  found: unknown,
): found is { original: Entry<unknown>; translations: ReadonlyMap<Locale, Entry<unknown>> } {
  return typeof found === 'object' && found !== null && 'original' in found;
}

function blocksOfEntry({ data, body = [] }: Entry<unknown>, locale: Locale): string[] {
  const isOwn = !(SOURCE_LOCALE !== locale && isSource(data));
  return [...said(data, locale, isOwn), ...(isOwn ? [textOf(body)] : [])];
}

/** True for the data of a file in the source language: its texts are not in another. */
function isSource(data: unknown): boolean {
  return !(typeof data === 'object' && data !== null && 'translatedFrom' in data);
}

const CODE = /^[\w./:-]*$/u;

/** The texts of some data: what is written in several languages in this one, the rest where the file is of it. */
function said(data: unknown, locale: Locale, isOwn: boolean): string[] {
  if (typeof data === 'string') return isOwn && !CODE.test(data) ? [data] : [];
  if (data === null || typeof data !== 'object') return [];
  if (LOCALES.some((each) => each in data)) {
    const words = (data as Partial<Record<Locale, unknown>>)[locale];
    return said(words, locale, true);
  }
  return Object.values(data).flatMap((each) => said(each, locale, isOwn));
}
