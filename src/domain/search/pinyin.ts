import { itemAt } from '../known.ts';

/** What it takes to read the site's words in pinyin. Titles and names are read from the table of pages. */
export interface PinyinLexicon {
  /** Common characters by the syllable that they are usually read as. */
  syllables: Readonly<Record<string, string>>;
  /** Words of the text that no title has. */
  terms: readonly string[];
  /** Syllables, blanks between, of texts in which a character is read otherwise. */
  special: Readonly<Record<string, string>>;
}

const MOST = 6;
/** Initials are found inside a longer text from this many letters on; fewer would fit anything. */
const INITIALS_INSIDE = 3;

interface Spelled {
  term: string;
  fit: number;
  count: number;
}

/**
 * The words that letters may spell, each cut out of the text that has it: whole pinyin before initials before the
 * beginning of a word that is still being typed.
 * @param names titles and names of pages, in compact form
 * @param letters Latin letters only, lower case
 */
export function termsForPinyin(lexicon: PinyinLexicon, names: readonly string[], letters: string): string[] {
  const spelled = new Map<string, Spelled>();
  for (const text of [...names, ...lexicon.terms]) {
    for (const { term, fit } of spellingsIn(text, syllablesOf(lexicon, text), letters)) {
      const known = spelled.get(term);
      spelled.set(term, { term, fit: Math.max(fit, known?.fit ?? 0), count: (known?.count ?? 0) + 1 });
    }
  }
  const best = Math.max(0, ...[...spelled.values()].map(({ fit }) => fit));
  return [...spelled.values()]
    .filter(({ fit }) => fit === best)
    .sort((a, b) => b.count - a.count || a.term.length - b.term.length)
    .slice(0, MOST)
    .map(({ term }) => term);
}

/** Left and right of a cut, so many readings of each are tried together. */
const MOST_HALVES = 3;

/**
 * What letters may spell that no text of the lexicon has whole: two words of it, or a word and one more character.
 * Most are no words of the site; the caller looks which of them its pages have.
 */
export function joinedSpellings(lexicon: PinyinLexicon, names: readonly string[], letters: string): string[] {
  for (let cut = letters.length - 2; cut >= 4; cut--) {
    const left = wholeSpellings(lexicon, names, letters.slice(0, cut)).slice(0, MOST_HALVES);
    const rest = letters.slice(cut);
    const right = [
      ...wholeSpellings(lexicon, names, rest).slice(0, MOST_HALVES),
      ...(lexicon.syllables[rest] ?? ''),
    ];
    if (left.length > 0 && right.length > 0) return left.flatMap((word) => right.map((end) => word + end));
  }
  return [];
}

function wholeSpellings(lexicon: PinyinLexicon, names: readonly string[], letters: string): string[] {
  const terms = termsForPinyin(lexicon, names, letters);
  return terms.filter((term) => syllablesOf(lexicon, term).join('') === letters);
}

function syllablesOf(lexicon: PinyinLexicon, text: string): string[] {
  const readings = readingsOf(lexicon);
  return lexicon.special[text]?.split(' ') ?? [...text].map((character) => readings.get(character) ?? '');
}

const known = new WeakMap<PinyinLexicon, Map<string, string>>();

function readingsOf(lexicon: PinyinLexicon): Map<string, string> {
  const made =
    known.get(lexicon) ??
    new Map(
      Object.entries(lexicon.syllables).flatMap(([syllable, characters]) =>
        [...characters].map((each) => [each, syllable] as const),
      ),
    );
  known.set(lexicon, made);
  return made;
}

const sounds = new Map<string, string>();

/** What an input method offers for one sound, wherever people do not tell sounds apart: zh and z, ing and in. */
function sound(syllable: string): string {
  const known = sounds.get(syllable) ?? syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
  sounds.set(syllable, known);
  return known;
}

/**
 * The words of the site that sound like a text and are written otherwise: 营业执照 for 营业执造.
 * @param names titles and names of pages, in compact form
 * @param compact the text in compact form
 */
export function soundingLike(lexicon: PinyinLexicon, names: readonly string[], compact: string): string[] {
  const asked = syllablesOf(lexicon, compact).map(sound);
  if (asked.length < 2 || asked.includes('')) return [];
  const found = new Map<string, number>();
  for (const text of [...names, ...lexicon.terms]) {
    const characters = [...text];
    const syllables = syllablesOf(lexicon, text);
    for (let at = 0; at + asked.length <= syllables.length; at++) {
      if (!asked.every((each, offset) => each === sound(itemAt(syllables, at + offset)))) continue;
      const part = characters.slice(at, at + asked.length).join('');
      if (part !== compact) found.set(part, (found.get(part) ?? 0) + 1);
    }
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([part]) => part);
}

function spellingsIn(
  text: string,
  syllables: readonly string[],
  letters: string,
): { term: string; fit: number }[] {
  const characters = [...text];
  return syllables.flatMap((_, from) => {
    const whole = spelledFrom(syllables, from, letters);
    if (whole) return [{ term: characters.slice(from, from + whole.length).join(''), fit: whole.fit }];
    const isInside = from > 0 || characters.length > letters.length;
    const initials = syllables
      .slice(from, from + letters.length)
      .map((syllable) => syllable[0] ?? ' ')
      .join('');
    const fits =
      initials === letters && letters.length > 1 && (!isInside || letters.length >= INITIALS_INSIDE);
    return fits
      ? [{ term: characters.slice(from, from + letters.length).join(''), fit: isInside ? 2 : 3 }]
      : [];
  });
}

/** How many syllables the letters are, from one on; the last one may be unfinished. */
function spelledFrom(
  syllables: readonly string[],
  from: number,
  letters: string,
): { length: number; fit: number } | null {
  let rest = letters;
  for (let at = from; at < syllables.length && syllables[at] !== ''; at++) {
    const syllable = itemAt(syllables, at);
    if (rest === syllable) return at > from ? { length: at - from + 1, fit: 4 } : null;
    if (rest.length < syllable.length)
      return at > from && syllable.startsWith(rest) ? { length: at - from + 1, fit: 1 } : null;
    if (!rest.startsWith(syllable)) return null;
    rest = rest.slice(syllable.length);
  }
  return null;
}
