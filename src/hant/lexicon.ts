import { convertWith, packed, type PackedLexicon, type ScriptLexicon } from '#domain/script-lexicon';
import { conversionUnits, inTraditional, QUOTATION } from './convert-text.ts';

/**
 * The lexicon by which a browser converts what scripts write on a converted page: the characters of the site's own words
 * and the phrases that differ from them. OpenCC's dictionaries are half a megabyte; this is a few kilobytes. A character
 * that stands nowhere on the site and that a reader typed stays as it was typed.
 * @param text every word that a script may write
 */
export function traditionalLexicon(text: string): ScriptLexicon {
  const runs = [...new Set(text.match(/\p{Script=Han}+/gu))];
  const single: ScriptLexicon = { characters: characters(runs.join('')), phrases: {} };
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
