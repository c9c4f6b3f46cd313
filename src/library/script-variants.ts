import { Converter } from 'opencc-js';
import { itemAt } from '#domain/known';

const IDEOGRAPHS = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCodePoint(0x4e00 + at));
/** Written otherwise than OpenCC has it, and met in questions. */
const MORE: readonly (readonly [string, string])[] = [
  ['汙', '污'],
  ['裏', '里'],
];

let conversions: string[][] | undefined;

/**
 * The characters by which traditional, Hong Kong, Taiwan and Japanese writing put those of a text, in pairs: 護护照照.
 * @param text all names: a character that none of them has need not be found
 */
export function scriptVariants(text: string): string {
  const used = new Set(text);
  // With a blank between any two, no converter takes them for a phrase; one call is quicker than twenty thousand.
  const tables = (conversions ??= (['t', 'hk', 'tw', 'jp'] as const).map((from) =>
    Converter({ from, to: 'cn' })(IDEOGRAPHS.join(' ')).split(' '),
  ));
  const pairs = IDEOGRAPHS.flatMap((character, at) => {
    const simple = tables
      .map((each) => itemAt(each, at))
      .find((each) => each !== character && used.has(each));
    return simple === undefined ? [] : [character + simple];
  });
  return [...pairs, ...MORE.map((pair) => pair.join(''))].join('');
}
