import { addDays, type Day } from '../calendar.ts';

/** How old an answer is. */
export const CURRENCIES = ['settled', 'current', 'due', 'stale', 'expected'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** After so many days without a look at it, nobody knows an amount any more. */
export const STALE_AFTER_DAYS = 365;

/** What the age of an answer hangs on. */
export interface Age {
  /** The day that is asked about. */
  on: Day;
  /** The reader's own day. */
  today: Day;
  /** The day on which it was last checked. */
  checkedOn: Day;
  /** False where it cannot lapse: abolished, prohibited, free by law, or with a written end beyond the day. */
  lapses: boolean;
  /** How many days after it was checked it is due to be checked again. */
  reviewEveryDays: number;
}

/** The age of what editors read in lists, files and notices; the first case that fits. */
export function currencyOf({ on, today, checkedOn, lapses, reviewEveryDays }: Age): Currency {
  if (on <= checkedOn || !lapses) return 'settled';
  if (on > addDays(checkedOn, STALE_AFTER_DAYS)) return 'stale';
  if (on > addDays(checkedOn, reviewEveryDays)) return 'due';
  return on > today ? 'expected' : 'current';
}

/** A reading of the register of laws is due a year after it. */
const LAW_REVIEW_DAYS = 365;

/** The age of what rests on a law: it does not become stale, but due. */
export function lawCurrencyOf({ on, today, checkedOn, lapses }: Omit<Age, 'reviewEveryDays'>): Currency {
  if (on > addDays(checkedOn, LAW_REVIEW_DAYS)) return 'due';
  if (on <= checkedOn || !lapses) return 'settled';
  return on > today ? 'expected' : 'current';
}
