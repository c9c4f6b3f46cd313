import { addDays, lastDayOfMonth, weekdayOf, type Day } from './calendar.ts';

/** The units of terms that end on a day; hours are not among them. */
export type DayUnit = 'working-day' | 'day' | 'month' | 'year';

/**
 * The last day of a term, reckoned as the Civil Code, Articles 201 and 202, has it: the first day does not count; a term
 * in months or years ends on the day of the same number, or on the last day of a shorter month.
 * Working days are Monday to Friday only: public holidays and days worked in their place are fixed year by year by the
 * State Council, so the true last day may differ, and whoever shows it must say so.
 * @param start the day of the event from which the term runs
 */
export function termEnd(start: Day, count: number, unit: DayUnit): Day {
  switch (unit) {
    case 'day':
      return addDays(start, count);
    case 'working-day':
      return afterWorkingDays(start, count);
    case 'month':
      return afterMonths(start, count);
    case 'year':
      return afterMonths(start, 12 * count);
  }
}

function afterWorkingDays(start: Day, count: number): Day {
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekdayOf(day) % 6 !== 0) left -= 1;
  }
  return day;
}

function afterMonths(start: Day, count: number): Day {
  const [year, month, dayOfMonth] = start.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + count;
  const last = lastDayOfMonth(Math.floor(index / 12), (index % 12) + 1);
  const same = `${last.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
  return same < last ? same : last;
}
