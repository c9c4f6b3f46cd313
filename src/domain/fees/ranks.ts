import type { Entry } from './entries.ts';

/** How directly a name names its entry, the lowest first. */
export const RANK = { official: 0, former: 1, alias: 2, asked: 3, part: 4 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** Entries of one name, each with how directly it is named. */
export type Ranked = Map<Entry, Rank>;

/** The entries of the best rank among those of a name. */
export function bestOf(found: Ranked | ReadonlyMap<Entry, number> | undefined): Entry[] {
  if (!found) return [];
  const rank = Math.min(...found.values());
  return [...found].filter(([, each]) => each === rank).map(([entry]) => entry);
}
