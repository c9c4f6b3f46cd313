import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import * as AT from '#i18n/addresses';
import { CONVERTED, LOCALES, SOURCE_LOCALE, localePath, type PageLang } from '#i18n/locales';
import type { KeptFile } from '#offline/kept';
import { bundlePath } from '#words/search-bundle';

/** What a counter needs without a network; the rest is kept as it is read. */
const TOOLS = [AT.feeCheck, AT.feeBill, AT.verify, AT.offline];

/**
 * Writes the service worker into a built site: `sw.js`, which knows by language what to keep.
 * @param site the folder of the built site
 */
export async function writeOffline(site: string): Promise<void> {
  const languages: PageLang[] = [...LOCALES, CONVERTED.lang];
  const kept = Object.fromEntries(languages.map((language) => [language, keptFiles(site, language)]));
  await build({
    entryPoints: [path.resolve('src/offline/worker.ts')],
    outfile: path.join(site, 'sw.js'),
    bundle: true,
    minify: true,
    // What the oldest engines that the site serves understand: Chromium 87, Safari 14.
    target: 'es2020',
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: `self.__KEPT=${JSON.stringify(kept)};` },
    logLevel: 'silent',
  });
}

/** The tools in a language, what they load, and the data that they ask for. */
export function keptFiles(site: string, language: PageLang): KeptFile[] {
  const pages = TOOLS.map((tool) =>
    language === CONVERTED.lang ? CONVERTED.prefix + tool : localePath(language, tool),
  ).filter((url) => existsSync(fileOf(site, url)));
  const html = pages.map((url) => readFileSync(fileOf(site, url), 'utf8')).join('\n');
  const data = addresses(html, /\/[\w/-]+\.json(?=["?&])/g).filter(
    (url) => !/^(?:\/\w+)?\/(?:data|feeds)\//.test(url),
  );
  const lexicon =
    language === CONVERTED.lang ? ['/traditional.json', `${bundlePath(SOURCE_LOCALE)}simplified.json`] : [];
  return [
    ...[...pages, ...data, ...lexicon].map((url) => ({ url, revision: revisionOf(fileOf(site, url)) })),
    ...assetsOf(site, html).map((url) => ({ url, revision: null })),
  ];
}

/** Every script, style and picture that a page loads, and that those load. */
function assetsOf(site: string, html: string): string[] {
  const found = new Set(addresses(html, /\/_astro\/[\w.@[\]-]+\.\w+/g));
  for (const url of found) {
    if (!/\.(?:js|css)$/.test(url)) continue;
    const text = readFileSync(fileOf(site, url), 'utf8');
    const named = addresses(text, /(?<=["'`(/])(?:_astro\/|\.\/)[\w.@[\]-]+\.(?:js|css|svg)/g);
    for (const name of named) found.add(`/_astro/${name.replace(/^(?:_astro|\.)\//, '')}`);
  }
  return [...found].filter((url) => existsSync(fileOf(site, url))).sort();
}

function addresses(text: string, pattern: RegExp): string[] {
  return [...new Set(text.match(pattern) ?? [])];
}

function fileOf(site: string, url: string): string {
  return path.join(site, url.endsWith('/') ? `${url}index.html` : url);
}

function revisionOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}
