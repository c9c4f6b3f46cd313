import { NARROWINGS, valuesOf, type Narrowing, type PreparedRow } from '#domain/search/page-table';

/** What a reader has chosen: one value a facet; facets combine with "and". */
export type Chosen = ReadonlyMap<Narrowing, string>;

/** A value to choose, with the number of results that choosing it would leave. */
export interface Choice {
  value: string;
  count: number;
  isChosen: boolean;
}

/** What an address has chosen. */
export function chosenIn(parameters: URLSearchParams): Chosen {
  return new Map(
    NARROWINGS.flatMap((facet) => (parameters.get(facet) ? [[facet, parameters.get(facet)!]] : [])),
  );
}

export function fits(row: PreparedRow, chosen: Chosen): boolean {
  return [...chosen].every(([facet, value]) => valuesOf(row, facet).includes(value));
}

/** The values of a facet among the results, by how many they leave; a facet with nothing to choose has none. */
export function choicesOf(rows: readonly PreparedRow[], facet: Narrowing, chosen: Chosen): Choice[] {
  const others = new Map([...chosen].filter(([each]) => each !== facet));
  const counts = new Map<string, number>();
  for (const row of rows.filter((each) => fits(each, others)))
    for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const isChosen = (value: string) => chosen.get(facet) === value;
  const choices = [...counts].map(([value, count]) => ({ value, count, isChosen: isChosen(value) }));
  const byYear =
    facet === 'year'
      ? (a: Choice, b: Choice) => (a.value < b.value ? 1 : -1)
      : (a: Choice, b: Choice) => b.count - a.count || (a.value < b.value ? -1 : 1);
  return choices.length > 1 || chosen.has(facet) ? choices.sort(byYear) : [];
}
