import { itemAt, present } from '#domain/known';
import { ConverterFactory, Trie } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/cn2t';
import { LEGAL_PHRASES } from './phrases.ts';

/**
 * OpenCC's s2tw: characters as Taiwan writes them, by phrase, and no other vocabulary. Not s2twp, which makes 資訊 of 信息
 * and 檔案 of 文件: a legal text keeps its terms. Not s2t, whose 爲, 裏 and 啓 no reader sees elsewhere.
 */
const { conversionChain } = present(configs?.['s2tw'], 's2tw of opencc-js');
const dictionary = [LEGAL_PHRASES, ...itemAt(conversionChain, 0)];
const convert = ConverterFactory(dictionary, itemAt(conversionChain, 1));
const trie = new Trie();
trie.loadDictGroup(dictionary);

const HAN = /\p{Script=Han}/u;
/** Marks of quotation as Taiwan prints them (教育部《重訂標點符號手冊》): the outer pair 「」, the inner one 『』. */
export const QUOTATION: Readonly<Record<string, string>> = { '“': '「', '”': '」' };
const OUTER = /[“”]/g;
/** Only a pair: a lone ’ is an apostrophe. */
const INNER = /‘([^‘’]*)’/g;
/** Pages repeat most of their words: headers, footers, labels. */
const known = new Map<string, string>();

/** A simplified text in traditional characters, with the marks of quotation that go with them. */
export function inTraditional(text: string): string {
  const quoted = text.replace(OUTER, (mark) => QUOTATION[mark] ?? mark).replace(INNER, '『$1』');
  if (!HAN.test(quoted)) return quoted;
  const converted = known.get(quoted) ?? convert(quoted);
  known.set(quoted, converted);
  return converted;
}

/** A text cut where the conversion cuts it: phrases of the dictionary, characters, and what it does not know. */
export function conversionUnits(text: string): string[] {
  return trie.segment(text);
}
