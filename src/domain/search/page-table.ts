import type { Day } from '../calendar.ts';
import { compactForm } from '../folding.ts';

/** The kinds of page that a search finds. Lists, hubs and the search page itself are not among them. */
export const SEARCH_KINDS = [
  'policy',
  'fee',
  'guide',
  'journey',
  'interpretation',
  'infographic',
  'indicator',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What results can be narrowed by, beside their kind and validity. */
export const SEARCH_FACETS = ['issuer', 'year', 'indicator', 'audience', 'category'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** What results are narrowed by on the search page, in its order. */
export const NARROWINGS = ['kind', 'state', ...SEARCH_FACETS] as const;
export type Narrowing = (typeof NARROWINGS)[number];

/** States in which a page stands below others: what it tells no longer holds. */
export const ENDED_STATES: readonly string[] = ['repealed', 'expired', 'abolished'];

/** One page that can be found, small enough that all of a language's travel together. */
export interface PageRow {
  /** The page's id in the full-text index. */
  id: string;
  path: string;
  title: string;
  /** The language of the title where it is not the page's. */
  lang?: string;
  kind: SearchKind;
  day: Day | null;
  /** Other names: aliases, document number, the title in the original. */
  names: string[];
  facets: Partial<Record<SearchFacet, string[]>>;
  /** States by the day from which they hold ('' for since ever), oldest first. */
  phases: [from: string, state: string][];
}

/** Every page of one language, with the words of its facets' values. */
export interface PageTable {
  labels: Record<SearchFacet | 'state', Record<string, string>>;
  pages: PageRow[];
}

/** A row ready to be asked. */
export interface PreparedRow extends PageRow {
  compactTitle: string;
  compactNames: string[];
  ended: boolean;
  state: string | null;
}

/** Prepares the rows of a table for questions of one day: the reader's. */
export function prepareRows(pages: readonly PageRow[], day: Day): PreparedRow[] {
  return pages.map((row) => {
    const state = stateOn(row, day);
    return {
      ...row,
      compactTitle: compactForm(row.title),
      compactNames: row.names.map(compactForm),
      state,
      ended: state !== null && ENDED_STATES.includes(state),
    };
  });
}

/** The state of a page on a day; null where the page has none. */
export function stateOn(row: Pick<PageRow, 'phases'>, day: Day): string | null {
  let state: string | null = null;
  for (const [from, each] of row.phases) if (from <= day) state = each;
  return state;
}

/** The values of a row under a facet, of kind or of state. */
export function valuesOf(row: PreparedRow, facet: Narrowing): readonly string[] {
  if (facet === 'kind') return [row.kind];
  if (facet === 'state') return row.state === null ? [] : [row.state];
  return row.facets[facet] ?? [];
}

/** Every title and name, once, in compact form. */
export function namesOf(rows: readonly PreparedRow[]): string[] {
  return [...new Set(rows.flatMap(({ compactTitle, compactNames }) => [compactTitle, ...compactNames]))];
}
