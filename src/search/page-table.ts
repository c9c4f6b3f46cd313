import { SEARCH_FACETS, type PageRow, type PageTable } from '#domain/search/page-table';
import type { SearchRecord } from '#views/search/search-record';

/** The table of a language's pages, from their records and their ids in the full-text index. */
export function pageTable(records: readonly (SearchRecord & { id: string })[]): PageTable {
  return { labels: labelsOf(records), pages: records.map(rowOf) };
}

function rowOf({ facets, phases, ...record }: SearchRecord & { id: string }): PageRow {
  const ids = SEARCH_FACETS.flatMap((facet) =>
    facets[facet]?.length ? [[facet, facets[facet].map(({ id }) => id)]] : [],
  );
  return {
    ...record,
    facets: Object.fromEntries(ids),
    phases: phases.map(({ from, state }) => [from ?? '', state.id]),
  };
}

function labelsOf(records: readonly SearchRecord[]): PageTable['labels'] {
  const words = (of: (record: SearchRecord) => { id: string; label: string }[]) =>
    Object.fromEntries(records.flatMap(of).map(({ id, label }) => [id, label]));
  const facets = SEARCH_FACETS.map((facet) => [facet, words((record) => record.facets[facet] ?? [])]);
  return { ...Object.fromEntries(facets), state: words(({ phases }) => phases.map(({ state }) => state)) };
}
