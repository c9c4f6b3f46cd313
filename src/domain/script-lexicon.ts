import { itemAt, present } from './known.ts';
import { hasOwn } from './own-keys.ts';
/** What it takes to convert a site's words from one script to another: characters, and the phrases they differ in. */
export interface ScriptLexicon {
  characters: Readonly<Record<string, string>>;
  phrases: Readonly<Record<string, string>>;
}

/**
 * A lexicon as it travels: what is converted and what it becomes, side by side, a third less than as an object. Of a
 * phrase only those characters are told that do not become what they become by themselves.
 */
export interface PackedLexicon {
  characters: [from: string, to: string];
  phrases: [from: string, to: string];
}

const BETWEEN = ',';

/** What becomes of a character by itself. */
const ALIKE = '.';
/** Before what a phrase becomes where that is longer or shorter than the phrase. */
const WHOLE = '=';

/** A lexicon for the way. Its characters are of the basic plane, and its phrases hold no comma. */
export function packed({ characters, phrases }: ScriptLexicon): PackedLexicon {
  const unlike = Object.entries(phrases).map(([from, to]) => unlikeCharacters(characters, from, to));
  return {
    characters: [Object.keys(characters).join(''), Object.values(characters).join('')],
    phrases: [Object.keys(phrases).join(BETWEEN), unlike.join(BETWEEN)],
  };
}

function unlikeCharacters(characters: ScriptLexicon['characters'], from: string, to: string): string {
  const become = Array.from(to);
  const each = Array.from(from);
  if (each.length !== become.length) return WHOLE + to;
  const marked = become.map((one, at) => (one === becomes(characters, itemAt(each, at)) ? ALIKE : one));
  return marked.join('').replace(/\.+$/, '');
}

/** The lexicon that was packed. */
export function unpacked({ characters: [from, to], phrases }: PackedLexicon): ScriptLexicon {
  const characters = paired(from.split(''), to.split(''));
  const texts = phrases[0].split(BETWEEN).filter(Boolean);
  const unlike = phrases[1].split(BETWEEN);
  const whole = texts.map((text, at) => wholePhrase(characters, text, unlike[at] ?? ''));
  return { characters, phrases: paired(texts, whole) };
}

function wholePhrase(characters: ScriptLexicon['characters'], from: string, unlike: string): string {
  if (unlike.startsWith(WHOLE)) return unlike.slice(WHOLE.length);
  const others = Array.from(unlike);
  const become = (each: string, at: number) => {
    const other = others[at] ?? ALIKE;
    return other === ALIKE ? becomes(characters, each) : other;
  };
  return Array.from(from, become).join('');
}

function becomes(characters: ScriptLexicon['characters'], character: string): string {
  return characters[character] ?? character;
}

function paired(from: readonly string[], to: readonly string[]): Record<string, string> {
  return Object.fromEntries(from.map((each, at) => [each, to[at] ?? each]));
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
