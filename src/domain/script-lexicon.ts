import { present } from './known.ts';
import { hasOwn } from './own-keys.ts';
/** What it takes to convert a site's words from one script to another: characters, and the phrases they differ in. */
export interface ScriptLexicon {
  characters: Readonly<Record<string, string>>;
  phrases: Readonly<Record<string, string>>;
}

/** A lexicon as it travels: what is converted and what it becomes, side by side; a third less than as an object. */
export interface PackedLexicon {
  characters: [from: string, to: string];
  phrases: [from: string, to: string];
}

const BETWEEN = ',';

/** A lexicon for the way. Its characters are of the basic plane, and its phrases hold no comma. */
export function packed({ characters, phrases }: ScriptLexicon): PackedLexicon {
  const sides = (table: Readonly<Record<string, string>>, mark: string): [string, string] => [
    Object.keys(table).join(mark),
    Object.values(table).join(mark),
  ];
  return { characters: sides(characters, ''), phrases: sides(phrases, BETWEEN) };
}

/** The lexicon that was packed. */
export function unpacked({ characters, phrases }: PackedLexicon): ScriptLexicon {
  return { characters: paired(characters, ''), phrases: paired(phrases, BETWEEN) };
}

function paired([from, to]: readonly [string, string], mark: string): Record<string, string> {
  const others = to.split(mark);
  return Object.fromEntries(from.split(mark).map((each, at) => [each, others[at] ?? each]));
}

/** Converts a text: the longest phrase that begins at each place, else the character by itself. */
export function convertWith(lexicon: ScriptLexicon, text: string): string {
  const longest = longestByFirst(lexicon);
  let converted = '';
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(present(text.codePointAt(at), 'character'));
    const unit = phraseAt(lexicon, text, at, longest.get(character) ?? 0) ?? character;
    converted += lexicon.phrases[unit] ?? lexicon.characters[unit] ?? unit;
    at += unit.length;
  }
  return converted;
}

function phraseAt({ phrases }: ScriptLexicon, text: string, at: number, longest: number): string | null {
  for (let length = Math.min(longest, text.length - at); length > 1; length -= 1) {
    const phrase = text.slice(at, at + length);
    if (hasOwn(phrases, phrase)) return phrase;
  }
  return null;
}

const prepared = new WeakMap<ScriptLexicon, ReadonlyMap<string, number>>();

/** The length of the longest phrase that begins with each character. */
function longestByFirst(lexicon: ScriptLexicon): ReadonlyMap<string, number> {
  const known = prepared.get(lexicon);
  if (known) return known;
  const longest = new Map<string, number>();
  for (const phrase of Object.keys(lexicon.phrases)) {
    const first = String.fromCodePoint(present(phrase.codePointAt(0), 'character'));
    longest.set(first, Math.max(phrase.length, longest.get(first) ?? 0));
  }
  prepared.set(lexicon, longest);
  return longest;
}
