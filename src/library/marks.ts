import { holdTags, type MarkFault } from './marks/held.ts';
import { lineMarks } from './marks/lines.ts';
import { withoutSigns } from './marks/signs.ts';

export type { MarkFault };

/**
 * A body for Markdown to read, in which only those marks are left that an editor meant; all other characters are escaped
 * and come out as they were written. Official texts are full of characters that Markdown would take for its own and
 * swallow: 2~5元 to 3~6小时 would be struck out, 5<8 would be a broken tag. Lines stay on their numbers.
 */
export function meantMarks(body: string): { text: string; faults: MarkFault[] } {
  const { text, restore, faults } = holdTags(withoutSigns(body).replace(/\r\n?/g, '\n'));
  const marked = lineMarks(text, faults);
  return { text: restore(marked), faults };
}

const LOOKS_LIKE_A_MARK = /\\(?=[!-/:-@[-`{-~])|(?<!\*)\*\*(?!\*)|(?<=\])\(|<(?=\/?[A-Za-z]|!--)|\{(?=\/\*)/g;
const LOOKS_LIKE_A_LINE_MARK = /^(\s*)([-*](?=\s)|#{1,6}(?=\s)|>(?=\s|$)|-{3,}\s*$|\d{1,9}(?=\.\s))/;

/** A line of words as the source of a body: whatever it looks like, it comes out as it is. */
export function asWritten(words: string): string {
  return words
    .replace(LOOKS_LIKE_A_MARK, (mark) => [...mark].map((sign) => `\\${sign}`).join(''))
    .replace(LOOKS_LIKE_A_LINE_MARK, (_, space: string, mark: string) =>
      /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
