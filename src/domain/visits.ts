import type { Day } from './calendar.ts';

/** What a reader's device remembers of a visit: the day, and the edition of each page; '' where its day is unknown. */
export interface Snapshot {
  on: Day;
  editions: Readonly<Record<string, Day | ''>>;
}

/** What came since, and what changed since: ids in the order of the present editions. */
export interface Changes {
  added: string[];
  changed: string[];
}

/** Compares a remembered visit with the present. What is gone is not told: a page here is never taken away. */
export function changesSince(before: Snapshot, now: Snapshot['editions']): Changes {
  const ids = Object.keys(now);
  return {
    added: ids.filter((id) => !(id in before.editions)),
    changed: ids.filter((id) => id in before.editions && before.editions[id] !== now[id]),
  };
}

/** Reads what a device remembers; anything that is not a snapshot counts as nothing. */
export function snapshotOf(text: string | null): Snapshot | null {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Snapshot> | null;
    const isSnapshot =
      typeof value?.on === 'string' && typeof value.editions === 'object' && value.editions !== null;
    return isSnapshot ? (value as Snapshot) : null;
  } catch {
    return null;
  }
}
