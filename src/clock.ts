import type { Day } from '#domain/calendar';

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
 */
export function today(): Day {
  const fixed = typeof process === 'undefined' ? undefined : process.env['BUILD_DAY'];
  return fixed || dayFormat.format(new Date());
}
