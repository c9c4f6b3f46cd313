import type { Day } from '#domain/calendar';
import type { PageRow, SearchFacet } from '#domain/search/page-table';
import type { Translate } from '#i18n/translate';
import type { Words } from '#words/words';

/** A value under which results can be narrowed, with its words. */
export interface FacetWord {
  id: string;
  label: string;
}

/**
 * What search knows of a page beside its text. Each kind of page fills one in every language; the index step pairs it
 * with the built page by its address. Readers get it as a row of their language's table, never with the page itself.
 */
export interface SearchRecord extends Omit<PageRow, 'id' | 'facets' | 'phases'> {
  facets: Partial<Record<SearchFacet, FacetWord[]>>;
  /** The page's states by the day from which they hold, oldest first; none where a page has no state to tell. */
  phases: { from: Day | null; state: FacetWord }[];
}

/** The title of a record and, where it is not in the page's language, its language. */
export function titled(title: Words): Pick<SearchRecord, 'title' | 'lang'> {
  return { title: title.text, ...(title.lang ? { lang: title.lang } : {}) };
}

/** Names without those that are missing, said twice, or the title itself. */
export function namesBeside(title: string, names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.filter((name): name is string => Boolean(name) && name !== title))];
}

/** Whom a page concerns; what concerns both is found under either. */
export function audiencesOf(audience: 'citizen' | 'enterprise' | 'both', t: Translate): FacetWord[] {
  const both = audience === 'both' ? (['citizen', 'enterprise'] as const) : [audience];
  return both.map((each) => ({ id: each, label: t(`search.audience.${each}`) }));
}
