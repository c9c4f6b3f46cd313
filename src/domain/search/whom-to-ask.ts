/** A line that one can call, and the words of a question that it is about; none where it is about anything. */
export interface Line {
  number: string;
  name: string;
  purpose: string;
  /** That the number was not seen at its source; null where it was. */
  unchecked: string | null;
  about: readonly string[];
}

/**
 * Whom to ask what nothing on the site tells: the lines that a question has words of, else those that take any question.
 * A word inside a longer one does not count: who asks about a 税関 asks customs, and not about a tax.
 */
export function whomToAsk(lines: readonly Line[], query: string): Line[] {
  const words = lines.flatMap((line) => line.about.map((word) => ({ line, word: word.toLowerCase() })));
  words.sort((a, b) => b.word.length - a.word.length);
  let rest = ` ${query.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const asked = new Set<Line>();
  for (const { line, word } of words) {
    const sought = /^[a-z ]+$/.test(word) ? ` ${word} ` : word;
    if (!rest.includes(sought)) continue;
    rest = rest.split(sought).join(' ');
    asked.add(line);
  }
  return asked.size > 0 ? [...asked] : lines.filter(({ about }) => about.length === 0);
}
