import { today } from '#clock';
import { isCharacter, rowsWith, shelfOf, type Shelf } from '#domain/search/character-rows';
import type { Anchor } from '#domain/search/excerpt';
import { prepareRows, type PageTable, type PreparedRow } from '#domain/search/page-table';
import type { PinyinLexicon } from '#domain/search/pinyin';
import type { Hits, SearchIndex } from '#domain/search/scores';
import type { Synonyms } from '#domain/search/synonyms';
import type { Line } from '#domain/search/whom-to-ask';
import { tokensOfTerm } from '#domain/search/tokens';

/** The part of Pagefind 1.6 that is used here. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}
interface PagefindInstance {
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  score: number;
}

/** One language's pages, ready to be asked. */
export interface SearchBundle extends SearchIndex {
  labels: PageTable['labels'];
  /** Whom one can ask what the site does not tell. */
  lines(): Promise<Line[]>;
  /** A page's text and headings; one small file. */
  text(row: number): Promise<{ content: string; anchors: Anchor[] }>;
}

const tables = new Map<string, Promise<unknown>>();

/** A file of a bundle, downloaded once; a failed download is tried again when next asked for. */
function table<T>(address: string): Promise<T> {
  let download = tables.get(address);
  if (!download) {
    download = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json() as Promise<unknown>;
    });
    download.catch(() => tables.delete(address));
    tables.set(address, download);
  }
  return download as Promise<T>;
}

/** The titles of a language's pages and what can be told of them without the full-text index. */
export async function openTitles(
  base: string,
): Promise<{ rows: PreparedRow[]; labels: PageTable['labels'] }> {
  const { pages, labels } = await table<PageTable>(`${base}pages.json`);
  return { rows: prepareRows(pages, today()), labels };
}

/** The pinyin of a bundle's terms. */
export function openPinyin(base: string): Promise<PinyinLexicon> {
  return table(`${base}pinyin.json`);
}

/**
 * Opens the search bundle of a language.
 * @param base the bundle's folder, from words/search-bundle.ts
 * @throws {Error} when a file of it cannot be had
 */
export async function openBundle(base: string, locale: string): Promise<SearchBundle> {
  const [titles, pagefind] = await Promise.all([openTitles(base), openPagefind(base)]);
  const rowOf = new Map(titles.rows.map(({ id }, row) => [id, row]));
  const heard = new Map<string, Promise<Hits>>();
  const ask = (term: string): Promise<Hits> => {
    const known = heard.get(term) ?? pagefind.search(term).then(({ results }) => hitsOf(results, rowOf));
    if (heard.size > MOST_HEARD) heard.clear();
    heard.set(term, known);
    return known;
  };
  return {
    locale,
    ...titles,
    phrase: (term) => (isCharacter(term) ? having(base, term) : phrase(ask, tokensOfTerm(term))),
    beginning: (term) => (isCharacter(term) ? having(base, term) : ask(tokensOfTerm(term))),
    synonyms: () => table<Synonyms>(`${base}synonyms.json`),
    simplified: () => table(`${base}simplified.json`),
    pinyin: () => openPinyin(base),
    questions: () => table(`${base}questions.json`),
    lines: () => table(`${base}lines.json`),
    text: (row) => table(`${base}text/${titles.rows[row]!.id}.json`),
  };
}

/** Pagefind finds a quoted phrase exactly and scores every page alike; how much a page is about it, its words tell. */
async function phrase(ask: (term: string) => Promise<Hits>, tokens: string): Promise<Hits> {
  const [exact, scored] = await Promise.all([ask(`"${tokens}"`), ask(tokens)]);
  return new Map([...exact.keys()].map((row) => [row, scored.get(row) ?? 0]));
}

/** The pages that have a character anywhere: what they are about, one character does not tell. */
async function having(base: string, character: string): Promise<Hits> {
  const shelf = await table<Shelf>(`${base}characters/${shelfOf(character)}.json`);
  return new Map(rowsWith(shelf, character).map((row) => [row, 0]));
}

/** Answers are kept while one types; each letter asks again for most of what the one before did. */
const MOST_HEARD = 400;

async function openPagefind(base: string): Promise<PagefindInstance> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as Pagefind;
  // A worker would be a second copy of Pagefind to download; an answer takes a few milliseconds.
  const instance = pagefind.createInstance({ basePath: base, noWorker: true });
  await instance.init();
  return instance;
}

function hitsOf(results: readonly PagefindResult[], rowOf: ReadonlyMap<string, number>): Hits {
  return new Map(
    results.flatMap(({ id, score }) => (rowOf.has(id) ? [[rowOf.get(id)!, score] as const] : [])),
  );
}

const bundles = new Map<string, Promise<SearchBundle>>();

/** One bundle a language for the life of the page; one that failed is tried again. */
export function openBundleOnce(base: string, locale: string): Promise<SearchBundle> {
  const opened = bundles.get(base) ?? openBundle(base, locale);
  opened.catch(() => bundles.delete(base));
  bundles.set(base, opened);
  return opened;
}
