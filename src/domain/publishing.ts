import type { State } from '#schemas/state';
import type { Day } from './calendar.ts';

/** True when readers are shown a text on a day. A text without a state has always been shown. */
export function isDue(state: State, day: Day): boolean {
  switch (state?.is) {
    case undefined:
      return true;
    case 'draft':
    case 'in-review':
      return false;
    case 'approved':
      return goesOnlineOn(state) <= day;
    case 'withdrawn':
      return day < state.on;
  }
}

/** True when a text was taken back by a day: its address then says so, for an address is a promise. */
export function isWithdrawn(state: State, day: Day): boolean {
  return state?.is === 'withdrawn' && state.on <= day;
}

/** The day after which what is shown changes; null where nobody has set one. */
export function changesOn(state: State): Day | null {
  if (state?.is === 'approved') return goesOnlineOn(state);
  return state?.is === 'withdrawn' ? state.on : null;
}

/**
 * The last day that a text may record as one that has happened: what is written for the day of its publication speaks
 * from that day, and a draft has none yet.
 */
export function speaksUntil(state: State, today: Day): Day | null {
  if (state?.is === 'draft' || state?.is === 'in-review') return null;
  if (state?.is !== 'approved') return today;
  return goesOnlineOn(state) > today ? goesOnlineOn(state) : today;
}

function goesOnlineOn({ on, publishFrom }: Extract<State, { is: 'approved' }>): Day {
  return publishFrom ?? on;
}
