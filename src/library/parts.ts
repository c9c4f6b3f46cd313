import { noteRead } from '#domain/reads';

/**
 * The parts of a library that its readers are told apart by: a single file; which entries a kind has; that it has one of
 * a name; the data and the text of one file. Each has a name, and a value (noted.ts).
 */
export const PART = {
  one: (name: string) => `one ${name}`,
  keys: (room: string) => `keys ${room}`,
  has: (room: string, key: string) => `has ${room} ${key}`,
  data: (file: string) => `data ${file}`,
  body: (file: string) => `body ${file}`,
  bytes: (file: string) => `bytes ${file}`,
};

/** Notes that a file of the content folder was read as it is. */
export function noteBytes(file: string): void {
  noteRead(PART.bytes(file));
}
