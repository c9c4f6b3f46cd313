import { group } from './known.ts';

/** The parts of a document number (发文字号) such as 聊营转办〔2021〕2号. */
export interface DocumentNumber {
  /** 机关代字, such as 聊营转办 */
  agency: string;
  year: number;
  serial: number;
}

const OPEN = '〔［\\[【（(〈';
const CLOSE = '〕］\\]】）)〉';
const BRACKETED = new RegExp(`^(.+?)[${OPEN}](\\d{4})[${CLOSE}]第?(\\d+)号$`);

/**
 * Reads a document number in any bracket and digit form. GB/T 9704-2012 writes the year in 〔〕.
 * @returns its parts, or null for numbers of another kind (令第722号, 公告2026年第7号)
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const parts = BRACKETED.exec(text.normalize('NFKC').replace(/\s/g, ''));
  return parts ? { agency: group(parts, 1), year: Number(parts[2]), serial: Number(parts[3]) } : null;
}

/** The form of GB/T 9704-2012: 聊营转办〔2021〕2号. */
export function formatDocumentNumber(number: DocumentNumber): string {
  return `${number.agency}〔${number.year}〕${number.serial}号`;
}

/** One key for every way of writing the same number; numbers of another kind are compared by their characters. */
export function documentNumberKey(text: string): string {
  const parsed = parseDocumentNumber(text);
  return parsed ? formatDocumentNumber(parsed) : text.normalize('NFKC').replace(/\s/g, '');
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
const ASKED = new RegExp(`^(.*?)[${OPEN}\\s]*([12]\\d{3})(?:[${CLOSE}\\s]+|年\\s*|$)第?\\s*(\\d+)\\s*号?$`);

/**
 * The document number, or the end of one, that a reader means: 2021 2号, 聊营转办2021年2号, 聊营转办(二〇二一)二号.
 * @returns it in the form of GB/T 9704-2012, or null for a text that is none
 */
export function documentNumberAsked(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/零/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)));
  const parts = ASKED.exec(digits.trim());
  return parts && /[号\])）〕】]/.test(digits)
    ? `${group(parts, 1).trim()}〔${parts[2]}〕${parts[3]}号`
    : null;
}
