import { entryOf, itemAt } from './known.ts';
import { withoutRadicals } from './radicals.ts';

/** A query longer than this is cut: nobody asks in more, and a pasted document would ask a thousand questions. */
const LONGEST_QUERY = 200;

/**
 * Text as it is compared everywhere: compatibility forms made one (NFKC), radicals made characters, lower case, blanks made one; without control and
 * format characters (zero-width, RTL overrides), variation selectors, private ones and lone surrogates.
 */
export function normalForm(text: string): string {
  return withoutRadicals(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Variation_Selector}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** A reader's query in its normal form, cut to a length that can be answered. */
export function queryForm(query: string): string {
  return normalForm([...query.slice(0, LONGEST_QUERY * 2)].slice(0, LONGEST_QUERY).join(''));
}

/** A title or name as it is compared: its letters, digits and % only. 聊营转办〔2021〕2号 is 聊营转办20212号. */
export function compactForm(text: string): string {
  return normalForm(text).replace(/[^\p{L}\p{N}%]/gu, '');
}

/** Characters by which the same word is written elsewhere, and the ones that the catalogue writes it with. */
export type Variants = ReadonlyMap<string, string>;

/** Reads a table of variants from pairs of characters written one after the other: 護护照照. */
export function variantsOf(pairs: string): Variants {
  const characters = [...pairs];
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2)
    table.set(itemAt(characters, at), itemAt(characters, at + 1));
  return table;
}

/** Words that Taiwan and Hong Kong have for the same thing; in simplified characters, as folding leaves them. */
const REGIONAL_WORDS: readonly (readonly [string, string])[] = [
  ['身分证', '身份证'],
  ['机车', '摩托车'],
  ['计程车', '出租车'],
  ['捷运', '地铁'],
  ['公车', '公交车'],
  ['巴士', '公交车'],
  ['网路', '网络'],
  ['资讯', '信息'],
  ['行照', '行驶证'],
  ['驾驶执照', '驾驶证'],
  ['户口名簿', '户口簿'],
  ['房屋所有权状', '房产证'],
  ['所有权状', '不动产权证'],
  ['拖吊', '拖车'],
  ['瓦斯', '燃气'],
  ['劳保', '社保'],
  ['健保', '医保'],
  ['幼稚园', '幼儿园'],
  ['泊车', '停车'],
];
/** 科目2 and 科二 are 科目二. */
const SUBJECT = /科目?([1-4一二三四])(?![级\d])/gu;
const SUBJECTS = '零一二三四';
const SOME_REGIONAL = new RegExp(REGIONAL_WORDS.map(([word]) => word).join('|'), 'gu');
const REGIONAL = new Map(REGIONAL_WORDS);

/** A name as it is compared: its compact form in the catalogue's own characters and words. */
export function foldedName(text: string, variants: Variants): string {
  let folded = '';
  for (const character of compactForm(text)) folded += variants.get(character) ?? character;
  return folded
    .replace(SOME_REGIONAL, (word) => entryOf(REGIONAL, word))
    .replace(SUBJECT, (_, number: string) => `科目${SUBJECTS[Number(number)] ?? number}`);
}

const MOST_TERMS = 8;
const LONGEST_TERM = 32;
const TERM = /[\p{L}\p{N}\p{M}]+(?:[.·]\p{N}[\p{L}\p{N}\p{M}]*)*%?/gu;

/** The terms of a normal query: what stands between blanks and punctuation. 办 护照,80.5元 3% → 办, 护照, 80.5元, 3%. */
export function termsOf(query: string): string[] {
  const terms = (query.match(TERM) ?? []).slice(0, MOST_TERMS);
  return [...new Set(terms.map((term) => [...term].slice(0, LONGEST_TERM).join('')))];
}

/** Scripts written without blanks between words, and Hangul, whose compounds are. */
export const CHARACTERS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
const EACH = new RegExp(`[${CHARACTERS}]`, 'gu');
const HAS_HAN = /\p{Script=Han}/u;

/** True for a text with a Chinese character in it. */
export function hasHan(text: string): boolean {
  return HAS_HAN.test(text);
}

/** True for a text in letters only of scripts with blanks between words: English, pinyin. */
export function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && text.search(EACH) === -1;
}
