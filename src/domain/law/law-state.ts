import { addDays, type Day } from '../calendar.ts';
import {
  articleOf,
  beginningOf,
  concerns,
  countsOn,
  isAfterText,
  turningDaysOf,
  type ArticleFate,
  type LawEvent,
} from './event.ts';

/** What the register knows of one law. */
export interface LawFacts {
  /** The day of the text that was read; null where no text was. */
  textOn: Day | null;
  /** The first day of that text; null where nobody wrote it down. */
  effectiveFrom: Day | null;
  /** The day up to which somebody looked for changes; null is 未核. */
  checkedTo: Day | null;
  events: readonly LawEvent[];
}

/** Every law by its id. */
export type Register = ReadonlyMap<string, LawFacts>;

export type LawStateName =
  | 'unregistered'
  | 'not-yet-effective'
  | 'current'
  | 'amended'
  | 'revised'
  | 'suspended'
  | 'replaced'
  | 'repealed';

/** A law, and one article of it, on a day, seen from the text that was read. */
export interface LawState {
  state: LawStateName;
  /** What became of the article that was asked for; `suspended` and `not-yet-effective` are its own. */
  article: ArticleFate | 'suspended' | 'not-yet-effective';
  /** Where its words stand on that day; null where they are gone or not found. */
  now: { law: string; article: string } | null;
  /** The day on which the event that decides began to count. */
  since: Day | null;
  /** False where an event that may concern it is not certain. */
  sure: boolean;
  checkedTo: Day | null;
}

/**
 * What a law that was read says on a day: whether it is still that text, and where an article of it stands.
 * @param register every law by its id
 * @param law the law's id
 * @param article the article as the text that was read numbers it (第二十四条); null asks for the law alone
 * @param day the day asked
 */
export function lawStateOn(register: Register, law: string, article: string | null, day: Day): LawState {
  const facts = register.get(law);
  if (!facts) return { ...UNREGISTERED, now: placeOf(law, article) };
  const counted = facts.events
    .filter((event) => isAfterText(event, facts.textOn) && countsOn(event, day))
    .sort((a, b) => (beginningOf(a) < beginningOf(b) ? -1 : 1));
  const certain = counted.filter(({ sure }) => sure);
  return {
    ...stateOf(facts, certain, day),
    ...articleAfter(law, article, facts, certain, day),
    sure: counted.every((event) => event.sure || !concerns(event, article)),
    checkedTo: facts.checkedTo,
  };
}

const UNREGISTERED: LawState = {
  state: 'unregistered',
  article: 'unread',
  now: null,
  since: null,
  sure: false,
  checkedTo: null,
};

/** What decides first: that it has not begun, that it is gone, that it rests, that its words are others. */
const DECIDING = ['repealed', 'replaced', 'suspended', 'revised', 'amended'] as const;

function stateOf(
  { effectiveFrom }: LawFacts,
  counted: readonly LawEvent[],
  day: Day,
): Pick<LawState, 'state' | 'since'> {
  if (effectiveFrom !== null && day < effectiveFrom)
    return { state: 'not-yet-effective', since: effectiveFrom };
  for (const state of DECIDING) {
    const event = counted.filter(({ kind, articles }) => kind === state && isWhole(kind, articles)).pop();
    if (event) return { state, since: beginningOf(event) };
  }
  return { state: 'current', since: null };
}

/** Only a suspension may name articles and leave the rest; the others name none, or what they changed. */
function isWhole(kind: string, articles: readonly string[]): boolean {
  return kind !== 'suspended' || articles.length === 0;
}

function articleAfter(
  law: string,
  article: string | null,
  facts: LawFacts,
  counted: readonly LawEvent[],
  day: Day,
): Pick<LawState, 'article' | 'now'> {
  if (article === null)
    return { article: counted.some(({ kind }) => REWRITES.has(kind)) ? 'unread' : 'same', now: null };
  if (facts.effectiveFrom !== null && day < facts.effectiveFrom)
    return { article: 'not-yet-effective', now: placeOf(law, article) };
  const waits = facts.events.some(
    (event) => event.kind === 'partly-commenced' && concerns(event, article) && day < beginningOf(event),
  );
  if (waits) return { article: 'not-yet-effective', now: placeOf(law, article) };
  const rests = counted.some((event) => event.kind === 'suspended' && concerns(event, article));
  if (rests) return { article: 'suspended', now: placeOf(law, article) };
  return followed(law, article, counted);
}

const REWRITES: ReadonlySet<string> = new Set(['amended', 'revised', 'replaced', 'repealed']);

/** An article through one event after the other: what one calls 第二十四条 the next may find as 第二十八条. */
function followed(
  law: string,
  article: string,
  counted: readonly LawEvent[],
): Pick<LawState, 'article' | 'now'> {
  let place: LawState['now'] = placeOf(law, article);
  let fate: ArticleFate = 'same';
  for (const event of counted) {
    if (place === null) break;
    if (event.kind === 'partly-repealed' && concerns(event, place.article))
      return { article: 'gone', now: null };
    if (!REWRITES.has(event.kind)) continue;
    const asked = articleOf(place.article) ?? place.article;
    const move = event.moves.find(({ old }) => old === asked);
    fate = move ? worse(fate, move.fate) : 'unread';
    place = move?.now ? { law: event.successor ?? place.law, article: move.now } : null;
  }
  return { article: fate, now: place };
}

const GRAVITY: readonly ArticleFate[] = ['same', 'changed', 'unread', 'gone'];

function worse(a: ArticleFate, b: ArticleFate): ArticleFate {
  return GRAVITY.indexOf(a) > GRAVITY.indexOf(b) ? a : b;
}

function placeOf(law: string, article: string | null): LawState['now'] {
  return article === null ? null : { law, article };
}

/**
 * True when an answer may rest on it: the law as read, or amended with this article read unchanged, and somebody has
 * looked for changes. Whatever is unread, gone or in doubt carries no answer.
 */
export function mayRestOn({ state, article, sure, checkedTo }: LawState): boolean {
  return (
    sure &&
    checkedTo !== null &&
    article === 'same' &&
    (state === 'current' || state === 'amended' || state === 'revised')
  );
}

/** The days on which what a law says may change, in order: a page ships one phase for each. */
export function turningDaysOfLaw({ effectiveFrom, textOn, events }: LawFacts): Day[] {
  const days = events.filter((event) => isAfterText(event, textOn)).flatMap(turningDaysOf);
  return [...new Set([...(effectiveFrom === null ? [] : [effectiveFrom]), ...days])].sort();
}

/** True when so long a time has passed since the last look that it is due again. */
export function isDue(checkedTo: Day | null, day: Day, holdsDays: number): boolean {
  return checkedTo === null || day > addDays(checkedTo, holdsDays);
}
