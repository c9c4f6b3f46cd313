/**
 * True when an object has this key itself; every object answers to "constructor". Safari 14 and Chromium 87 have no
 * Object.hasOwn.
 */
export function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

/** The keys of a table that is written out in code, with their type. */
export function keysOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}

/** True for one of the words of a list, which the type then says. */
export function isAmong<W extends string>(words: readonly W[], word: string): word is W {
  return words.some((each) => each === word);
}
