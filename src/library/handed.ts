import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Library } from './library.ts';
import { writeAside } from './write-aside.ts';

const VARIABLE = 'HANDED_LIBRARY';

/**
 * Hands a library that has been read and checked to a program that this one starts, so that the content is read and
 * checked once, and both see the same, whatever an editor saves in the meantime.
 * @returns the environment in which that program finds it
 */
export function handLibrary(file: string, library: Library): Record<string, string> {
  writeAside([{ file, content: serialize(library) }]);
  return { [VARIABLE]: file };
}

/** The library that this program was handed; null where it was handed none. */
export function handedLibrary(): Library | null {
  const file = process.env[VARIABLE];
  return file ? (deserialize(readFileSync(file)) as Library) : null;
}
