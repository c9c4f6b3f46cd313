import { hasOwn } from './own-keys.ts';

type Table<V> = ReadonlyMap<string, V> | Readonly<Record<string, V>>;
type ValueOf<T> = T extends Table<infer V> ? V : never;

/** What stands under an id of one of several tables: `known(library, 'policies', slug)`. Where nothing does, a fault names both. */
export function known<T extends object, K extends string & keyof T>(
  tables: T,
  table: K,
  id: string,
): NonNullable<ValueOf<T[K]>> {
  const all = tables[table] as Table<NonNullable<ValueOf<T[K]>>>;
  const found =
    all instanceof Map
      ? all.get(id)
      : hasOwn(all, id)
        ? (all as Readonly<Record<string, never>>)[id]
        : undefined;
  return present(found, `${table} › ${id}`);
}

/** What must be there by now; where it is not, the fault names it. */
export function present<T>(value: T, name: string): NonNullable<T> {
  if (value === undefined || value === null) throw new Error(`missing: ${name}`);
  return value;
}

/** What a map holds under a key. */
export function entryOf<K, V>(map: ReadonlyMap<K, V>, key: K): NonNullable<V> {
  return present(map.get(key), `entry ${String(key)}`);
}

/** The item of a list that has an id. */
export function withId<T extends { id: string }>(list: readonly T[], id: string): T {
  return present(
    list.find((each) => each.id === id),
    `item ${id}`,
  );
}

/** An item of a list by its place, from the end if negative; a place outside the list is a fault. */
export function itemAt<T>(list: ArrayLike<T>, place: number): T {
  const at = place < 0 ? list.length + place : place;
  if (at >= 0 && at < list.length) return list[at] as T;
  throw new RangeError(`no item ${place} among ${list.length}`);
}

/** A group of a match that the pattern guarantees. */
export function group(match: RegExpMatchArray, number: number): string {
  return present(match[number], `group ${number} of "${match[0]}"`);
}
