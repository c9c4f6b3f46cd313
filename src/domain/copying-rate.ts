/** Copied words are told from shared terms by their length: no term of administration runs this long. */
export const RUN_LENGTH = 12;

/**
 * How much of a Chinese text stands word for word in others, in runs of at least `RUN_LENGTH` characters. Punctuation,
 * spaces and everything that is neither a Chinese character nor a digit is passed over, so that re-punctuating hides
 * nothing.
 * @param text the text that might copy
 * @param sources the texts that it might copy from
 * @returns the share of its characters that lie in such a run, 0 … 1; 0 for a text without characters
 */
export function copyingRate(text: string, sources: readonly string[]): number {
  const letters = lettersOf(text);
  if (letters.length === 0) return 0;
  const runs = new Set(sources.flatMap((source) => runsOf(lettersOf(source))));
  const copied = new Array<boolean>(letters.length).fill(false);
  runsOf(letters).forEach((run, start) => {
    if (runs.has(run)) copied.fill(true, start, start + RUN_LENGTH);
  });
  return copied.filter(Boolean).length / letters.length;
}

function lettersOf(text: string): string[] {
  return [...text].filter((letter) => /[\p{Script=Han}\d]/u.test(letter));
}

function runsOf(letters: readonly string[]): string[] {
  const count = Math.max(0, letters.length - RUN_LENGTH + 1);
  return Array.from({ length: count }, (_, start) => letters.slice(start, start + RUN_LENGTH).join(''));
}
