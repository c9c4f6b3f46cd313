import { articleOf, partOf } from '#domain/clause-walk';
import { levelOf } from '#domain/clause';
import { parseDocumentNumber } from '#domain/document-number';
import { dayWritten } from '#domain/written-days';

/** How wide a text stands: a Chinese character takes two places, a Latin one takes one. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\u0250' ? 1 : 2), 0);
}

const SENTENCE_END = /[。！？：；!?:;]["”’）)》]*$/;

/** True for a line after which a paragraph may be over; a day alone closes a signature. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trim()) || dayWritten(text) !== null;
}

/** True for a line that begins something of its own, whatever stands before it. */
export function beginsAnew(text: string): boolean {
  const words = text.trim();
  return (
    levelOf(words) !== null ||
    (articleOf(words)?.isApart ?? false) ||
    (words.length <= 30 && partOf(words) !== null) ||
    parseDocumentNumber(words) !== null ||
    dayWritten(words) !== null ||
    /^附件?\s*\d*\s*[：:]?$|^附件\s*\d*\s*[：:]|^[（(]此件|^抄\s*[送报]\s*[：:]/.test(words)
  );
}

/** Joins two pieces of a text that a line end parted: a blank stays between Latin words only. */
export function joinPieces(first: string, second: string): string {
  const [head, tail] = [first.trimEnd(), second.trimStart()];
  return /[A-Za-z0-9,.;:)]$/.test(head) && /^[A-Za-z(]/.test(tail) ? `${head} ${tail}` : head + tail;
}

const HAN = '[\\p{sc=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·〇]';
const TYPESETTERS_BLANK = new RegExp(`(?<=${HAN}|\\)) (?=${HAN})|(?<=${HAN}) (?=\\()`, 'gu');
const NUMBERED = /^(第[^\s第]{1,12}[编章节条](?:之[^\s]{1,4}?)?)\s+/;

/**
 * A text in one line. Blanks between Chinese characters are the typesetter's, those between Latin words are not; the one
 * after the number of an article is a full one, as laws are printed.
 */
export function tidied(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, (blank) => (/[\u3000\t]/.test(blank) ? '\u3000' : ' '))
    .trim()
    .replace(NUMBERED, '$1\u3000')
    .replace(TYPESETTERS_BLANK, '');
}

const PAGE_NUMBER =
  /^(?:[-—–―－_·\s]*\d{1,4}[-—–―－_·\s]*|第\s*\d{1,4}\s*页\s*[，,/]?\s*(?:共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page \d{1,4}(?: of \d{1,4})?)$/i;

/** True for what a page prints to number itself: — 3 —, 第3页 共8页. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text.normalize('NFKC').trim());
}
