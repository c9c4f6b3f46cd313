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
import { indexPages, type IndexedPage } from './index-pages.ts';

/**
 * Indexes a built site: one bundle a language, of the pages whose `<main>` says by `data-search-kind` that they are a
 * result. Their records come from the library, so readers of a page do not download them.
 * @param site the folder that Astro filled
 * @throws {Error} when a page calls itself a result and no record is made for it, or one of another kind
 */
export async function indexSite(site: string, library: Library): Promise<void> {
  for (const locale of offeredLocales(library)) {
    await indexPages(
      path.join(site, bundlePath(locale)),
      locale,
      pagesOf(site, library, locale),
      synonymsOf(library, locale),
    );
    writeFileSync(
      path.join(site, bundlePath(locale), 'lines.json'),
      JSON.stringify(linesToAsk(library, locale)),
    );
  }
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
