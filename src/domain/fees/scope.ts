import type { OutOfScope } from './fee.ts';
import { normaliseName } from './names.ts';

/** A name that belongs to no list: its category, and items that some of its cases are after all. */
export interface OutOfScopeName {
  category: string;
  fees: readonly string[];
}

/**
 * Whether a name is a market price, tax, fine, social insurance contribution or civil payment.
 * @returns null when the editors' word list does not say so
 */
export function outOfScopeOf(categories: readonly OutOfScope[], query: string): OutOfScopeName | null {
  const name = normaliseName(query);
  for (const { category, choices } of categories) {
    const choice = choices.find(({ words }) => words.some((word) => normaliseName(word) === name));
    if (choice) return { category, fees: choice.fees };
  }
  const found = categories.find(
    ({ words, endings }) => isOneOf(words, name) || endings.some((end) => name.endsWith(end)),
  );
  return found ? { category: found.category, fees: [] } : null;
}

function isOneOf(words: readonly string[], name: string): boolean {
  return words.some((word) => normaliseName(word) === name);
}
