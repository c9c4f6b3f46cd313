import type { Day } from '../calendar.ts';
import { articleOf, beginningOf, concerns, isAfterText, type ArticleMove, type LawEvent } from './event.ts';
import type { Register } from './law-state.ts';

/** One place of a law that a page cites, as the page writes it; null cites the law without an article. */
export interface CitedPlace {
  article: string | null;
  /** The last day for which the page says so (a period that has ended); null where it says so to date. */
  until: Day | null;
}

/** A law that a page cites, with every place. */
export interface CitedLaw {
  law: string;
  places: readonly CitedPlace[];
  /** The day on which the page was gone over with the law as it then stood; null where nobody did. */
  goneOverOn: Day | null;
}

/** A change of a cited law after the text that was read, as it touches one page. */
export interface CitedChange<E extends LawEvent = LawEvent> {
  law: string;
  event: E;
  /** The first day on which it counts. */
  on: Day;
  /** What became of the articles that the page cites; those that the map does not know are `unread`. */
  moves: ArticleMove[];
  /** The day on which the page was gone over with this change; null where it was not. */
  goneOverOn: Day | null;
}

/** How current the law is that a page rests on. */
export interface Currency<E extends LawEvent = LawEvent> {
  /** The earliest day among the laws that were checked; null where none was. */
  checkedTo: Day | null;
  /** The laws that nobody has checked. */
  unchecked: string[];
  /** In order of time. */
  changes: CitedChange<E>[];
}

/**
 * How current the law is that a page rests on: up to which day it was checked, and what changed after the texts that
 * were read, whether it counts already or is going to on a day that is known.
 */
export function currencyOf(register: Register, cited: readonly CitedLaw[]): Currency {
  const days = cited.flatMap(({ law }) => register.get(law)?.checkedTo ?? []);
  return {
    checkedTo: days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b)),
    unchecked: cited.map(({ law }) => law).filter((law) => (register.get(law)?.checkedTo ?? null) === null),
    changes: cited
      .flatMap((each) => changesOf(register, each))
      .sort((a, b) => (a.on === b.on ? (a.law < b.law ? -1 : 1) : a.on < b.on ? -1 : 1)),
  };
}

function changesOf(register: Register, { law, places, goneOverOn }: CitedLaw): CitedChange[] {
  const facts = register.get(law);
  if (!facts) return [];
  return facts.events.flatMap((event): CitedChange[] => {
    const touched = isAfterText(event, facts.textOn) ? places.filter((place) => touches(event, place)) : [];
    if (touched.length === 0) return [];
    const goneOver = wasGoneOver(event, goneOverOn) ? goneOverOn : null;
    return [{ law, event, on: beginningOf(event), moves: movesOf(event, touched), goneOverOn: goneOver }];
  });
}

/** An event touches what the page still says on its day; one of single articles only these, and the law as a whole. */
function touches(event: LawEvent, { article, until }: CitedPlace): boolean {
  if (until !== null && until < beginningOf(event)) return false;
  return article === null || concerns(event, article);
}

const KEEPS_WORDS: ReadonlySet<string> = new Set(['suspended', 'extended', 'affected', 'partly-commenced']);

function movesOf(event: LawEvent, places: readonly CitedPlace[]): ArticleMove[] {
  if (KEEPS_WORDS.has(event.kind)) return [];
  const named = [...new Set(places.flatMap(({ article }) => articleOf(article ?? '') ?? []))];
  if (event.kind === 'partly-repealed') return named.map((old) => ({ old, now: null, fate: 'gone' }));
  return named.map(
    (old): ArticleMove => event.moves.find((move) => move.old === old) ?? { old, now: null, fate: 'unread' },
  );
}

/** Whoever goes over a page reads what has been adopted by then, whether it counts yet or not. */
function wasGoneOver(event: LawEvent, goneOverOn: Day | null): boolean {
  return goneOverOn !== null && (event.adoptedOn ?? beginningOf(event)) <= goneOverOn;
}
