import type { OutOfScope } from './fee.ts';
import { normaliseName } from './names.ts';

/** A name that belongs to no list: its category, and items that some of its cases are after all. */
export interface OutOfScopeName {
  category: string;
  fees: readonly string[];
}

/** The editors' word list, ready to be asked. */
export interface ScopeIndex {
  words: ReadonlyMap<string, OutOfScopeName>;
  endings: readonly { ending: string; category: string }[];
}

/** Builds the index once for a catalogue. A name whose case depends goes before the same name as a plain word. */
export function indexScope(categories: readonly OutOfScope[]): ScopeIndex {
  const words = new Map<string, OutOfScopeName>();
  const enter = (word: string, name: OutOfScopeName) => {
    const key = normaliseName(word);
    if (!words.has(key)) words.set(key, name);
  };
  for (const { category, choices } of categories) {
    for (const choice of choices)
      for (const word of choice.words) enter(word, { category, fees: choice.fees });
  }
  for (const { category, words: plain } of categories)
    for (const word of plain) enter(word, { category, fees: [] });
  return {
    words,
    endings: categories.flatMap(({ category, endings }) =>
      endings.map((ending) => ({ ending: normaliseName(ending), category })),
    ),
  };
}

/**
 * Whether a name is a market price, tax, fine, social insurance contribution or civil payment.
 * @returns null when the editors' word list does not say so
 */
export function outOfScopeOf(index: ScopeIndex, query: string): OutOfScopeName | null {
  const name = normaliseName(query);
  const word = index.words.get(name);
  if (word) return word;
  const found = index.endings.find(({ ending }) => name.endsWith(ending));
  return found ? { category: found.category, fees: [] } : null;
}
