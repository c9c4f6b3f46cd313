import type { BrowserMatches } from '#words/match-html';

const loading = new Map<string, Promise<BrowserMatches>>();

/** Everything that may concern a reader, fetched once a page from this site; what the reader chose is never sent. */
export function matchesFrom(href: string): Promise<BrowserMatches> {
  const known = loading.get(href);
  if (known) return known;
  const fetched = fetch(href).then((response) => response.json() as Promise<BrowserMatches>);
  loading.set(href, fetched);
  return fetched;
}
