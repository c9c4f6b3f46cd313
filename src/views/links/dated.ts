import { isWithin, type Day } from '#domain/calendar';

/** The days for which a sentence is written; an end that is not given is open. */
export interface Applies {
  from?: Day | undefined;
  until?: Day | undefined;
}

/** The attributes of a part that holds for some days only: the reader's browser shows what holds on the reader's day. */
export interface Dates {
  'data-applies-from'?: Day;
  'data-applies-until'?: Day;
  hidden?: true;
}

/** True when a sentence is written for a day. */
export function appliesOn(applies: Applies | undefined, day: Day): boolean {
  return isWithin({ from: applies?.from ?? null, until: applies?.until ?? null }, day);
}

/**
 * The dates of a part, as attributes.
 * @param day the build day: what readers without scripts see
 */
export function datesOf(applies: Applies | undefined, day: Day): Dates {
  return {
    ...(applies?.from === undefined ? {} : { 'data-applies-from': applies.from }),
    ...(applies?.until === undefined ? {} : { 'data-applies-until': applies.until }),
    ...(appliesOn(applies, day) ? {} : { hidden: true }),
  };
}

/** The same around markup that is already written. */
export function datedHtml(inner: string, applies: Applies, day: Day): string {
  const dates = Object.entries(datesOf(applies, day)).map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${value}"`,
  );
  return `<span${dates.join('')}>${inner}</span>`;
}
