import { writingOf, type Locale } from '#i18n/locales';
import { titlePhrases } from '#i18n/title-phrases';
import type { Setting } from './element.ts';

/** U+2060 forbids a break, U+200B allows one; neither has a shape. */
const JOIN = '\u2060';
const BREAK = '\u200B';
/** A fifth of an em; a line may be broken after it. */
const THIN_SPACE = '\u2009';
/** The same width in effect, unbroken: a number stays with what it counts. */
const NARROW_NO_BREAK_SPACE = '\u202F';

const HAN = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
const HANGUL_WORD = /[^\s\u200B]*\p{sc=Hangul}[^\s\u200B]*/gu;
/** The longest Korean word that running text keeps whole: a longer one could be wider than a narrow column. */
const LONGEST_KOREAN_WORD = 10;

/** How a text is to be set. */
export interface Manner {
  locale: Locale;
  setting: Setting;
  /** Words that display text keeps whole, besides those of official language. */
  phrases: readonly string[];
}

/**
 * Prepares a text for satori, which breaks lines by UAX #14 and knows nothing of the customs of print:
 * a thin space between hanzi and digits or Latin letters (GB/T 15834 and JLReq 3.2.3 both set them apart), numbers
 * unbroken, no mark at a line's start or end that print keeps away from it, Korean broken between words only, no
 * single character left alone on the last line, quotation marks as wide as their script, and, for display text, breaks
 * between phrases only.
 */
export function typeset(words: string, { locale, setting, phrases }: Manner): string {
  const writing = writingOf(locale);
  const text = writing === 'latin' ? narrowQuotes(words) : words;
  if (setting === 'asItStands') return text;
  if (writing === 'hangul') return joinMarks(joinNumbers(joinKorean(setApart(text))));
  const phrased = setting === 'display' && writing !== 'latin' ? keepPhrases(text, locale, phrases) : text;
  const joined = joinMarks(joinNumbers(freeQuotes(setApart(phrased))));
  return writing === 'latin' ? joined : joinEnd(joined);
}

/** The text without what `typeset` adds, for measuring and for tests. */
export function plainText(text: string): string {
  return text.replace(/[\u2060\u200B\u2009\u202F]/gu, '');
}

/** True for a mark that no line begins with. */
export function isClosing(character: string): boolean {
  return /[）》〉」』】〕〗”’，。、；：！？…—·・～〜%％℃)\]},.;:!?々ー／/]/u.test(character);
}

function keepPhrases(text: string, locale: Locale, words: readonly string[]): string {
  return titlePhrases(text, locale, words).map(joinHan).join(BREAK);
}

function joinHan(phrase: string): string {
  return phrase.replace(
    new RegExp(`(?<=[${HAN}ー々・·（）《》“”〔〕])(?=.)|(?<=.)(?=[${HAN}ー々・·（）《》“”〔〕])`, 'gu'),
    JOIN,
  );
}

/** Not in a document number: 〔2021〕2号 has no space (GB/T 9704-2012). */
function setApart(text: string): string {
  return text
    .replace(
      new RegExp(`(\\p{sc=Han})(${JOIN}?)(?=[0-9A-Za-z])`, 'gu'),
      (_, han: string, join: string) => han + (join ? NARROW_NO_BREAK_SPACE : THIN_SPACE),
    )
    .replace(
      new RegExp(`(?<!〕[${JOIN}${BREAK}]?\\d{0,5})([0-9A-Za-z%])${JOIN}?(?=\\p{sc=Han})`, 'gu'),
      `$1${NARROW_NO_BREAK_SPACE}`,
    );
}

/** The Chinese families draw ’ and “ as wide as a hanzi: Latin words take the plain marks, quoted Chinese keeps its own. */
function narrowQuotes(text: string): string {
  return text
    .replace(new RegExp(`(?<![${HAN}])[‘’](?![${HAN}])`, 'gu'), "'")
    .replace(new RegExp(`(?<![${HAN}])[“”](?![${HAN}])`, 'gu'), '"');
}

/** Numbers, codes and ranges in one piece: 2019-07-01, 0635-8288288, 1,234.5, 10～20. */
function joinNumbers(text: string): string {
  return text.replace(/(?<=\d)([-–—~～/:.,]?)(?=\d)/gu, (_, mark: string) =>
    mark ? `${JOIN}${mark}${JOIN}` : '',
  );
}

/**
 * Marks that UAX #14 lets stand at a line's start, where print does not (GB/T 15834-2011, 5.1: 间隔号, 连接号,
 * 破折号 and 省略号 never begin a line; a unit stays with its number).
 */
function joinMarks(text: string): string {
  return text
    .replace(/(?<=[^\s\u2060])(?=[·・—–…～〜‰%％℃／/])/gu, JOIN)
    .replace(/(?<=[—…])(?=[—…])/gu, JOIN)
    .replace(/\u2060{2,}/gu, JOIN);
}

/**
 * “ and ” open and close in Chinese, but UAX #14 (QU) cannot tell which and forbids every break around them; a line
 * may be broken before the opening and after the closing one.
 */
function freeQuotes(text: string): string {
  return text
    .replace(new RegExp(`(?<=[${HAN}，、；：。])(?=[“‘])`, 'gu'), BREAK)
    .replace(new RegExp(`(?<=[”’])(?=[${HAN}])`, 'gu'), BREAK)
    .replace(/[“‘]/gu, `$&${JOIN}`)
    .replace(/[”’]/gu, `${JOIN}$&`);
}

function joinKorean(text: string): string {
  return text.replace(HANGUL_WORD, (word) =>
    [...word].length > LONGEST_KOREAN_WORD ? word : [...word].join(JOIN),
  );
}

/** The last two characters and the marks after them stay together, so that none stands alone on the last line. */
function joinEnd(text: string): string {
  return text.replace(new RegExp(`([${HAN}])([${HAN}])([^${HAN}0-9A-Za-z\\s]*)$`, 'u'), `$1${JOIN}$2$3`);
}
