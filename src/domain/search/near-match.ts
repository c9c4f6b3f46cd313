import { hasHan } from '../folding.ts';
import { itemAt } from '../known.ts';
import type { PreparedRow } from './page-table.ts';

/** In a shorter text one edit makes another word: 洗车费 is not 停车费, 护照加急费 is not 护照加注费. */
const SHORTEST = { letters: 5, characters: 6 };

/** True when one character was changed, added, left out, or swapped with its neighbour. */
export function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}

/**
 * What a mistyped text may have meant: the parts of titles and names that are one edit away, the most frequent first.
 * @param compact the text in compact form
 */
export function nearNames(rows: readonly PreparedRow[], compact: string, most = 3): string[] {
  if (compact.length < (hasHan(compact) ? SHORTEST.characters : SHORTEST.letters)) return [];
  const counts = new Map<string, number>();
  const texts = new Set(rows.flatMap((row) => [row.compactTitle, ...row.compactNames]));
  for (const text of texts)
    for (const part of nearParts(text, compact)) counts.set(part, (counts.get(part) ?? 0) + 1);
  const preferred = [...counts].sort(
    (a, b) => preference(b[0], compact) - preference(a[0], compact) || b[1] - a[1],
  );
  return preferred.slice(0, most).map(([part]) => part);
}

/** A changed character is likelier than a lost one, and readers seldom mistype the first. */
function preference(part: string, compact: string): number {
  return (part.length === compact.length ? 2 : 0) + (part[0] === compact[0] ? 1 : 0);
}

function nearParts(text: string, compact: string): string[] {
  const parts: string[] = [];
  for (const length of [compact.length, compact.length + 1, compact.length - 1]) {
    for (let at = 0; at + length <= text.length; at++) {
      const part = text.slice(at, at + length);
      if (isOneEditApart(part, compact)) parts.push(part);
    }
  }
  return parts;
}

/** The pairs of neighbouring characters of a text. */
export function pairsOf(compact: string): string[] {
  const characters = [...compact];
  return [...new Set(characters.slice(1).map((character, index) => itemAt(characters, index) + character))];
}

/** Titles that share the most with a text that found nothing: what an empty answer offers instead. */
export function nearestTitles(rows: readonly PreparedRow[], compact: string, most = 6): number[] {
  const pairs = pairsOf(compact);
  const scored = rows.map((row, index) => ({ index, ended: row.ended, shared: sharedWith(row, pairs) }));
  return scored
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || Number(a.ended) - Number(b.ended))
    .slice(0, most)
    .map(({ index }) => index);
}

function sharedWith(row: PreparedRow, pairs: readonly string[]): number {
  const texts = [row.compactTitle, ...row.compactNames];
  return Math.max(
    0,
    ...texts.map((text) => pairs.filter((pair) => text.includes(pair)).length / Math.sqrt(text.length + 1)),
  );
}
