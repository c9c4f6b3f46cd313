import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { PinyinLexicon } from '#domain/search/pinyin';

const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/**
 * Traditional characters, as written in Taiwan and Hong Kong, by the simplified ones that the site uses.
 * @param text all of the site's text: characters that it lacks could not be found anyway
 */
export function simplifiedTable(text: string): Record<string, string> {
  const used = new Set(text);
  const converters = [Converter({ from: 't', to: 'cn' }), Converter({ from: 'hk', to: 'cn' }), Converter({ from: 'tw', to: 'cn' })];
  const table: Record<string, string> = {};
  for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code++) {
    const character = String.fromCodePoint(code);
    const simple = converters.map((convert) => convert(character)).find((each) => each !== character && used.has(each));
    if (simple) table[character] = simple;
  }
  return { 汙: '污', 裏: '里', ...table };
}

const MOST_TERMS = 8000;
const LONGEST_TERM = 12;
const MOST_WORDS = 4;
/** How much a run of one, two, three words in the text counts: long ones repeat what their words say. */
const TEXT_WEIGHTS = [1, 0.5, 0.5];

/**
 * The terms that readers may spell in pinyin: titles and names, and the words and short runs of words in them and in
 * the text, the most frequent first.
 */
export function pinyinLexicon(names: readonly string[], blocks: Iterable<string>): PinyinLexicon {
  const counts = new Map<string, number>();
  const count = (term: string, weight: number) => {
    if (/^\p{Script=Han}{2,12}$/u.test(term)) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  for (const run of names.flatMap(hanRuns)) {
    if (run.length <= LONGEST_TERM) count(run, 100);
    for (const term of runsOfWords(wordsIn(run, segmenter))) count(term, 10);
  }
  for (const block of blocks) for (const run of hanRuns(block)) countWords(wordsIn(run, segmenter), count);
  const terms = [...counts].filter(([, weight]) => weight > 1).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return terms.slice(0, MOST_TERMS).map(([term]) => [term, syllablesOf(term)]);
}

function countWords(words: readonly string[], count: (term: string, weight: number) => void): void {
  words.forEach((_, at) => TEXT_WEIGHTS.forEach((weight, more) => count(words.slice(at, at + more + 1).join(''), weight)));
}

function hanRuns(text: string): string[] {
  return text.match(/\p{Script=Han}+/gu) ?? [];
}

function wordsIn(run: string, segmenter: Intl.Segmenter): string[] {
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}

function runsOfWords(words: readonly string[]): string[] {
  return words.flatMap((_, from) => words.slice(from, from + MOST_WORDS).map((__, length) => words.slice(from, from + length + 1).join('')));
}

function syllablesOf(term: string): string {
  return pinyin(term, { toneType: 'none', type: 'array' }).join(' ').replace(/ü/g, 'v');
}
