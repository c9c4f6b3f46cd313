import { CHARACTERS, normalForm } from '../folding.ts';
import { itemAt, present } from '../known.ts';

const IS_CHARACTER = new RegExp(`^[${CHARACTERS}]$`, 'u');
const SHELVES = 16;

/** Which pages have a character, the characters put on shelves so that a query of one downloads a part only. */
export type Shelf = Readonly<Record<string, readonly number[]>>;

/** True for a term that is one character of a script without blanks: the index, which holds pairs, does not know it. */
export function isCharacter(term: string): boolean {
  return IS_CHARACTER.test(term);
}

/** The shelf that a character stands on, from 0. */
export function shelfOf(character: string): number {
  return present(character.codePointAt(0), 'character') % SHELVES;
}

/**
 * The shelves of a bundle. Rows are told by how far each is from the one before, which compresses better.
 * @param texts the pages' texts, in the order of their rows
 */
export function shelvesOf(texts: Iterable<string>): Shelf[] {
  const shelves = Array.from({ length: SHELVES }, (): Record<string, number[]> => ({}));
  const last = new Map<string, number>();
  let row = 0;
  for (const text of texts) {
    for (const character of new Set(normalForm(text))) {
      if (!isCharacter(character)) continue;
      (itemAt(shelves, shelfOf(character))[character] ??= []).push(row - (last.get(character) ?? 0));
      last.set(character, row);
    }
    row += 1;
  }
  return shelves;
}

/** The rows of the pages that have a character. */
export function rowsWith(shelf: Shelf, character: string): number[] {
  let row = 0;
  return (shelf[character] ?? []).map((further) => (row += further));
}
