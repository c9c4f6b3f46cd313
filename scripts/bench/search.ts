import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { LOCALES, type Locale } from '#i18n/locales';
import { contentDir, openLibrary } from '#library/open-library';
import { indexPages, type IndexedPage } from '#search/index-pages';
import { pagesOf, synonymsOf } from '#search/index-site';
import { countingServer, type CountingServer } from './counting-server.ts';
import type { Driven, Driver } from './driver.ts';
import { lawPages } from './law-pages.ts';
import { isSubstring, mean, percentile, scored, type Scored } from './score.ts';
import {
  answerable,
  heldBack,
  truthPage,
  type BenchQuery,
  type HeldBackQuery,
  type TruthPage,
  type TruthQuery,
} from './truth.ts';
import { browserPath } from '../site/browser.ts';
import { outDir } from '../site/build-site.ts';
import { run } from '../site/run.ts';

/**
 * npm run bench:search: the shared query set over the built site and over 3,000 pages of law texts, beside stock
 * Pagefind in the same run, and over the site the questions that were held back. SITE is the built site; LAWS an archive of law texts (.tar.gz), without which the large corpus is left out; BENCH_DETAIL=1 lists every miss.
 * An argument takes only the corpora whose name has it: `-- zh-CN`, `-- 3000`.
 */
const SITE = path.resolve(process.env['SITE'] || outDir());
const LAWS = process.env['LAWS'] ?? '';
const QUERIES = path.resolve(process.env['QUERIES'] || 'tests/fixtures/search');
const MANY = Number(process.env['BENCH_PAGES'] ?? 3000);
/** What else a machine does comes and goes: both are timed in turn, several times. */
const ROUNDS = 5;

const ONLY = process.argv[2] ?? '';

interface Corpus {
  name: string;
  locale: Locale;
  pages: IndexedPage[];
}

await run(async () => {
  console.log(
    `${new Date().toISOString()}, load ${os
      .loadavg()
      .map((each) => each.toFixed(1))
      .join(' ')}`,
  );
  const library = openLibrary(contentDir());
  const corpora: Corpus[] = LOCALES.map((locale) => ({
    name: `site ${locale}`,
    locale,
    pages: pagesOf(SITE, library, locale),
  }));
  if (existsSync(LAWS) && MANY > 0)
    corpora.push({ name: `${MANY} pages`, locale: 'zh-CN', pages: lawPages(LAWS, MANY) });
  else console.log(`No law texts (LAWS=${LAWS}): the large corpus is left out.`);
  const browser = await chromium.launch({
    executablePath: browserPath() ?? undefined,
    args: ['--no-sandbox'],
  });
  const site: Indexing[] = [];
  try {
    for (const corpus of corpora.filter(({ name }) => name.includes(ONLY))) {
      const indexing = await benchCorpus(browser, corpus, synonymsOf(library, corpus.locale));
      if (corpus.name.startsWith('site')) site.push(indexing);
    }
  } finally {
    // An open browser would keep a bench that failed waiting for ever.
    await browser.close();
  }
  const sum = (pick: (each: Indexing) => number) => site.reduce((all, each) => all + pick(each), 0);
  if (site.length > 1)
    console.log(
      `\n# the site in its languages\nindexing: ${told({ stock: sum(({ stock }) => stock), own: sum(({ own }) => own) })}`,
    );
});

async function benchCorpus(
  browser: Browser,
  { name, locale, pages }: Corpus,
  synonyms: Record<string, readonly string[]>,
): Promise<Indexing> {
  const file = path.join(QUERIES, `${locale}.json`);
  const queries = JSON.parse(readFileSync(file, 'utf8')) as BenchQuery[];
  const truthPages = pages.map(({ html, record }) => truthPage(record.path, html));
  const truth = answerable(queries, truthPages);
  const root = mkdtempSync(path.join(os.tmpdir(), 'bench-search-'));
  await writeDriver(root, locale);
  const indexing = await timeIndexing(root, locale, pages, synonyms);
  console.log(
    `\n# ${name}: ${pages.length} pages, ${truth.length} of ${queries.length} queries have an answer here`,
  );
  console.log(`indexing, median of ${ROUNDS} rounds: ${told(indexing)}`);
  const server = await countingServer(root);
  report('stock', await drive(browser, server, 'stock', truth, stockPaths(root)));
  report('portal', await drive(browser, server, 'own', truth));
  if (name.startsWith('site')) await benchHeldBack(browser, server, locale, truthPages);
  server.close();
  return indexing;
}

/** Seconds that it takes to index the same pages. */
interface Indexing {
  stock: number;
  own: number;
}

function told({ stock, own }: Indexing): string {
  return `stock ${stock.toFixed(2)} s, portal ${own.toFixed(2)} s, ratio ${(own / stock).toFixed(2)}`;
}

/** Every set of questions that was written before anything was tuned on it; see the days in their histories. */
async function benchHeldBack(
  browser: Browser,
  server: CountingServer,
  locale: Locale,
  pages: readonly TruthPage[],
): Promise<void> {
  for (const file of readdirSync(QUERIES).filter((each) => each.startsWith('held-back'))) {
    const questions = JSON.parse(readFileSync(path.join(QUERIES, file), 'utf8')) as HeldBackQuery[];
    const rows = await drive(browser, server, 'own', heldBack(questions, locale, pages));
    const answered = rows.filter(({ relevant }) => relevant > 0);
    const unanswered = rows.filter(({ relevant }) => relevant === 0);
    console.log(
      `${file}: n=${answered.length} recall@10 ${three(mean(answered.map(({ recallAt10 }) => recallAt10)))} zero ${three(mean(answered.map(({ zero }) => zero)))}, only the nearest ${answered.filter(({ isAnswer }) => !isAnswer).length} | nothing answers ${unanswered.length}: of these told to be answered ${unanswered.filter(({ found, isAnswer }) => found > 0 && isAnswer).length}`,
    );
    if (process.env['BENCH_DETAIL']) answered.filter(isMiss).forEach(printMiss);
  }
}

/** Indexes the same pages with stock Pagefind, which finds them in their files, and as the portal does. */
async function timeIndexing(
  root: string,
  locale: Locale,
  pages: readonly IndexedPage[],
  synonyms: Record<string, readonly string[]>,
): Promise<Indexing> {
  const published = path.join(root, 'published');
  for (const { record, html } of pages) {
    mkdirSync(path.join(published, record.path), { recursive: true });
    writeFileSync(path.join(published, record.path, 'index.html'), html);
  }
  const stock: number[] = [];
  const own: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const bundle = (name: string) => path.join(root, round === ROUNDS ? name : `${name}-${round}`);
    stock.push(await seconds(() => indexStock(published, bundle('stock'))));
    own.push(await seconds(() => indexPages(bundle('own'), locale, pages, synonyms)));
  }
  return { stock: percentile(stock, 0.5), own: percentile(own, 0.5) };
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** A page of nothing but the search, as the site's own page loads it. */
async function writeDriver(root: string, locale: Locale): Promise<void> {
  writeFileSync(
    path.join(root, 'index.html'),
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>bench</title></html>`,
  );
  await build({
    entryPoints: ['scripts/bench/driver.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: path.join(root, 'driver.js'),
    external: ['*pagefind.js'],
  });
}

/** Stock Pagefind over the pages as they were published. */
async function indexStock(published: string, bundle: string): Promise<void> {
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { createIndex, close } = await import('pagefind');
  const { index, errors } = await createIndex({ rootSelector: 'main' });
  if (!index) throw new Error(errors.join('\n'));
  await index.addDirectory({ path: published });
  await index.writeFiles({ outputPath: bundle });
  await close();
}

function stockPaths(root: string): Map<string, string> {
  const folder = path.join(root, 'stock', 'fragment');
  return new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(path.join(folder, file))).toString();
      return [
        path.basename(file, '.pf_fragment'),
        (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url,
      ];
    }),
  );
}

/** Every query twice: cold in a fresh document, and as the next one of a session. */
async function drive(
  browser: Browser,
  server: CountingServer,
  bundle: string,
  queries: readonly TruthQuery[],
  paths?: Map<string, string>,
): Promise<Scored[]> {
  const page = await browser.newPage();
  const cold: { driven: Driven; sent: ReturnType<CountingServer['take']> }[] = [];
  for (const { q } of queries) {
    await openDriver(page, server, bundle);
    cold.push({ driven: await ask(page, q), sent: server.take() });
  }
  await openDriver(page, server, bundle);
  const next: number[] = [];
  for (const { q } of queries) next.push((await ask(page, q)).milliseconds);
  await page.close();
  const named = (driven: Driven) =>
    paths ? { ...driven, paths: driven.paths.map((id) => paths.get(id) ?? id) } : driven;
  return queries.map((query, at) => scored(query, named(cold[at]!.driven), cold[at]!.sent, next[at]!));
}

async function openDriver(page: Page, server: CountingServer, bundle: string): Promise<void> {
  await page.goto(`${server.url}/`);
  server.take();
  await page.evaluate(async (bundle) => {
    const driver = await import(`${location.origin}/driver.js`);
    const open = bundle === 'stock' ? driver.openStock : driver.openPortal;
    (window as unknown as { driver: Driver }).driver = await open(
      `/${bundle}/`,
      document.documentElement.lang,
    );
  }, bundle);
}

function ask(page: Page, query: string): Promise<Driven> {
  return page.evaluate((query) => (window as unknown as { driver: Driver }).driver.search(query), query);
}

function report(name: string, rows: readonly Scored[]): void {
  const substring = rows.filter(isSubstring);
  const semantic = rows.filter((row) => !isSubstring(row));
  const kilobytes = (pick: (row: Scored) => number) =>
    `${(mean(rows.map(pick)) / 1024).toFixed(1)} (p95 ${(percentile(rows.map(pick), 0.95) / 1024).toFixed(1)})`;
  console.log(
    `${name}: zero ${three(mean(rows.map(({ zero }) => zero)))} | title first ${three(mean(rows.map(({ titleFirst }) => titleFirst)))} | artefacts ${rows.reduce((sum, { artefacts }) => sum + artefacts, 0)}`,
  );
  console.log(
    `  substring n=${substring.length}: recall ${three(mean(substring.map(({ recall }) => recall)))} recall@10 ${three(mean(substring.map(({ recallAt10 }) => recallAt10)))} precision ${three(mean(substring.map(({ precision }) => precision)))}`,
  );
  if (semantic.length > 0)
    console.log(
      `  semantic n=${semantic.length}: recall@10 ${three(mean(semantic.map(({ recallAt10 }) => recallAt10)))} recall ${three(mean(semantic.map(({ recall }) => recall)))}`,
    );
  console.log(
    `  cold KB: index ${kilobytes(({ cold }) => cold.index)}, all ${kilobytes(({ cold }) => cold.all)}; next ms: p50 ${percentile(
      rows.map(({ next }) => next),
      0.5,
    ).toFixed(1)} p95 ${percentile(
      rows.map(({ next }) => next),
      0.95,
    ).toFixed(1)}`,
  );
  if (process.env['BENCH_DETAIL'] && name === 'portal') rows.filter(isMiss).forEach(printMiss);
}

function printMiss(row: Scored): void {
  console.log(
    `    ${row.category} ${row.query}: relevant ${row.relevant} found ${row.found} recall ${three(row.recall)} @10 ${three(row.recallAt10)} title ${row.titleFirst} ${row.first.slice(0, 3).join(' ')}`,
  );
}

function isMiss({ recall, recallAt10, titleFirst, zero }: Scored): boolean {
  return recall < 1 || recallAt10 < 1 || titleFirst === 0 || zero === 1;
}

function three(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}
