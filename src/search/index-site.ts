import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { today } from '#clock';
import type { Synonyms } from '#domain/search/synonyms';
import { LOCALES, convertedHref, localePath, type Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { offeredLocales } from '#library/offered';
import { bundlePath } from '#words/search-bundle';
import { linesToAsk } from '#views/search/lines';
import type { SearchRecord } from '#views/search/search-record';
import { searchRecords } from '#views/site/search-records';
import { indexPages, textOfPage, type IndexedPage } from './index-pages.ts';

/** The bundles of an earlier site, in which a language may be found as it will be again. */
export interface EarlierBundles {
  /** Of what the bundle of each language was made, as hashes. */
  made: Readonly<Record<string, string>>;
  /** Takes a folder of that site over. */
  take(folder: string): void;
}

/**
 * Indexes a built site: one bundle a language, of the pages whose `<main>` says by `data-search-kind` that they are a
 * result. Their records come from the library, so readers of a page do not download them.
 * @param site the folder that Astro filled
 * @param earlier a site by the same program, of which a bundle is taken over that was made of the same
 * @returns of what the bundle of each language was made
 * @throws {Error} when a page calls itself a result and no record is made for it, or one of another kind
 */
export async function indexSite(
  site: string,
  library: Library,
  earlier: EarlierBundles | null = null,
): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const locale of offeredLocales(library)) {
    const bundle = bundleOf(site, library, locale);
    made[locale] = hashOf(bundle);
    if (earlier?.made[locale] === made[locale]) earlier.take(bundlePath(locale));
    else await writeBundle(path.join(site, bundlePath(locale)), locale, bundle);
  }
  return made;
}

/** All that a bundle is made of. */
interface Bundle {
  pages: readonly IndexedPage[];
  synonyms: Synonyms;
  lines: unknown;
}

function bundleOf(site: string, library: Library, locale: Locale): Bundle {
  return {
    pages: pagesOf(site, library, locale),
    synonyms: synonymsOf(library, locale),
    lines: linesToAsk(library, locale),
  };
}

function hashOf({ pages, ...rest }: Bundle): string {
  const read = pages.map((page) => [page.record, page.questions, textOfPage(page)]);
  return createHash('sha256')
    .update(JSON.stringify([read, rest]))
    .digest('hex');
}

async function writeBundle(
  directory: string,
  locale: Locale,
  { pages, synonyms, lines }: Bundle,
): Promise<void> {
  await indexPages(directory, locale, pages, synonyms);
  writeFileSync(path.join(directory, 'lines.json'), JSON.stringify(lines));
}

/** The pages of one language that a search finds. */
export function pagesOf(site: string, library: Library, locale: Locale): IndexedPage[] {
  const records = new Map(searchRecords(library, locale, today()).map((record) => [record.path, record]));
  const root = localePath(locale, '/');
  return pathsOf(site, locale).flatMap((pathname) => {
    const html = readFileSync(path.join(site, pathname, 'index.html'), 'utf8');
    const kind = /<main[^>]* data-search-kind="([^"]*)"/.exec(html)?.[1];
    if (kind === undefined) return [];
    const key = pathname.slice(root.length).replace(/\/$/, '');
    return [
      { html, record: recordFor(records, pathname, kind), questions: library.questions[locale][key] ?? [] },
    ];
  });
}

function recordFor(records: ReadonlyMap<string, SearchRecord>, pathname: string, kind: string): SearchRecord {
  const record = records.get(pathname);
  if (record?.kind === kind) return record;
  throw new Error(
    `${pathname} calls itself a search result of the kind "${kind}"; src/views/site/search-records.ts makes ${record ? `one of the kind "${record.kind}"` : 'none'} for it`,
  );
}

/** Every page of a language; those of the source language stand at the root, beside the folders of the other editions. */
function pathsOf(site: string, locale: Locale): string[] {
  const root = localePath(locale, '/');
  const others = [...LOCALES.map((each) => localePath(each, '/')), convertedHref('/')].filter(
    (each) => each !== root && each.startsWith(root),
  );
  const files = readdirSync(path.join(site, root), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.name === 'index.html')
    .map((file) => `/${path.relative(site, file.parentPath).split(path.sep).join('/')}/`.replace('//', '/'))
    .filter(
      (pathname) =>
        !others.some((other) => pathname.startsWith(other)) && existsSync(path.join(site, pathname)),
    )
    .sort();
}

/** The editors' synonyms of one language, one word a key. */
export function synonymsOf(library: Library, locale: Locale): Synonyms {
  const synonyms = new Map<string, Set<string>>();
  for (const { says, means } of library.synonyms[locale] ?? []) {
    for (const word of says) synonyms.set(word, new Set([...(synonyms.get(word) ?? []), ...means]));
  }
  return Object.fromEntries([...synonyms].map(([word, means]) => [word.toLowerCase(), [...means]]));
}
