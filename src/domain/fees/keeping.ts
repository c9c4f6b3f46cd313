import type { Entry } from './entries.ts';
import type { Fee } from './fee.ts';
import type { NameIndex } from './names.ts';

/** Puts items in the place of what they answer for, and leaves out those of other districts. */
export interface Keep {
  (entries: readonly Entry[]): readonly Entry[];
  isPlaceSaid: boolean;
}

/** What is kept of entries, in a district or anywhere. */
export function keeping(names: NameIndex, region: string | undefined): Keep {
  const keep = (entries: readonly Entry[]) => inRegion(linked(names, entries), region);
  return Object.assign(keep, { isPlaceSaid: region !== undefined });
}

/** Where a person has confirmed that an entry is an item of the catalogue, the item answers for it. */
function linked(names: NameIndex, entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries.flatMap((entry) => itemsOf(names, entry) ?? [entry]))];
}

function itemsOf(names: NameIndex, entry: Entry): Entry[] | null {
  const ids =
    entry.kind === 'unlawful'
      ? entry.unlawful.ourId
      : entry.kind === 'regulated' && entry.regulated.linkConfirmed
        ? entry.regulated.ourId
        : entry.kind === 'list'
          ? entry.row.item
          : [];
  const items = ids.flatMap((id) => names.byId.get(id) ?? []);
  return items.length > 0 ? items : null;
}

/** Without the items of other districts; where no district is said, they stay. */
function inRegion(entries: readonly Entry[], region: string | undefined): readonly Entry[] {
  return region === undefined
    ? entries
    : entries.filter((entry) => entry.kind !== 'item' || holdsIn(entry.fee, region));
}

/** True where an item holds in a district, or everywhere. */
export function holdsIn({ regions }: Pick<Fee, 'regions'>, region: string): boolean {
  return regions === undefined || regions.includes(region);
}
