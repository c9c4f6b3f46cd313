/** A calendar day, `YYYY-MM-DD` (ISO 8601 extended format), without time or time zone. Days compare as text. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** True when the text is a day that exists in the Gregorian calendar: 2026-02-30 is not one. */
export function isDay(text: string): text is Day {
  return SHAPE.test(text) && dayOfUtc(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** The day `count` days after (before, when negative) the given day. */
export function addDays(day: Day, count: number): Day {
  const moved = dayOfUtc(utcOf(day) + count * MS_PER_DAY);
  if (moved === null) throw new RangeError(`${day} + ${count} days lies outside the calendar`);
  return moved;
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcOf(to) - utcOf(from)) / MS_PER_DAY);
}

/** A span of days, both ends included; null is an end that is open or unknown. */
export interface Span {
  from: Day | null;
  until: Day | null;
}

/** True when the day lies in the span, its ends included. */
export function isWithin(span: Span, day: Day): boolean {
  return (span.from === null || span.from <= day) && (span.until === null || day <= span.until);
}

/** The same day some years before; 29 February becomes the 28th where there is none. */
export function yearsBefore(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4)) - count;
  const last = lastDayOfMonth(year, Number(day.slice(5, 7)));
  const same = `${year}${day.slice(4)}`;
  return same < last ? same : last;
}

/** The last day of a month: `lastDayOfMonth(2021, 6)` is 2021-06-30, "6月底". */
export function lastDayOfMonth(year: number, month: number): Day {
  const firstOfNext = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return addDays(firstOfNext, -1);
}

/** The day of the week: 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(utcOf(day)).getUTCDay();
}

function utcOf(day: Day): number {
  const parts = SHAPE.exec(day);
  if (!parts) throw new RangeError(`"${day}" is not a day; write YYYY-MM-DD`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
}

function dayOfUtc(ms: number): Day | null {
  return Number.isNaN(ms) || Math.abs(ms) > 8.64e15 ? null : new Date(ms).toISOString().slice(0, 10);
}
