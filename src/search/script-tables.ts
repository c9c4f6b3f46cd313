import { pinyin } from 'pinyin-pro';
import { entryOf, itemAt, present } from '#domain/known';
import type { PinyinLexicon } from '#domain/search/pinyin';
import { simplifiedPairs } from '#library/script-variants';

/**
 * Traditional characters, as written in Taiwan and Hong Kong, by the simplified ones that the site uses.
 * @param text all of the site's text: characters that it lacks could not be found anyway
 */
export function simplifiedTable(text: string): Record<string, string> {
  return Object.fromEntries(simplifiedPairs(text, ['t', 'hk', 'tw']));
}

const MOST_TERMS = 3000;
/** A run of two or three words counts half: it repeats what its words say. */
const TEXT_WEIGHTS = [1, 0.5, 0.5];

/**
 * What it takes to read the site's words in pinyin.
 * @param names titles and names, in compact form; browsers read them from the table of pages
 * @param blocks the text, or a sample of it: its words and short runs of words, the most frequent of them
 */
export function pinyinLexicon(names: readonly string[], blocks: Iterable<string>): PinyinLexicon {
  const title = names.join('\n');
  const terms = frequentTerms(blocks).filter((term) => !title.includes(term));
  const readings = new Map(
    [...new Set([...names, ...terms].join('') + commonCharacters())]
      .filter(isHan)
      .map((character) => [character, itemAt(syllables(character), 0)]),
  );
  const special = [...new Set([...names, ...terms])]
    .filter((text) => SEVERAL.test(text))
    .flatMap((text) => {
      const usual = [...text].map((character) => readings.get(character) ?? '').join(' ');
      const inContext = syllables(text)
        .map((syllable, at) => (isHan(itemAt([...text], at)) ? syllable : ''))
        .join(' ');
      return usual === inContext ? [] : [[text, inContext]];
    });
  const bySyllable = Object.groupBy(readings.keys(), (character) => entryOf(readings, character));
  const table = Object.fromEntries(
    Object.entries(bySyllable).map(([syllable, characters]) => [
      syllable,
      present(characters, 'characters').join(''),
    ]),
  );
  return {
    syllables: table,
    terms: terms.sort(),
    special: Object.fromEntries(special) as Record<string, string>,
  };
}

/** Common characters that words read otherwise than they are read alone: only texts with one need a closer look. */
const SEVERAL =
  /[行长重调乐还都得降传参曾朝差车单弹度恶干给更观冠会奇假校教禁卷角觉看空量铺切强曲塞色石识似提系相省血应载择扎粘种转藏解便宿薄泊率拓区仇查盛术]/;

/** The 3,755 characters of the first level of GB/T 2312: what people type, whether the site uses it or not. */
function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}

function frequentTerms(blocks: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const words of wordsOfRuns(blocks)) countTerms(words, counts);
  const frequent = [...counts].filter(([term, weight]) => weight > 1 && term.length > 1);
  return frequent
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([term]) => term);
}

const BETWEEN_RUNS = '\n';

/** The words of each run of characters, cut in one call: a call for each run takes several times as long. */
function wordsOfRuns(blocks: Iterable<string>): string[][] {
  const runs = [...blocks].flatMap((block) => block.match(/\p{Script=Han}+/gu) ?? []).join(BETWEEN_RUNS);
  const words: string[][] = [[]];
  for (const { segment } of new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(runs)) {
    if (segment === BETWEEN_RUNS) words.push([]);
    else itemAt(words, -1).push(segment);
  }
  return words;
}

const LONGEST_TERM = 8;

function countTerms(words: readonly string[], counts: Map<string, number>): void {
  for (let from = 0; from < words.length; from++) {
    let term = '';
    for (let more = 0; more < TEXT_WEIGHTS.length && from + more < words.length; more++) {
      term += itemAt(words, from + more);
      if (term.length > LONGEST_TERM) break;
      counts.set(term, (counts.get(term) ?? 0) + itemAt(TEXT_WEIGHTS, more));
    }
  }
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function syllables(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array' }).map((syllable) => syllable.replace(/ü/g, 'v'));
}
