import { addDays, type Day } from '../calendar.ts';
import type { Answer, Catalogue } from './answer.ts';
import type { Entry, LawCited } from './entries.ts';
import { answerOfEntry } from './entry-answer.ts';
import { lapses } from './fee-answer.ts';
import { askedOf } from './question.ts';

/** What an entry answers on a stretch of days, as long as the check of it holds. */
export interface DatedAnswer {
  /** null since ever. */
  from: Day | null;
  /** The last day; null for no end. */
  until: Day | null;
  answer: Answer;
  /** False where it does not grow old: abolished, forbidden, free by law, or with a written end. */
  lapses: boolean;
}

/** After this day nothing was checked: an answer asked on it is as old as no answer can be. */
const NEVER_OLD: Day = '9999-12-31';

/** Every answer about one entry, from the first day on, without regard to its age. */
export function answersByDay(catalogue: Catalogue, entry: Entry): DatedAnswer[] {
  const fresh = { ...catalogue, checkedOn: NEVER_OLD, lawsCheckedTo: NEVER_OLD };
  const days = turnsOf(entry);
  const first = days[0] ?? catalogue.checkedOn;
  const starts: (Day | null)[] = [null, ...days];
  return starts.map((from, at) => {
    const next = days[at];
    const answer = answerOn(fresh, entry, from ?? addDays(first, -1));
    return { from, until: next === undefined ? null : addDays(next, -1), answer, lapses: isLapsing(answer) };
  });
}

function answerOn(catalogue: Catalogue, entry: Entry, day: Day): Answer {
  const asked = askedOf({ text: entry.id, today: day, on: day });
  return answerOfEntry(catalogue, uncheckedOf(entry), asked, 'exact');
}

/** An item's own day of checking would make it old. */
function uncheckedOf(entry: Entry): Entry {
  return entry.kind === 'item' ? { ...entry, fee: { ...entry.fee, checked: undefined } } : entry;
}

function isLapsing({ period, verdict }: Answer): boolean {
  return period === null ? verdict !== 'prohibited' && verdict !== 'free' : lapses(period);
}

/** The first days on which the answer may be another, in order. */
function turnsOf(entry: Entry): Day[] {
  return [...new Set(turningDays(entry))].sort();
}

function turningDays(entry: Entry): Day[] {
  switch (entry.kind) {
    case 'item': {
      const { periods, reductions, collectors } = entry.fee;
      return [...periods, ...reductions, ...(collectors ?? [])].flatMap(({ from, answersFrom, until }) => [
        ...((from ?? answersFrom) ? [(from ?? answersFrom)!] : []),
        ...(until === null ? [] : [addDays(until, 1)]),
      ]);
    }
    case 'unlawful':
      return [entry.unlawful.answersFrom, ...daysOf(entry.unlawful.statute)];
    case 'regulated':
      return daysOf(entry.regulated.legalProof);
    default:
      return [];
  }
}

function daysOf(cited: readonly LawCited[]): Day[] {
  return cited.flatMap(({ since, until }) => [
    ...(since === undefined ? [] : [since]),
    ...(until === undefined ? [] : [addDays(until, 1)]),
  ]);
}
