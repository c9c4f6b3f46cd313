import { isDay, type Day } from '#domain/calendar';

/** A city's day is the day in China, wherever the build machine or the reader stands: eight hours ahead, summer and winter. */
const AHEAD = 8 * 60 * 60 * 1000;

/**
 * The only place that knows today.
 * @returns the calendar day in China, `YYYY-MM-DD`; in a build, `BUILD_DAY` stands in for it where it is set
 *          (reproducible builds, tests).
 * @throws {RangeError} when `BUILD_DAY` is no day
 */
export function today(): Day {
  const fixed = typeof process === 'undefined' ? undefined : process.env['BUILD_DAY'];
  if (!fixed) return calendarDay();
  if (isDay(fixed)) return fixed;
  throw new RangeError(
    `BUILD_DAY=${fixed} 不是一个存在的日子，写成 2026-01-31 这样 / BUILD_DAY=${fixed} is not a day that exists; write it as 2026-01-31`,
  );
}

/** The day in China by this machine's clock, whatever day a build is made for. */
export function calendarDay(): Day {
  return new Date(Date.now() + AHEAD).toISOString().slice(0, 10);
}
