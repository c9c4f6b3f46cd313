import { present } from './known.ts';

/** A character that a text must not hold: readers cannot see it, or no page, picture, feed or file can carry it. */
export interface UnfitCharacter {
  /** `U+202E` */
  codePoint: string;
  kind: UnfitKind;
}

export type UnfitKind = 'control' | 'direction' | 'invisible' | 'surrogate' | 'private' | 'garbled';

/** The kinds, each with its characters; line feed and tab are white space like any other. */
const KINDS: readonly [UnfitKind, RegExp][] = [
  ['control', /(?![\n\t])\p{Cc}|[\u2028\u2029]/u],
  ['direction', /\p{Bidi_Control}/u],
  ['invisible', /\p{Default_Ignorable_Code_Point}/u],
  ['surrogate', /\p{Cs}/u],
  ['private', /\p{Co}/u],
  ['garbled', /[\uFFF9-\uFFFD]|\p{Noncharacter_Code_Point}/u],
];

const UNFIT = new RegExp(KINDS.map(([, { source }]) => source).join('|'), 'gu');

/** Every unfit character of a text, each once, in order. */
export function unfitCharacters(text: string): UnfitCharacter[] {
  return [...new Set(text.match(UNFIT) ?? [])].map((character) => ({
    codePoint: codePointName(character),
    kind: KINDS.find(([, characters]) => characters.test(character))![0],
  }));
}

/** `U+20BB7` */
export function codePointName(character: string): string {
  return `U+${present(character.codePointAt(0), 'character').toString(16).toUpperCase().padStart(4, '0')}`;
}
