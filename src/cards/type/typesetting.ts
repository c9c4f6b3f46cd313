import { writingOf, type Locale, type Writing } from '#i18n/locales';
import { ARTICLE, DOCUMENT_NUMBER, titlePhrases } from '#i18n/title-phrases';
import type { Setting } from '#cards/element';
import { itemAt, present } from '#domain/known';

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

/** So many characters at least stand on the last line of running text; whole phrases, unless they are more than this. */
const LEAST_LAST = 4;
const MOST_LAST = 10;

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
 * scrap left on the last line, Latin quotes of print, and, for display text, breaks between phrases only.
 */
export function typeset(text: string, { locale, setting, phrases }: Manner): string {
  if (setting === 'asItStands') return text;
  const writing = writingOf(locale);
  if (writing === 'hangul') {
    const free = setting === 'display' ? freeBrackets(text) : text;
    return joinMarks(joinNumbers(joinKorean(setApart(joinChinese(free)))));
  }
  if (writing === 'latin') {
    const joined = joinMarks(joinNumbers(setApart(joinChinese(curlQuotes(text)))));
    return setting === 'running' ? joinLastWord(joined) : joined;
  }
  const phrased = (setting === 'display' ? keepPhrases : keepEnd)(text, locale, phrases);
  return joinEnd(joinMarks(joinNumbers(freeQuotes(setApart(joinArticles(phrased))))));
}

/** The text without what `typeset` adds, for measuring and for tests. */
export function plainText(text: string): string {
  return [...text].filter((character) => !isShapeless(character)).join('');
}

/** True for what `typeset` adds between characters: joiners, breaks and thin spaces. */
export function isShapeless(character: string): boolean {
  return /^[\u2060\u200B\u2009\u202F]$/u.test(character);
}

/** Marks of one em that are empty on one side: before an opening one, after a closing one. Japanese ： is not. */
const OPENING_MARK = /^[（《〈「『【〔〖“‘]/u;
const CLOSING_MARKS: Partial<Record<Writing, RegExp>> = {
  hanzi: /[，、。；：）》〉」』】〕〗”’]$/u,
  kana: /[、。，）》〉」』】〕〗]$/u,
};

/** How much of a line, in ems, is the empty half of a mark at its start and at its end. */
export function overhang(line: string, locale: Locale): { start: number; end: number } {
  const closing = CLOSING_MARKS[writingOf(locale)];
  if (!closing) return { start: 0, end: 0 };
  return { start: OPENING_MARK.test(line) ? 0.5 : 0, end: closing.test(line) ? 0.5 : 0 };
}

/** True for a mark that no line ends with. */
export function isOpening(character: string): boolean {
  return /[（《〈「『【〔〖“‘([{]/u.test(character);
}

/** True for a mark that no line begins with. */
export function isClosing(character: string): boolean {
  return /[）》〉」』】〕〗”’，。、；：！？…—·・～〜%％℃)\]},.;:!?々ー／/]/u.test(character);
}

function keepPhrases(text: string, locale: Locale, words: readonly string[]): string {
  return titlePhrases(text, locale, words).map(joinHan).join(BREAK);
}

/** The last phrases stay together, so that no scrap is left on the last line and no word is cut for it. */
function keepEnd(text: string, locale: Locale, words: readonly string[]): string {
  const split = titlePhrases(text, locale, words);
  let last = split.pop() ?? '';
  while (
    split.length > 0 &&
    lettersIn(last) < LEAST_LAST &&
    itemAt(split, -1).length + last.length <= MOST_LAST
  )
    last = present(split.pop(), 'pop') + last;
  return split.join('') + (lettersIn(last) <= MOST_LAST ? joinHan(last) : last);
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The number of a Chinese document, or of an article of it, is one word where the text is not written in hanzi. */
function joinChinese(text: string): string {
  return joinArticles(text.replace(new RegExp(DOCUMENT_NUMBER, 'gu'), joinAll));
}

function joinArticles(text: string): string {
  return text.replace(new RegExp(ARTICLE, 'gu'), joinAll);
}

function joinAll(words: string): string {
  return [...words].join(JOIN);
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

/** Numbers, codes, ranges and amounts in one piece: 2019-07-01, 0635-8288288, 1,234.5, 10～20, 120 元/本. */
function joinNumbers(text: string): string {
  return text
    .replace(/(?<=\d)([-–—~～/:.,]?)(?=\d)/gu, (_, mark: string) => (mark ? `${JOIN}${mark}${JOIN}` : ''))
    .replace(/(?<=\d) (?=元|分)|(?<=CNY) (?=\d)/gu, ` ${JOIN}`)
    .replace(/(?<=(?:元|分|위안)[/／])(?=\S)/gu, JOIN);
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

/** Typewriter quotes as print has them. */
function curlQuotes(text: string): string {
  return text
    .replace(/(?<=^|[\s([{“‘—–-])"/gu, '“')
    .replaceAll('"', '”')
    .replace(/(?<=^|[\s([{“‘—–])'/gu, '‘')
    .replaceAll("'", '’');
}

/** A short last word keeps the one before it, so that it does not stand alone on the last line. */
function joinLastWord(text: string): string {
  return text.replace(/ (?=\S{1,12}$)/u, ` ${JOIN}`);
}

/** Korean sets no space before a bracket; a title may be broken there, but not before a gloss: 랴오청시(聊城市). */
function freeBrackets(text: string): string {
  return text.replace(/(?<=[^\s])\((?=[^)\p{sc=Han}]{4,}\))/gu, `${BREAK}(`);
}

function joinKorean(text: string): string {
  return text.replace(HANGUL_WORD, (word) =>
    [...word].length > LONGEST_KOREAN_WORD ? word : [...word].join(JOIN),
  );
}

/** The last two characters and the marks after them stay together, whatever they are. */
function joinEnd(text: string): string {
  return text.replace(new RegExp(`[${HAN}]{2}(?=[^${HAN}0-9A-Za-z\\s]*$)`, 'u'), joinAll);
}
