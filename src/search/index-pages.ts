import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { compactForm } from '#domain/search/normal-form';
import type { Synonyms } from '#domain/search/synonyms';
import { writingOf, type Locale } from '#i18n/locales';
import type { SearchRecord } from '#views/search-record';
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

/**
 * How much of the index a piece of it holds, in occurrences of words. A search downloads a few pieces, the larger the
 * heavier, and the list of all pieces, the more of them the heavier: both grow least with the root of the whole.
 */
const PIECE = 1.5;
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
  const texts = pages.map(({ html }) => pageText(html));
  // The setting is unofficial and only bytes depend on it, so Pagefind is pinned to 1.6.0.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(pieceSize(texts));
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex(
    writingOf(locale) === 'latin' ? {} : { forceLanguage: NO_LANGUAGE },
  );
  if (!index) throw new Error(errors.join('\n'));
  await addCopies(index, texts);
  rmSync(directory, { recursive: true, force: true });
  const writing = index.writeFiles({ outputPath: directory });
  // Pagefind works in a process of its own; meanwhile this one makes the tables.
  const tables = wordTables(locale, pages, texts, synonyms);
  refuse((await writing).errors);
  await index.deleteIndex();
  removeWidgets(directory);
  const ids = takePageIds(directory);
  mkdirSync(path.join(directory, 'text'));
  for (const [at, text] of texts.entries())
    writeFileSync(path.join(directory, 'text', `${ids[at]!}.json`), JSON.stringify(textFile(text)));
  const table = pageTable(pages.map(({ record }, at) => ({ id: ids[at]!, ...record })));
  for (const [name, each] of Object.entries({
    ...tables,
    questions: pages.map(({ questions }) => questions),
    pages: table,
  })) {
    writeFileSync(path.join(directory, `${name}.json`), JSON.stringify(each));
  }
}

function pieceSize(texts: readonly PageText[]): number {
  const length = texts.reduce(
    (sum, { blocks }) => blocks.reduce((all, { text }) => all + text.length, sum),
    0,
  );
  return Math.round(PIECE * Math.sqrt(length));
}

/**
 * Hands the copies to Pagefind in a folder: as messages they would take longer than to read. A copy's name, and with it
 * the page's id, changes with the page's text, so that no cache shows an old one.
 */
async function addCopies(index: PagefindIndex, texts: readonly PageText[]): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'search-copies-'));
  for (const [at, text] of texts.entries())
    writeFileSync(path.join(folder, `${at}.${textHash(text)}.html`), indexedCopy(text));
  const { errors } = await index.addDirectory({ path: folder });
  rmSync(folder, { recursive: true });
  refuse(errors);
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
    left -= blocks[at]!.length;
    yield blocks[at]!;
  }
}

/** The id that Pagefind gave each page, in the pages' order: the name of the file with its copy, which nobody else needs. */
function takePageIds(directory: string): string[] {
  const folder = path.join(directory, 'fragment');
  const ids: string[] = [];
  for (const file of readdirSync(folder)) {
    const copy = gunzipSync(readFileSync(path.join(folder, file))).toString();
    const at = /"url":"\/(\d+)\./.exec(copy)![1]!;
    ids[Number(at)] = path.basename(file, '.pf_fragment');
  }
  rmSync(folder, { recursive: true });
  return ids;
}
