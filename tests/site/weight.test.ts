import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { BUILT } from '../support/site.ts';

/**
 * What a page of each kind may weigh at its first view, in bytes after brotli: its document with all its styles, and the
 * scripts that come with them. The heaviest page of a kind is what a reader with a slow network gets, in whichever
 * language; lists carry all their rows, so that they work without scripts.
 */
const BUDGETS: readonly (readonly [kind: RegExp, page: number, scripts: number])[] = [
  [/^\/$/, 9_500, 5_750],
  [/^\/(404\.html|offline\/|elder\/)$/, 7_500, 6_000],
  [/^\/(channels|data|feeds|ledger|feedback|privacy|data\/changes)\/$/, 10_550, 6_500],
  [/^\/(sitemap|translations)\/$/, 14_500, 5_750],
  [/^\/changes\/((for\/[^/]+\/[^/]+|corrections)\/)?$/, 27_000, 6_500],
  [/^\/fees\/(check|bill)\/$/, 10_750, 38_750],
  [/^\/fees\/(by\/[^/]+\/[^/]+\/)?$/, 19_000, 35_000],
  [/^\/fees\/releases\/verify\/$/, 8_750, 20_500],
  // What a release changed stands on its page: the heaviest tells of 74 charges.
  [/^\/fees\/releases\/([^/]+\/)?$/, 16_250, 5_750],
  [/^\/fees\/[^/]+\/$/, 15_000, 20_500],
  [/^\/policies\/(by\/[^/]+\/[^/]+\/)?$/, 14_250, 9_000],
  [/^\/policies\/[^/]+\/$/, 14_000, 7_000],
  [/^\/guides\/(by\/[^/]+\/[^/]+\/)?$/, 15_000, 9_250],
  [/^\/guides\/[^/]+\/$/, 17_500, 9_000],
  [/^\/journeys\/[^/]+\/$/, 11_500, 6_500],
  [/^\/indicators\/([^/]+\/)?$/, 11_750, 6_250],
  [/^\/infographics\/([^/]+\/)?$/, 13_250, 6_250],
  [/^\/interpretations\/([^/]+\/)?$/, 14_750, 6_250],
  [/^\/match\/([^/]+\/[^/]+\/)?$/, 21_000, 9_750],
  [/^\/search\/$/, 10_500, 49_000],
];
const SITE = BUILT.city;

const whole = remembered((file) => brotliCompressSync(readFileSync(path.join(SITE, file))).length);
/** A quick measure, which ranks the pages of a kind. */
const quick = (html: string) =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}

const allOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
const stylesOf = (html: string) => allOf(html, /<link rel="stylesheet" href="([^"]+)"/g);

/** A script and all that it imports before it runs. */
const withImports = remembered((script: string): string[] => {
  const text = readFileSync(path.join(SITE, script), 'utf8');
  const imports = allOf(text, /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g);
  return [
    script,
    ...imports.flatMap((file) => withImports(path.posix.join(path.posix.dirname(script), file))),
  ];
});

function scriptsOf(html: string): string[] {
  return [...new Set(allOf(html, /<script type="module" src="([^"]+)"/g).flatMap(withImports))];
}

interface Weighed {
  page: string;
  html: string;
  styles: number;
  scripts: number;
  roughly: number;
}

function weigh(file: string): Weighed {
  const html = readFileSync(path.join(SITE, file), 'utf8');
  const styles = sum(stylesOf(html).map(whole));
  const page = `/${file}`.replace(/index\.html$/, '');
  return { page, html, styles, scripts: sum(scriptsOf(html).map(whole)), roughly: quick(html) + styles };
}

test('no page of the city weighs more than its kind may', () => {
  const kinds = new Map<(typeof BUDGETS)[number], Weighed[]>();
  const homeless: string[] = [];
  for (const file of globSync('**/*.html', { cwd: SITE })) {
    const weighed = weigh(file);
    const address = weighed.page.replace(/^\/(en|ja|ko|zh-hant)\//, '/');
    const kind = BUDGETS.find(([pattern]) => pattern.test(address));
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), weighed]);
    else homeless.push(weighed.page);
  }
  assert.deepEqual(homeless, [], 'pages of a kind that has no budget');
  const heavy = [...kinds].flatMap(([[, mayWeigh, mayRun], pages]) => [
    ...pages
      .filter(({ scripts }) => scripts > mayRun)
      .map(({ page, scripts }) => `${page} scripts ${scripts}`),
    ...pages
      .sort((one, other) => other.roughly - one.roughly)
      .slice(0, 8)
      .map(({ page, html, styles }) => ({ page, bytes: brotliCompressSync(html).length + styles }))
      .filter(({ bytes }) => bytes > mayWeigh)
      .map(({ page, bytes }) => `${page} ${bytes}`),
  ]);
  assert.deepEqual(heavy, []);
  assert.equal(kinds.size, BUDGETS.length);
});
