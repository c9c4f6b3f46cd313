import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES, convertedHref, localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { offeredLocales } from '#library/offered';

/** Every address that leads on, with the one it leads to: a page moves in all languages at once. */
export function movedAddresses(library: Library): Record<string, string> {
  const pairs = Object.entries(library.moved).flatMap(([from, to]) => [
    ...offeredLocales(library).map((locale) => [localePath(locale, from), localePath(locale, to)] as const),
    [convertedHref(from), convertedHref(to)] as const,
  ]);
  return Object.fromEntries(pairs);
}

/** Puts a page that leads on at every address that a page has left: it works on any server, and without scripts. */
export function writeMovedPages(site: string, library: Library): void {
  for (const [from, to] of Object.entries(movedAddresses(library))) {
    const file = path.join(site, from, 'index.html');
    if (existsSync(file)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, movedPage(localeOf(from), to));
  }
}

function localeOf(address: string): Locale {
  return LOCALES.find((locale) => address.startsWith(`/${locale}/`)) ?? LOCALES[0]!;
}

function movedPage(locale: Locale, to: string): string {
  const words = translator(locale)('moved.leadsOn');
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="0; url=${to}" />
    <link rel="canonical" href="${to}" />
    <title>${words}</title>
  </head>
  <body>
    <p><a href="${to}">${words}</a></p>
  </body>
</html>
`;
}
