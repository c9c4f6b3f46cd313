import { isWritableAsHanja } from '#domain/scripts';
import { SOURCE_LOCALE, type Locale } from './locales.ts';

/** A stretch of a text; `lang` where it is not in the text's language. */
export interface Run {
  text: string;
  lang?: Locale;
  /** The text in pieces that no line of a title splits; only titles have them. */
  phrases?: string[];
}

/** Chinese words with the numbers and brackets within them: 聊营转办〔2021〕2号, 《公司法》第三条. */
const CHINESE = /《?\p{Script=Han}(?:[\p{Script=Han}\d〔〕《》“”（）]*[\p{Script=Han}》）])?/gu;

/** Japanese glosses one word with another in brackets, so each is judged for itself. */
const CHINESE_IN_JAPANESE = /《?\p{Script=Han}(?:[\p{Script=Han}\d〔〕《》“”]*[\p{Script=Han}》])?/gu;

/**
 * Tells Chinese words from the language of the text around them, so that each can be marked with its own: a screen
 * reader changes its voice, and a browser its font.
 * @param locale the language of the text
 */
export function languageRuns(text: string, locale: Locale): Run[] {
  if (locale === SOURCE_LOCALE) return [{ text }];
  const runs: Run[] = [];
  let at = 0;
  for (const match of text.matchAll(locale === 'ja' ? CHINESE_IN_JAPANESE : CHINESE)) {
    if (!isChinese(match[0], text.slice(0, match.index), locale)) continue;
    if (match.index > at) runs.push({ text: text.slice(at, match.index) });
    runs.push({ text: match[0], lang: SOURCE_LOCALE });
    at = match.index + match[0].length;
  }
  return at < text.length || runs.length === 0 ? [...runs, { text: text.slice(at) }] : runs;
}

/** Whether a run is short enough for one line of a phone: a document's number is, the name of a law may not be. */
export function keepsTogether(text: string): boolean {
  return text.length <= (text.includes('〔') ? 16 : 10);
}

/** Japanese is written with Chinese characters too, and Korean glosses a word with them: 랴오청시(聊城市). */
function isChinese(words: string, before: string, locale: Locale): boolean {
  const isHanja = isWritableAsHanja(words.replace(/[^\p{Script=Han}]/gu, ''));
  if (locale === 'ja') return !isHanja;
  if (locale === 'ko') return !isHanja || !/\p{Script=Hangul}\($/u.test(before);
  return true;
}
