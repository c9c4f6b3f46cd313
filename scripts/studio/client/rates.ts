import { addDays, type Day } from '#domain/calendar';

/** A stretch of days of a charge, as its form holds it. */
export interface Period {
  from: string;
  until: string;
  [other: string]: unknown;
}

/** What holds of the start of a period, and not of the next one. */
const OF_ITS_START = ['answersFrom', 'fromSure', 'remark', 'editorNote'];

/**
 * The periods of a charge that changes on a day: what held until now ends the day before, and the new stretch begins as
 * a copy of it, for the editor to write the new amount and its basis.
 * @returns null where the day does not lie behind the start of the last period
 */
export function periodsFrom(periods: readonly Period[], day: Day): Period[] | null {
  const last = periods[periods.length - 1];
  if (last === undefined || (/^\d/.test(last.from) && last.from >= day)) return null;
  const kept = Object.entries(last).filter(([name]) => !OF_ITS_START.includes(name));
  const next = { ...(Object.fromEntries(kept) as Period), from: day, until: '至今' };
  return [...periods.slice(0, -1), { ...last, until: addDays(day, -1) }, next];
}
