import { convertWith, type ScriptLexicon } from '#domain/script-lexicon';
import { conversionUnits, inTraditional, QUOTATION } from './convert-text.ts';

const FIRST = 0x4e00;
const LAST = 0x9fff;

/**
 * The lexicon by which a browser converts what scripts write on a converted page: every character, and the phrases of the
 * site's own words that differ from their characters. OpenCC's dictionaries are half a megabyte; this is a few kilobytes.
 * @param text every word that a script may write
 */
export function traditionalLexicon(text: string): ScriptLexicon {
  const runs = [...new Set(text.match(/\p{Script=Han}+/gu))];
  const single: ScriptLexicon = { characters: characters(), phrases: {} };
  const lexicon = withPhrases(single, [...new Set(runs.flatMap(conversionUnits))]);
  // A phrase that equals its characters can still keep another from beginning within it: such words go in whole.
  return withPhrases(lexicon, runs);
}

function characters(): Record<string, string> {
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCodePoint(FIRST + at));
  const pairs = all
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
