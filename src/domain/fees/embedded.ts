import { itemAt } from '../known.ts';
import { PRECEDENCE, type Entry } from './entries.ts';
import type { NameIndex } from './names.ts';
import { bestOf } from './ranks.ts';
import { askedForms, coreOf, endsAsCharge, isGeneric } from './wording.ts';

export type Keep = (entries: readonly Entry[]) => readonly Entry[];

/** A known name within a longer text. */
interface Piece {
  from: number;
  until: number;
  entries: readonly Entry[];
}

/** What the names within a text lead to. */
export interface Embedded {
  entries: readonly Entry[];
  /** True where the names make up the whole text and agree on what is meant. */
  isWhole: boolean;
  /** True where a name ends the text, of so many characters. */
  atEnd: boolean;
  length: number;
  /** The longest of the names. */
  longest: string;
}

const LONGEST = 16;
/** A shorter text names nothing. */
export const SHORTEST = 2;
export const MOST_OFFERED = 8;

/** The names that stand in a text, the longest at each place, from left to right. */
export function embeddedIn(names: NameIndex, folded: string, keep: Keep): Embedded | null {
  const text = shortestForm(folded);
  const pieces = piecesOf(names, text, keep);
  if (pieces.length === 0) return null;
  const common = pieces
    .map(({ entries }) => entries)
    .reduce((agreed, entries) => agreed.filter((entry) => entries.includes(entry)));
  const covered = pieces.reduce((sum, { from, until }) => sum + until - from, 0);
  const last = itemAt(pieces, -1);
  const tail = text.slice(last.until);
  if (coreOf(text).length > last.until && isOwnCharge(tail)) return null;
  const longest = [...pieces].sort((a, b) => b.until - b.from - (a.until - a.from));
  const entries =
    common.length > 0 ? common : [...new Set(longest.slice(0, 2).flatMap((piece) => piece.entries))];
  return {
    entries: entries.slice(0, MOST_OFFERED),
    isWhole: pieces.length > 1 && common.length > 0 && coreOf(text).length <= covered,
    atEnd: tail === '' || coreOf(text).length <= last.until,
    length: text.length - last.from,
    longest: text.slice(itemAt(longest, 0).from, itemAt(longest, 0).until),
  };
}

/** What is left over behind the last name may be a charge of its own: 护照密码费 is no passport. */
function isOwnCharge(tail: string): boolean {
  return endsAsCharge(tail) && !askedForms(tail).some((form) => isGeneric(form) || form.length < 2);
}

/** The shortest of the forms in which a question may be put: what is left when all that asks is gone. */
export function shortestForm(folded: string): string {
  return askedForms(folded).reduce((shortest, form) => (form.length < shortest.length ? form : shortest));
}

function piecesOf(names: NameIndex, text: string, keep: Keep): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length - 1;) {
    const piece = pieceAt(names, text, from, keep);
    if (piece) pieces.push(piece);
    from = piece ? piece.until : from + 1;
  }
  return pieces;
}

function pieceAt(names: NameIndex, text: string, from: number, keep: Keep): Piece | null {
  for (let until = Math.min(text.length, from + LONGEST); until - from >= SHORTEST; until -= 1) {
    if (from === 0 && until === text.length) continue;
    const part = text.slice(from, until);
    if (tellsNothing(part)) continue;
    const entries = keep(best(names, part));
    if (entries.length > 0) return { from, until, entries };
  }
  return null;
}

/** Words for money and deeds that half of all names share, and letters or digits as short. */
export function tellsNothing(part: string): boolean {
  return isGeneric(part) || /^[a-z\d]{1,3}$/.test(part);
}

function best(names: NameIndex, part: string): readonly Entry[] {
  const several = names.ambiguous.get(part) ?? names.several.get(part);
  if (several) return several;
  const found = names.folded.get(part) ?? names.cores.get(part);
  if (!found) return [];
  for (const kind of PRECEDENCE) {
    if (kind === 'scope') return [];
    const ofKind = bestOf(new Map([...found].filter(([entry]) => entry.kind === kind)));
    if (ofKind.length > 0) return ofKind;
  }
  return [];
}
