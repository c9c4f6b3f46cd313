import { CHARACTERS, normalForm } from '../folding.ts';
import { present } from '../known.ts';

/** Stands where punctuation ends a phrase: takes a place among the tokens and is none. */
const BORDER = '|';
/**
 * What a token is of, told by letters that no reader types, so that none is taken for a word: two neighbours in a run;
 * the first or last character of a run, so that a phrase may go on into the word beside it; a per cent sign.
 */
const MARK = { pair: 'ǀ', edge: 'ǁ', percent: 'ǃ' } as const;

/** A run of characters of scripts without blanks, which blanks do not end; a word or number of another script; %. */
const PART = new RegExp(
  `[${CHARACTERS}](?:\\s*[${CHARACTERS}])*|(?:(?![${CHARACTERS}])[\\p{L}\\p{N}\\p{M}])+(?:[.·]\\p{N}(?:(?![${CHARACTERS}])[\\p{L}\\p{N}\\p{M}])*)*|%`,
  'gu',
);
const IS_RUN = new RegExp(`^[${CHARACTERS}]`, 'u');
/** Blanks, and what stands within a compound, end no phrase. */
const JOINT = /^[\s\-.·'’]*$/u;

/** A block of text cut into runs, words and the borders between them. */
export function cut(text: string): string[] {
  const normal = normalForm(text);
  const parts: string[] = [];
  let end = 0;
  for (const { 0: part, index } of normal.matchAll(PART)) {
    if (index > end && !JOINT.test(normal.slice(end, index))) parts.push(BORDER);
    parts.push(part);
    end = index + part.length;
  }
  return [...parts, BORDER];
}

/**
 * The tokens of a block or a term, blanks between them: words and numbers as they are, a run of characters as its
 * overlapping pairs, and its first or last character where a word goes on. With characters unspelled, 收费共3项 is
 * ǀ收费 ǀ费共 ǁ共 3 ǁ项. A pair stands on far fewer pages than either of its characters: its list is short.
 * @param parts the text, cut
 */
export function tokensOf(parts: readonly string[]): string {
  const goesOn = (part: string | undefined) => part !== undefined && part !== BORDER;
  let tokens = '';
  for (const [at, part] of parts.entries())
    tokens += IS_RUN.test(part)
      ? tokensOfRun(part, goesOn(parts[at - 1]), goesOn(parts[at + 1]))
      : ` ${part === '%' ? MARK.percent : part}`;
  return tokens.slice(1);
}

/** The tokens of a term, or of several with blanks between, as they stand in the index one after the other. */
export function tokensOfTerm(term: string): string {
  return tokensOf(term.match(PART) ?? []);
}

/** The tokens of a run, each after a blank; none of a single character between borders. */
function tokensOfRun(run: string, hasBefore: boolean, hasAfter: boolean): string {
  let first = '';
  let pairs = '';
  let last = '';
  for (const character of run) {
    if (character === ' ') continue;
    const spelling = spelled(character);
    if (last === '') first = spelling;
    else pairs += ` ${MARK.pair}${last}${spelling}`;
    last = spelling;
  }
  const before = hasBefore ? ` ${MARK.edge}${first}` : '';
  const isToldBefore = hasBefore && pairs === '';
  return before + pairs + (hasAfter && !isToldBefore ? ` ${MARK.edge}${last}` : '');
}

/** The first of the scripts written in runs. */
const FIRST = 0x3000;
const spellings: (string | undefined)[] = [];

/** A character in letters and digits: Pagefind, the browser's segmenter and NFD would take it apart from its neighbour. */
function spelled(character: string): string {
  const code = present(character.codePointAt(0), 'character') - FIRST;
  return (spellings[code] ??= code.toString(36).padStart(3, '0'));
}
