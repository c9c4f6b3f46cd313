import { isDay, type Day } from './calendar.ts';
import { group } from './known.ts';
import { dayWritten } from './written-days.ts';

const WRITTEN_DAY =
  /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})[日号]?(?:[\sT]+\d{1,2}(?:[:：时時]\d{1,2}[分]?){0,2}(?:[:：.]?\d+秒?)?(?:Z|[+-]\d\d:?\d\d)?)?$/u;
const PLAIN_DAY = /^(20\d\d)(\d\d)(\d\d)$/;
/** Day 0 of a spreadsheet's count lies two days before 1900-01-01: it counts from one, and takes 1900 for a leap year. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const SERIAL = /^[2-7]\d{4}(\.\d+)?$/;

/**
 * A day as people, spreadsheets and payment systems write it, with its year: 2026-07-01, 2026/7/1 10:23:45, 2026年7月1日,
 * 二〇二六年七月一日, 20260701, 46204. One reader for every sheet and bill.
 */
export function dayTyped(written: string): Day | null {
  const text = written.normalize('NFKC').trim();
  if (SERIAL.test(text))
    return new Date(SERIAL_EPOCH + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
  const parts = WRITTEN_DAY.exec(text) ?? PLAIN_DAY.exec(text);
  return parts ? dayIfAny(group(parts, 1), group(parts, 2), group(parts, 3)) : dayWritten(text);
}

/** The day of a year, month and date, where there is one. */
export function dayIfAny(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** An amount as people write it, as a plain decimal: ¥1,600.50 is 1600.50. */
export function amountTyped(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[¥￥,\s]|(?:元|块钱|块|圆|위안)$|CNY|RMB|yuan/giu, '');
  return /^\d+(\.\d+)?$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : null;
}
