import { isLatin } from '../folding.ts';

/** What people say, and the words under which pages tell of it. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** The query with a colloquial word replaced, the longest words first. */
export function expansionsOf(synonyms: Synonyms, query: string): string[] {
  const exact = synonyms[query];
  if (exact) return [...exact];
  return wordsIn(synonyms, query).flatMap((word) =>
    synonyms[word]!.map((other) => query.replace(word, other)),
  );
}

/** Every colloquial word of a text with what it stands for; a word inside a longer one does not count. */
export function groupsOf(synonyms: Synonyms, text: string): string[][] {
  let rest = text;
  return wordsIn(synonyms, text).flatMap((word) => {
    if (!rest.includes(word)) return [];
    rest = rest.split(word).join(' ');
    return [[word, ...synonyms[word]!]];
  });
}

function wordsIn(synonyms: Synonyms, text: string): string[] {
  return Object.keys(synonyms)
    .filter((word) => stands(word, text))
    .sort((a, b) => b.length - a.length);
}

/** Letters are cut by blanks: "visa" does not stand in "advisable". */
function stands(word: string, text: string): boolean {
  return isLatin(word)
    ? ` ${text.replace(/[^\p{L}\p{N}'’]+/gu, ' ')} `.includes(` ${word} `)
    : text.includes(word);
}
