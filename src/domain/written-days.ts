import { addDays, isDay, lastDayOfMonth, type Day } from './calendar.ts';
import { NUMERALS, numberOf } from './chinese-numerals.ts';
import { group } from './known.ts';

const FIGURE = `(?:\\d{1,4}|[${NUMERALS}]{1,5})`;
const WRITTEN = `(${FIGURE})\\s*年\\s*(${FIGURE})\\s*月\\s*(${FIGURE})\\s*日`;
const WHOLE = new RegExp(`^${WRITTEN}$`);
const ANYWHERE = new RegExp(WRITTEN, 'g');

/** A day as an official text writes it, alone: 2021年5月8日, 二〇二一年五月八日. Null for anything else. */
export function dayWritten(text: string): Day | null {
  const parts = WHOLE.exec(text.normalize('NFKC').trim());
  return parts ? dayOfParts(parts) : null;
}

/** Every day that a text writes, with its place. */
export function daysIn(text: string): { day: Day; at: number; end: number }[] {
  return [...text.matchAll(ANYWHERE)].flatMap((parts) => {
    const day = dayOfParts(parts);
    return day === null ? [] : [{ day, at: parts.index, end: parts.index + parts[0].length }];
  });
}

function dayOfParts(parts: RegExpMatchArray): Day | null {
  const [y, m, d] = [1, 2, 3].map((at) => {
    const part = group(parts, at);
    return /^\d+$/.test(part) ? Number(part) : numberOf(part);
  });
  const day = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** The last day of a term of whole years that begins on a day: five years from 2027-03-01 end on 2032-02-29. */
export function lastDayOfTerm(from: Day, years: number): Day {
  const year = Number(from.slice(0, 4)) + years;
  const month = Number(from.slice(5, 7));
  const same = `${year}${from.slice(4)}`;
  return addDays(isDay(same) ? same : addDays(lastDayOfMonth(year, month), 1), -1);
}
