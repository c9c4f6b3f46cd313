import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { shelvesOf } from '#domain/search/character-rows';
import { compactForm } from '#domain/folding';
import { itemAt, present } from '#domain/known';
import { oncePer } from '#domain/once';
import type { Synonyms } from '#domain/search/synonyms';
import { writingOf, type Locale } from '#i18n/locales';
import type { SearchRecord } from '#views/search/search-record';
import { indexedCopy } from './indexed-copy.ts';
import { pageText, type PageText } from './page-blocks.ts';
import { pageTable } from './page-table.ts';
import { pinyinLexicon, simplifiedTable } from './script-tables.ts';
import { textFile, textHash } from './text-file.ts';

/** A content page: where it is, its HTML, and what search knows of it beside its text. */
export interface IndexedPage {
  record: SearchRecord;
  html: string;
  /** What people ask when they mean this page. */
  questions: readonly string[];
}

/** The text of a page, read once. */
export const textOfPage: (page: IndexedPage) => PageText = oncePer(({ html }) => pageText(html));

/**
 * How much of the index a piece of it holds, in occurrences of words. A search downloads a few pieces, the larger the
 * heavier, and the list of all pieces, the more of them the heavier: both grow least with the root of the whole. Half
 * of this would save a search 1 KB, and cost the build twice as many files, which are what takes long about an index.
 */
const PIECE = 3;
/** The portal cuts texts without blanks itself; Pagefind, which would cut them otherwise, is told of no language. */
const NO_LANGUAGE = 'zxx';

/**
 * Writes one language's search bundle: Pagefind's full-text index over transformed copies of the pages, and the
 * portal's own tables beside it.
 * @param directory the bundle's folder
 * @throws {Error} with Pagefind's own words when it refuses a page
 */
export async function indexPages(
  directory: string,
  locale: Locale,
  pages: readonly IndexedPage[],
  synonyms: Synonyms,
): Promise<void> {
  const texts = pages.map(textOfPage);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const { tables, shelves } = await writeIndex(directory, locale, texts, () => ({
    tables: wordTables(locale, pages, texts, synonyms),
    shelves: shelvesOf(texts.map(({ blocks }) => blocks.map(({ text }) => text).join('\n'))),
  }));
  removeWidgets(directory);
  const ids = writeTexts(directory, texts);
  const table = pageTable(pages.map(({ record }, at) => ({ id: itemAt(ids, at), ...record })));
  const questions = pages.map(({ questions }) => questions);
  writeTables(directory, { ...tables, questions, pages: table });
  writeTables(path.join(directory, 'characters'), { ...shelves });
}

/**
 * Writes Pagefind's own index. It works in a process of its own.
 * @param meanwhile what this process makes while that one writes
 */
async function writeIndex<Made>(
  directory: string,
  locale: Locale,
  texts: readonly PageText[],
  meanwhile: () => Made,
): Promise<Made> {
  // The setting is unofficial and only bytes depend on it, so Pagefind is pinned to 1.6.0. Its process reads it when it
  // starts: each bundle has one of its own.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(pieceSize(texts));
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex(
      writingOf(locale) === 'latin' ? {} : { forceLanguage: NO_LANGUAGE },
    );
    if (!index) throw new Error(errors.join('\n'));
    await addCopies(index, directory, texts);
    const writing = index.writeFiles({ outputPath: directory });
    const made = meanwhile();
    refuse((await writing).errors);
    return made;
  } finally {
    await close();
    rmSync(path.join(directory, COPIES), { recursive: true, force: true });
  }
}

function pieceSize(texts: readonly PageText[]): number {
  const length = texts.reduce(
    (sum, { blocks }) => blocks.reduce((all, { text }) => all + text.length, sum),
    0,
  );
  return Math.round(PIECE * Math.sqrt(length));
}

function writeTables(directory: string, tables: Readonly<Record<string, unknown>>): void {
  mkdirSync(directory, { recursive: true });
  for (const [name, table] of Object.entries(tables))
    writeFileSync(path.join(directory, `${name}.json`), JSON.stringify(table));
}

const COPIES = 'copies';
/** So many copies are made while Pagefind reads those made before. */
const BATCH = 64;

/**
 * Hands the copies to Pagefind in folders: as messages they would take longer than to read. A copy's name, and with it
 * the page's id, changes with the page's text, so that no cache shows an old one.
 */
async function addCopies(index: PagefindIndex, directory: string, texts: readonly PageText[]): Promise<void> {
  const reading: ReturnType<PagefindIndex['addDirectory']>[] = [];
  for (let from = 0; from < texts.length; from += BATCH) {
    const folder = path.join(directory, COPIES, String(from));
    mkdirSync(folder, { recursive: true });
    texts.slice(from, from + BATCH).forEach((text, at) => {
      writeFileSync(path.join(folder, `${from + at}.${textHash(text)}.html`), indexedCopy(text));
    });
    reading.push(index.addDirectory({ path: folder }));
  }
  for (const { errors } of await Promise.all(reading)) refuse(errors);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/** Pagefind's own interfaces, which the portal does not use. */
function removeWidgets(directory: string): void {
  for (const file of readdirSync(directory))
    if (/ui\.|highlight|worker/.test(file)) rmSync(path.join(directory, file));
}

/** The tables that the client loads when a query calls for one, by their file names. */
function wordTables(
  locale: string,
  pages: readonly IndexedPage[],
  texts: readonly PageText[],
  synonyms: Synonyms,
): Record<string, unknown> {
  const names = pages.flatMap(({ record }) => [record.title, ...record.names]);
  // What page after page repeats says no more the second time.
  const blocks = [...new Set(texts.flatMap(({ blocks }) => blocks.map(({ text }) => text)))];
  const simplified = simplifiedTable([...names, ...blocks].join(''));
  if (locale !== 'zh-CN') return { synonyms, simplified };
  return { synonyms, simplified, pinyin: pinyinLexicon(names.map(compactForm), sampleOf(blocks)) };
}

/** The lexicon needs the common words only; cutting every document into words would take longer than indexing it. */
const SAMPLE = 400_000;

function* sampleOf(blocks: readonly string[]): Generator<string> {
  let left = SAMPLE;
  const step = Math.max(1, Math.floor(blocks.reduce((sum, { length }) => sum + length, 0) / SAMPLE));
  for (let at = 0; at < blocks.length && left > 0; at += step) {
    left -= itemAt(blocks, at).length;
    yield itemAt(blocks, at);
  }
}

/**
 * Puts each page's text in the place of its copy, which nobody else needs: Pagefind names that file by the id that it
 * gave the page.
 * @returns the ids, in the pages' order
 */
function writeTexts(directory: string, texts: readonly PageText[]): string[] {
  const folder = path.join(directory, 'fragment');
  const ids: string[] = [];
  // Pagefind makes none where a city has nothing yet to be found.
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const id = path.basename(name, '.pf_fragment');
    const at = placeOf(readFileSync(file));
    ids[at] = id;
    // Over the copy and not beside it: a file in place costs a file system much less than a new one.
    writeFileSync(file, JSON.stringify(textFile(itemAt(texts, at))));
    renameSync(file, path.join(folder, `${id}.json`));
  }
  renameSync(folder, path.join(directory, 'text'));
  return ids;
}

/** How much of a compressed copy is read for its address, which stands first in it. */
const ADDRESS = 256;

/** Which of the pages a copy is of, as its name says. */
function placeOf(compressed: Buffer): number {
  const start = gunzipSync(compressed.subarray(0, ADDRESS), { finishFlush: constants.Z_SYNC_FLUSH });
  return Number(present(/"url":"[^"]*\/(\d+)\./.exec(start.toString()), 'match')[1]);
}
