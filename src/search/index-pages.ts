import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { compactForm } from '#domain/search/normal-form';
import type { Synonyms } from '#domain/search/synonyms';
import type { SearchRecord } from '#views/search-record';
import { indexedCopy } from './indexed-copy.ts';
import { pageText, type PageText } from './page-blocks.ts';
import { pageTable } from './page-table.ts';
import { pinyinLexicon, simplifiedTable } from './script-tables.ts';

/** A content page: where it is, its HTML, and what search knows of it beside its text. */
export interface IndexedPage {
  record: SearchRecord;
  html: string;
}

/**
 * Pagefind cuts its index into pieces of about this many bytes; small pieces make a cold search light. The setting is
 * unofficial and only bytes depend on it, so Pagefind is pinned to 1.6.0.
 */
const CHUNK_SIZE = '2000';
/** Pagefind cuts Korean at blanks and would drop the borders between syllables; as Japanese, every syllable is a word. */
const CUT_AS: Record<string, string> = { ko: 'ja' };
const AT_ONCE = 64;

/**
 * Writes one language's search bundle: Pagefind's full-text index over transformed copies of the pages, and the
 * portal's own tables beside it.
 * @param directory the bundle's folder
 * @throws {Error} with Pagefind's own words when it refuses a page
 */
export async function indexPages(
  directory: string,
  locale: string,
  pages: readonly IndexedPage[],
  synonyms: Synonyms,
): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex(CUT_AS[locale] ? { forceLanguage: CUT_AS[locale] } : {});
  if (!index) throw new Error(errors.join('\n'));
  const texts = pages.map(({ html }) => pageText(html));
  await addCopies(index, pages, texts);
  rmSync(directory, { recursive: true, force: true });
  const writing = index.writeFiles({ outputPath: directory });
  // Pagefind works in a process of its own; meanwhile this one makes the tables.
  const tables = wordTables(locale, pages, texts, synonyms);
  refuse((await writing).errors);
  await index.deleteIndex();
  removeWidgets(directory);
  const ids = pageIds(directory);
  const table = pageTable(pages.map(({ record }) => ({ id: ids.get(record.path)!, ...record })));
  for (const [name, each] of Object.entries({ ...tables, pages: table })) {
    writeFileSync(path.join(directory, `${name}.json`), JSON.stringify(each));
  }
}

async function addCopies(
  index: PagefindIndex,
  pages: readonly IndexedPage[],
  texts: readonly PageText[],
): Promise<void> {
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    const some = pages.slice(at, at + AT_ONCE);
    const answers = await Promise.all(
      some.map(({ record }, offset) =>
        index.addHTMLFile({ url: record.path, content: indexedCopy(texts[at + offset]!) }),
      ),
    );
    refuse(answers.flatMap(({ errors }) => errors));
  }
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
  const blocks = texts.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const simplified = simplifiedTable([...names, ...blocks].join(''));
  if (locale !== 'zh-CN') return { synonyms, simplified };
  return { synonyms, simplified, pinyin: pinyinLexicon(names.map(compactForm), sampleOf(blocks)) };
}

/** The lexicon needs the common words only; cutting every document into words would take longer than indexing it. */
const SAMPLE = 1_000_000;

function* sampleOf(blocks: readonly string[]): Generator<string> {
  let left = SAMPLE;
  const step = Math.max(1, Math.floor(blocks.reduce((sum, { length }) => sum + length, 0) / SAMPLE));
  for (let at = 0; at < blocks.length && left > 0; at += step) {
    left -= blocks[at]!.length;
    yield blocks[at]!;
  }
}

/** The id that Pagefind gave each page, by address: the name of the file with its text. */
function pageIds(directory: string): Map<string, string> {
  const folder = path.join(directory, 'fragment');
  return new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(path.join(folder, file))).toString();
      return [
        (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url,
        path.basename(file, '.pf_fragment'),
      ];
    }),
  );
}
