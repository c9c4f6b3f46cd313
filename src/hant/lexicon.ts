import { convertWith, packed, type PackedLexicon, type ScriptLexicon } from '#domain/script-lexicon';
import { conversionUnits, inTraditional, QUOTATION } from './convert-text.ts';

/**
 * The lexicon by which a browser converts what scripts write on a converted page: the characters of the site's own words
 * and all that are common, for what a reader typed, and the phrases that differ from their characters. OpenCC's
 * dictionaries are half a megabyte; this is a few kilobytes.
 * @param text every word that a script may write
 */
export function traditionalLexicon(text: string): ScriptLexicon {
  const runs = [...new Set(text.match(/\p{Script=Han}+/gu))];
  const single: ScriptLexicon = {
    characters: characters([...runs, commonCharacters()].join('')),
    phrases: {},
  };
  const lexicon = withPhrases(single, [...new Set(runs.flatMap(conversionUnits))]);
  // A phrase that equals its characters can still keep another from beginning within it: such words go in whole.
  return withPhrases(lexicon, runs);
}

/** The same as it travels to a browser. */
export function packedLexicon(text: string): PackedLexicon {
  return packed(traditionalLexicon(text));
}

function characters(text: string): Record<string, string> {
  const pairs = [...new Set(text)]
    .sort()
    .map((character) => [character, inTraditional(character)])
    .filter(([from, to]) => from !== to);
  return { ...QUOTATION, ...Object.fromEntries(pairs) };
}

/** The 3,755 characters of everyday use: GB/T 2312-1980, level one, rows 16 to 55. */
function commonCharacters(): string {
  const rows = Array.from({ length: 40 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]));
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  return (text.match(/\p{Script=Han}/gu) ?? []).join('');
}

/** The lexicon, with those of the texts that it would convert otherwise than the build does. */
function withPhrases(lexicon: ScriptLexicon, texts: readonly string[]): ScriptLexicon {
  const differing = texts.filter((text) => convertWith(lexicon, text) !== inTraditional(text));
  const phrases = Object.fromEntries(differing.map((text) => [text, inTraditional(text)]));
  return { ...lexicon, phrases: { ...lexicon.phrases, ...phrases } };
}

/** Every text of a library, and whatever else it holds, one a line. */
export function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Map) return textsIn([...value.values()]);
  if (Array.isArray(value)) return value.map(textsIn).join('\n');
  return typeof value === 'object' && value !== null ? textsIn(Object.values(value)) : '';
}
