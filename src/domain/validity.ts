import { addDays, type Day } from './calendar.ts';

/** 未施行 · 现行有效 · 已修改 · 失效 · 废止 · 效力未核 · 计划期已过 · 征求意见稿 */
export const VALIDITY_STATES = [
  'in-force',
  'amended',
  'not-yet-effective',
  'unconfirmed',
  'period-over',
  'expired',
  'repealed',
  'draft',
] as const;
export type ValidityState = (typeof VALIDITY_STATES)[number];

/** Another policy changed this one, from a day on. */
export interface SuccessionEvent {
  by: string;
  on: Day;
}

/** What is known of a policy's life: days that the document states, and events. Null is unknown. */
export interface ValidityFacts {
  draft: boolean;
  writtenOn: Day | null;
  effectiveFrom: Day | null;
  /** The last day that the document itself gives (文件自载有效期). */
  effectiveUntil: Day | null;
  /** The last day of the period that a plan covers (计划期). */
  planUntil: Day | null;
  /** Days on which somebody saw, at a source, that the policy was in force. */
  confirmedOn: readonly Day[];
  /** How many days a confirmation holds after its day. */
  confirmationHoldsDays: number;
  repealed: readonly SuccessionEvent[];
  amended: readonly SuccessionEvent[];
}

/** The answer for one day. `on` is the day that decided; `by` the slug of the policy that did. */
export interface Validity {
  state: ValidityState;
  on: Day | null;
  by: string | null;
}

/**
 * The validity of a policy on a day. 现行有效 is never a default: it takes a confirmation that covers the day;
 * where nothing proves more, the answer is `unconfirmed` (效力未核), with the last confirmation if there is one.
 * @param facts what is known of the policy
 * @param day the reader's day
 */
export function validityOn(facts: ValidityFacts, day: Day): Validity {
  if (facts.draft) return { state: 'draft', on: null, by: null };
  const repeal = latestUntil(facts.repealed, day);
  if (repeal) return { state: 'repealed', ...repeal };
  if (facts.effectiveUntil !== null && day > facts.effectiveUntil)
    return ended('expired', facts.effectiveUntil);
  const start = facts.effectiveFrom ?? facts.writtenOn;
  if (start !== null && day < start) return { state: 'not-yet-effective', on: facts.effectiveFrom, by: null };
  if (facts.planUntil !== null && day > facts.planUntil) return ended('period-over', facts.planUntil);
  const amendment = latestUntil(facts.amended, day);
  if (amendment) return { state: 'amended', ...amendment };
  return confirmedOrNot(facts, day);
}

function confirmedOrNot(facts: ValidityFacts, day: Day): Validity {
  const holding = facts.confirmedOn.filter((seen) => covers(facts, seen, day));
  if (holding.length > 0) return { state: 'in-force', on: latest(holding), by: null };
  const before = facts.confirmedOn.filter((seen) => seen <= day);
  return { state: 'unconfirmed', on: before.length > 0 ? latest(before) : null, by: null };
}

/** A confirmation reaches back to the day the policy took effect (to its own day where that is unknown). */
function covers(facts: ValidityFacts, seen: Day, day: Day): boolean {
  const from = facts.effectiveFrom ?? seen;
  return from <= day && day <= addDays(seen, facts.confirmationHoldsDays);
}

function ended(state: 'expired' | 'period-over', lastDay: Day): Validity {
  return { state, on: lastDay, by: null };
}

function latestUntil(events: readonly SuccessionEvent[], day: Day): { on: Day; by: string } | null {
  const happened = events.filter((event) => event.on <= day).sort((a, b) => (a.on < b.on ? 1 : -1));
  return happened[0] ? { on: happened[0].on, by: happened[0].by } : null;
}

function latest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}

/** A validity and the first day from which it holds; null is "since ever". */
export interface ValiditySegment {
  from: Day | null;
  validity: Validity;
}

/**
 * The whole life of a policy as segments: the validity changes only on days that the facts name. A page ships
 * the segments, so the reader's browser can show the validity of the reader's own day.
 * @returns segments in order of time; the first begins at null
 */
export function validityTimeline(facts: ValidityFacts): ValiditySegment[] {
  const boundaries = [...new Set(turningDays(facts))].sort();
  const start: ValiditySegment = { from: null, validity: validityOn(facts, EARLIEST) };
  return boundaries.reduce<ValiditySegment[]>(
    (segments, from) => {
      const validity = validityOn(facts, from);
      return same(segments[segments.length - 1]!.validity, validity)
        ? segments
        : [...segments, { from, validity }];
    },
    [start],
  );
}

/** Before any day that a document of this country can carry. */
const EARLIEST: Day = '0001-01-01';

function turningDays(facts: ValidityFacts): Day[] {
  const firstDays = [facts.writtenOn, facts.effectiveFrom, ...facts.confirmedOn];
  const lastDays = [
    facts.effectiveUntil,
    facts.planUntil,
    ...facts.confirmedOn.map((seen) => addDays(seen, facts.confirmationHoldsDays)),
  ];
  const events = [...facts.repealed, ...facts.amended].map((event) => event.on);
  return [
    ...firstDays.filter((day) => day !== null),
    ...lastDays.filter((day) => day !== null).map((day) => addDays(day, 1)),
    ...events,
  ];
}

function same(a: Validity, b: Validity): boolean {
  return a.state === b.state && a.on === b.on && a.by === b.by;
}
