/** A character that a text must not hold: readers cannot see it, or no page, picture, feed or file can carry it. */
export interface UnfitCharacter {
  /** `U+202E` */
  codePoint: string;
  kind: UnfitKind;
}

export type UnfitKind = 'control' | 'direction' | 'invisible' | 'surrogate' | 'private' | 'garbled';

/** The kinds, each with its characters; line feed and tab are white space like any other. */
const KINDS: readonly [UnfitKind, RegExp][] = [
  ['control', /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029]/],
  ['direction', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/],
  [
    'invisible',
    /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200D\u2060-\u2065\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]|[\u{E0000}-\u{E0FFF}]/u,
  ],
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
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
