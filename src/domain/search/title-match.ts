import type { PreparedRow } from './page-table.ts';

/** How well a text names a page, the best first. A title that contains the text goes before any other name. */
export const TIERS = { exact: 4, begins: 3, contains: 2, nameExact: 1.9, nameContains: 1, none: 0 } as const;

/**
 * How well a text names a page. A picture gathers several things under the name of the first of them (护照等证件收费 …), so
 * the beginning of its title is worth no more than a part: the charge or the guide itself goes before it.
 * @param compact the text in compact form
 */
export function tierOf(row: PreparedRow, compact: string): number {
  if (compact === '') return TIERS.none;
  const at = row.compactTitle.indexOf(compact);
  if (at === 0 && row.compactTitle.length === compact.length) return TIERS.exact;
  if (at === 0 && row.kind !== 'infographic') return TIERS.begins;
  if (at >= 0) return TIERS.contains;
  if (row.compactNames.includes(compact)) return TIERS.nameExact;
  return row.compactNames.some((name) => name.includes(compact)) ? TIERS.nameContains : TIERS.none;
}

/** Every row that a text names, with its tier. */
export function namedRows(rows: readonly PreparedRow[], compact: string): Map<number, number> {
  const named = new Map<number, number>();
  rows.forEach((row, index) => {
    const tier = tierOf(row, compact);
    if (tier > TIERS.none) named.set(index, tier);
  });
  return named;
}
