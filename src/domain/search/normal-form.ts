/** A query longer than this is cut: nobody asks in more, and a pasted document would ask a thousand questions. */
const LONGEST_QUERY = 200;

/**
 * Text as it is searched: compatibility forms made one (NFKC), lower case, blanks made one; without control and
 * format characters (zero-width, RTL overrides), variation selectors, private ones and lone surrogates.
 */
export function normalForm(text: string): string {
  return text
    .normalize('NFKC')
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
