import { CHARACTERS, normalForm } from './normal-form.ts';

/** Stands where punctuation ends a phrase: takes a place among the tokens and is none. */
const BORDER = '|';
/**
 * What a token is of, told by letters that no reader types, so that none is taken for a word: two neighbours in a run;
 * the first or last character of a run, so that a phrase may go on into the word beside it; a character that a page
 * has anywhere, which is what a query of one character asks for; a per cent sign.
 */
const MARK = { pair: 'ǀ', edge: 'ǁ', has: 'ǂ', percent: 'ǃ' } as const;

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
  return parts
    .map((part, at) => tokensOfPart(part, goesOn(parts[at - 1]), goesOn(parts[at + 1])))
    .filter((tokens) => tokens !== '')
    .join(' ');
}

/**
 * The tokens that tell which characters a page has.
 * @param parts all its blocks, cut
 */
export function characterTokens(parts: readonly string[]): string {
  const characters = new Set(parts.filter((part) => IS_RUN.test(part)).join(''));
  return [...characters]
    .filter((each) => each.trim() !== '')
    .map((each) => MARK.has + spelled(each))
    .join(' ');
}

/**
 * The tokens of a term, or of several with blanks between, as they stand in the index one after the other. One
 * character alone is what a page has anywhere: 费 is ǂ费.
 */
export function tokensOfTerm(term: string): string {
  const parts = term.match(PART) ?? [];
  const isCharacter = parts.length === 1 && IS_RUN.test(parts[0]!) && charactersOf(parts[0]!).length === 1;
  return isCharacter ? MARK.has + spelled(parts[0]!) : tokensOf(parts);
}

function tokensOfPart(part: string, hasBefore: boolean, hasAfter: boolean): string {
  if (part === '%') return MARK.percent;
  if (!IS_RUN.test(part)) return part;
  const characters = charactersOf(part).map(spelled);
  const first = characters[0]!;
  if (characters.length === 1) return hasBefore || hasAfter ? MARK.edge + first : '';
  let tokens = hasBefore ? `${MARK.edge}${first} ` : '';
  for (let at = 1; at < characters.length; at++)
    tokens += `${at > 1 ? ' ' : ''}${MARK.pair}${characters[at - 1]!}${characters[at]!}`;
  return hasAfter ? `${tokens} ${MARK.edge}${characters[characters.length - 1]!}` : tokens;
}

function charactersOf(run: string): string[] {
  return [...run.replace(/\s/g, '')];
}

/** The first of the scripts written in runs. */
const FIRST = 0x3000;
const spellings = new Map<string, string>();

/** A character in letters and digits: Pagefind, the browser's segmenter and NFD would take it apart from its neighbour. */
function spelled(character: string): string {
  let spelling = spellings.get(character);
  if (spelling === undefined) {
    spelling = (character.codePointAt(0)! - FIRST).toString(36).padStart(3, '0');
    spellings.set(character, spelling);
  }
  return spelling;
}
