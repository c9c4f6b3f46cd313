import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import type { Words } from '#words/words';

/** One value of a facet: how many entries of the list have it, and where the list stands with those alone. */
export interface FacetValue {
  id: string;
  words: Words;
  count: number;
  href: string;
  current: boolean;
}

/** A list by one of its facets. */
export interface Faceted<Facet extends string> {
  kind: 'fees' | 'policies' | 'guides';
  locale: Locale;
  facet: Facet;
  /** The value that the page is about, if it is about one. */
  only: { facet: Facet; id: string } | undefined;
  words: (id: string) => Words;
}

/** The values that the entries of a list have, in the order in which they first come. */
export function facetValues<Facet extends string>(
  { kind, locale, facet, only, words }: Faceted<Facet>,
  idsOfEntries: Iterable<readonly string[]>,
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const ids of idsOfEntries) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({
    id,
    words: words(id),
    count,
    href: localePath(locale, AT.facet(kind, facet, id)),
    current: only?.facet === facet && only.id === id,
  }));
}

/** In an order of its own; values of one rank by their ids, so that the list is the same on every build. */
export function inOrder(values: readonly FacetValue[], rankOf: (value: FacetValue) => number): FacetValue[] {
  return [...values].sort((one, other) => rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1));
}
