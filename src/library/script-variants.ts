import { Converter } from 'opencc-js';
import { itemAt } from '#domain/known';

const IDEOGRAPHS = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCodePoint(0x4e00 + at));
/** Written otherwise than OpenCC has it, and met in questions. */
const MORE: readonly (readonly [string, string])[] = [
  ['汙', '污'],
  ['裏', '里'],
];

/** Manners of writing, as OpenCC names them: traditional, Hong Kong's, Taiwan's, Japan's. */
type Manner = 't' | 'hk' | 'tw' | 'jp';

const converted = new Map<Manner, string[]>();

/** Every ideograph in simplified form. With a blank between any two, no converter takes them for a phrase. */
function simplified(from: Manner): string[] {
  const known = converted.get(from) ?? Converter({ from, to: 'cn' })(IDEOGRAPHS.join(' ')).split(' ');
  converted.set(from, known);
  return known;
}

/**
 * Ideographs as some manners of writing have them, each with the simplified one that a text uses in its place.
 * @param text a character that it lacks need not be found
 */
export function simplifiedPairs(text: string, manners: readonly Manner[]): (readonly [string, string])[] {
  const used = new Set(text);
  const tables = manners.map(simplified);
  const pairs = IDEOGRAPHS.flatMap((character, at) => {
    const simple = tables
      .map((each) => itemAt(each, at))
      .find((each) => each !== character && used.has(each));
    return simple === undefined ? [] : [[character, simple] as const];
  });
  return [...pairs, ...MORE];
}

/**
 * The characters by which traditional, Hong Kong, Taiwan and Japanese writing put those of a text, in pairs: 護护照照.
 * @param text all names: a character that none of them has need not be found
 */
export function scriptVariants(text: string): string {
  return simplifiedPairs(text, ['t', 'hk', 'tw', 'jp'])
    .map((pair) => pair.join(''))
    .join('');
}
