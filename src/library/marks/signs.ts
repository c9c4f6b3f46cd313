/**
 * Noncharacters of Unicode stand in the source for what only this library means by them: no document can hold one, and
 * Markdown reads none as a mark.
 */
export const STRONG_START = '\uFDD0';
export const STRONG_END = '\uFDD1';
export const HELD_START = '\uFDD2';
export const HELD_END = '\uFDD3';
/** Keeps two characters apart that Markdown would join into an address: http and ://, a name and its @. */
export const JOINT = '\uFDD4';

/** A text without the signs, as it comes from outside or as it goes to a reader. */
export function withoutSigns(text: string): string {
  return text.replace(/[\uFDD0-\uFDD4]/g, '');
}
