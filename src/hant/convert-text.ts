import { ConverterFactory, Trie } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/cn2t';
import { LEGAL_PHRASES } from './phrases.ts';

/**
 * OpenCC's s2tw: characters as Taiwan writes them, by phrase, and no other vocabulary. Not s2twp, which makes 資訊 of 信息
 * and 檔案 of 文件: a legal text keeps its terms. Not s2t, whose 爲, 裏 and 啓 no reader sees elsewhere.
 */
const [words, variants] = configs!['s2tw']!.conversionChain;
const dictionary = [LEGAL_PHRASES, ...words!];
const convert = ConverterFactory(dictionary, variants!);
const trie = new Trie();
trie.loadDictGroup(dictionary);

const HAN = /\p{Script=Han}/u;
/** Pages repeat most of their words: headers, footers, labels. */
const known = new Map<string, string>();

/** A simplified text in traditional characters. */
export function inTraditional(text: string): string {
  if (!HAN.test(text)) return text;
  const converted = known.get(text) ?? convert(text);
  known.set(text, converted);
  return converted;
}

/** A text cut where the conversion cuts it: phrases of the dictionary, characters, and what it does not know. */
export function conversionUnits(text: string): string[] {
  return trie.segment(text);
}
