import { present } from '#domain/known';
import type { CardView } from '#views/cards/card-view';
import { covers, familiesOf } from './fonts.ts';

/** A character that no font of the locale can draw, and where it stands. */
export interface GlyphFault {
  file: string;
  /** The field of the card view, such as `figures[0].label`. */
  field: string;
  character: string;
  /** `U+20BB7` */
  codePoint: string;
}

/** Thrown instead of drawing an empty box where a character should be. */
export class MissingGlyphError extends Error {
  readonly faults: GlyphFault[];

  constructor(faults: GlyphFault[]) {
    super(faults.map(wordsOf).join('\n'));
    this.name = 'MissingGlyphError';
    this.faults = faults;
  }
}

/** Characters that have no shape of their own: spaces, joiners, line ends. */
const SHAPELESS = /[\s\u00AD\u200B-\u200F\u2060-\u2064]/u;
/** Fields that are not drawn as text. */
const NOT_DRAWN = new Set(['locale', 'file', 'tone', 'url', 'labels', 'phrases', 'type']);

/**
 * Every character of the card that cannot be drawn. Asked of the fonts before anything is drawn, because renderers
 * replace a missing glyph with an empty box and say nothing.
 */
export function glyphFaults(view: CardView): GlyphFault[] {
  const { sans, serif } = familiesOf(view.locale);
  const isDrawable = (point: number) =>
    [sans, serif].every((families) => families.some((family) => covers(family, point)));
  return textsOf(view, '').flatMap(({ field, words }) =>
    [...new Set(words)]
      .filter(
        (character) =>
          !SHAPELESS.test(character) && !isDrawable(present(character.codePointAt(0), 'character')),
      )
      .map((character) => ({ file: view.file, field, character, codePoint: codePointName(character) })),
  );
}

function codePointName(character: string): string {
  return `U+${present(character.codePointAt(0), 'character').toString(16).toUpperCase().padStart(4, '0')}`;
}

/** All strings of a value that are drawn, each with its path. */
function textsOf(value: unknown, field: string): { field: string; words: string }[] {
  if (typeof value === 'string') return [{ field, words: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${field}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_DRAWN.has(key))
    .flatMap(([key, item]) => textsOf(item, field === '' ? key : `${field}.${key}`));
}

function wordsOf({ file, field, character, codePoint }: GlyphFault): string {
  return (
    `${file} › ${field}: “${character}” (${codePoint}) 字库里没有这个字，图片画不出来；请改用字库里有的字，或在 src/cards/type/fonts.ts 里增加字库。` +
    ` / no font has a glyph for “${character}” (${codePoint}); use another character, or add a font in src/cards/type/fonts.ts.`
  );
}
