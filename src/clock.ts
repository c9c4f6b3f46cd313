import { isDay, type Day } from '#domain/calendar';

/** A city's day is the day in its own time zone, wherever the build machine or the reader stands. */
const TIME_ZONE = 'Asia/Shanghai';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

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
  return dayFormat.format(new Date());
}
