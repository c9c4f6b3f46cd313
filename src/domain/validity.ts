import { addDays, type Day } from './calendar.ts';
import { itemAt } from './known.ts';
import { beginningOf, countsOn, type LawEvent } from './law/event.ts';

/** 现行有效 · 已修改 · 已全文修订 · 停止执行 · 未施行 · 效力未核 · 计划期已过 · 失效 · 废止 · 征求意见稿 · 没有效力可言 */
export const VALIDITY_STATES = [
  'in-force',
  'amended',
  'revised',
  'suspended',
  'not-yet-effective',
  'unconfirmed',
  'period-over',
  'expired',
  'repealed',
  'draft',
  'not-applicable',
] as const;
export type ValidityState = (typeof VALIDITY_STATES)[number];

/** Another policy changed this one, from a day on. */
export interface SuccessionEvent {
  by: string;
  on: Day;
}

/** Something that happened to a policy; `by` is the slug of the policy that did it, where this site has its page. */
export interface LifeEvent extends LawEvent {
  by: string | null;
}

/** What is known of a policy's life: days that the document states, and events. Null is unknown. */
export interface ValidityFacts {
  /** False for a class of document that has no validity: a report, a reply, a proposal. */
  applies: boolean;
  draft: boolean;
  writtenOn: Day | null;
  effectiveFrom: Day | null;
  /** The last day that the document itself gives (文件自载有效期). */
  effectiveUntil: Day | null;
  /** The last day of the period that a plan covers (计划期). */
  planUntil: Day | null;
  /** Days for which an issuer's clean-up or an official database said that the policy was in force. */
  confirmedOn: readonly Day[];
  /** How many days a confirmation holds after its day. */
  confirmationHoldsDays: number;
  events: readonly LifeEvent[];
}

/** Articles of a policy that have a state of their own. */
export interface PartState {
  articles: readonly string[];
  state: 'not-yet-effective' | 'repealed' | 'suspended';
  /** The day on which that begins or, of what has not begun, ends. */
  on: Day;
}

/** The answer for one day. `on` is the day that decided; `by` the slug of the policy that did. */
export interface Validity {
  state: ValidityState;
  on: Day | null;
  by: string | null;
  /** What 现行有效 rests on: somebody's confirmation, or the document's own term that is running. */
  proof: 'confirmed' | 'own-term' | null;
  parts: readonly PartState[];
}

type Whole = Pick<Validity, 'state' | 'on' | 'by'> & Partial<Pick<Validity, 'proof'>>;

/**
 * The validity of a policy on a day. 现行有效 is never a default: it takes a confirmation that covers the day, or a term
 * of the document's own that is running; where nothing proves more, the answer is `unconfirmed` (效力未核), with the last
 * confirmation if there is one. What is not certain to have happened changes no state.
 * @param facts what is known of the policy
 * @param day the reader's day
 */
export function validityOn(facts: ValidityFacts, day: Day): Validity {
  const whole = wholeOn(facts, day);
  const parts = WITHOUT_PARTS.has(whole.state) ? [] : partsOn(facts, day);
  return { proof: null, ...whole, parts };
}

/** Where the whole is not in force, nothing is said of its parts. */
const WITHOUT_PARTS: ReadonlySet<ValidityState> = new Set([
  'not-applicable',
  'draft',
  'repealed',
  'expired',
  'not-yet-effective',
  'suspended',
]);

function wholeOn(facts: ValidityFacts, day: Day): Whole {
  if (!facts.applies) return { state: 'not-applicable', on: null, by: null };
  if (facts.draft) return { state: 'draft', on: null, by: null };
  const repeal = latestOf(facts, ['repealed', 'replaced'], day);
  if (repeal) return { state: 'repealed', ...repeal };
  const lastDay = lastDayOn(facts, day);
  if (lastDay !== null && day > lastDay) return ended('expired', lastDay);
  const start = facts.effectiveFrom ?? facts.writtenOn;
  if (start !== null && day < start) return { state: 'not-yet-effective', on: facts.effectiveFrom, by: null };
  const suspension = latestOf(facts, ['suspended'], day);
  if (suspension) return { state: 'suspended', ...suspension };
  if (facts.planUntil !== null && day > facts.planUntil) return ended('period-over', facts.planUntil);
  const revision = latestOf(facts, ['revised'], day);
  if (revision) return { state: 'revised', ...revision };
  const amendment = latestOf(facts, ['amended'], day);
  if (amendment) return { state: 'amended', ...amendment };
  return confirmedOrNot(facts, lastDay, day);
}

/** The last day of validity as it stands on a day: the document's own, or a later one that has been given to it. */
function lastDayOn({ effectiveUntil, events }: ValidityFacts, day: Day): Day | null {
  const given = events.flatMap((event) =>
    event.kind === 'extended' && event.sure && event.until !== null && beginningOf(event) <= day
      ? [event.until]
      : [],
  );
  const days = effectiveUntil === null ? given : [effectiveUntil, ...given];
  return days.length === 0 ? null : latest(days);
}

function confirmedOrNot(facts: ValidityFacts, lastDay: Day | null, day: Day): Whole {
  const holding = facts.confirmedOn.filter((seen) => covers(facts, seen, day));
  if (holding.length > 0) return { state: 'in-force', on: latest(holding), by: null, proof: 'confirmed' };
  if (lastDay !== null && facts.effectiveFrom !== null)
    return { state: 'in-force', on: lastDay, by: null, proof: 'own-term' };
  const before = facts.confirmedOn.filter((seen) => seen <= day);
  return { state: 'unconfirmed', on: before.length > 0 ? latest(before) : null, by: null };
}

/** A confirmation reaches back to the day the policy took effect (to its own day where that is unknown). */
function covers(facts: ValidityFacts, seen: Day, day: Day): boolean {
  const from = facts.effectiveFrom ?? seen;
  return from <= day && day <= addDays(seen, facts.confirmationHoldsDays);
}

function ended(state: 'expired' | 'period-over', lastDay: Day): Whole {
  return { state, on: lastDay, by: null };
}

/** The latest of the events that concern the whole document and count on a day. */
function latestOf(
  { events }: ValidityFacts,
  kinds: readonly LawEvent['kind'][],
  day: Day,
): Pick<Whole, 'on' | 'by'> | null {
  const counted = events
    .filter((event) => event.sure && kinds.includes(event.kind) && event.articles.length === 0)
    .filter((event) => countsOn(event, day))
    .sort((a, b) => (beginningOf(a) < beginningOf(b) ? 1 : -1));
  return counted[0] ? { on: beginningOf(counted[0]), by: counted[0].by } : null;
}

/** The articles that have a state of their own on a day, in the order of the events. */
function partsOn({ events }: ValidityFacts, day: Day): PartState[] {
  return events.flatMap((event): PartState[] => {
    const state = event.sure && event.articles.length > 0 ? partStateOf(event, day) : null;
    return state === null ? [] : [{ articles: event.articles, state, on: beginningOf(event) }];
  });
}

function partStateOf(event: LifeEvent, day: Day): PartState['state'] | null {
  if (event.kind === 'partly-commenced') return day < beginningOf(event) ? 'not-yet-effective' : null;
  if (!countsOn(event, day)) return null;
  if (event.kind === 'partly-repealed') return 'repealed';
  return event.kind === 'suspended' ? 'suspended' : null;
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
      return same(itemAt(segments, -1).validity, validity) ? segments : [...segments, { from, validity }];
    },
    [start],
  );
}

/** Before any day that a document of this country can carry. */
const EARLIEST: Day = '0001-01-01';

function turningDays(facts: ValidityFacts): Day[] {
  const firstDays = [
    facts.writtenOn,
    facts.effectiveFrom,
    ...facts.confirmedOn,
    ...facts.events.map(beginningOf),
  ];
  const lastDays = [
    facts.effectiveUntil,
    facts.planUntil,
    ...facts.confirmedOn.map((seen) => addDays(seen, facts.confirmationHoldsDays)),
    ...facts.events.map(({ until }) => until),
  ];
  return [
    ...firstDays.filter((day) => day !== null),
    ...lastDays.filter((day) => day !== null).map((day) => addDays(day, 1)),
  ];
}

function same(a: Validity, b: Validity): boolean {
  return (
    a.state === b.state &&
    a.on === b.on &&
    a.by === b.by &&
    a.proof === b.proof &&
    JSON.stringify(a.parts) === JSON.stringify(b.parts)
  );
}
