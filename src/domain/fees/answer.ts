import type { Day } from '../calendar.ts';
import type { Currency } from './currency.ts';
import type { Edition, Entry } from './entries.ts';
import type { CatalogueFacts } from './catalogue.ts';
import type { Collector, Fee, Period, Rate, Reduction } from './fee.ts';
import { indexForeign, type ForeignNames } from './foreign-names.ts';
import { indexNames, type NameIndex } from './names.ts';
import { indexNear, type NearIndex } from './near.ts';
import type { Evidence } from './resolve.ts';

/** 可以收 · 不收费 · 已取消 · 不得收 · 政府定价 · 不归清单管 · 不在清单 · 没有查到 · 要看哪一种 · 说不准 */
export const VERDICTS = [
  'chargeable',
  'free',
  'abolished',
  'prohibited',
  'regulated',
  'out-of-scope',
  'not-listed',
  'unknown',
  'several',
  'unverified',
] as const;
export type VerdictCode = (typeof VERDICTS)[number];

/** What a reader must know beside the answer. */
export const CAVEATS = [
  /** The day lies within 31 days of a start that was not checked against the original. */
  'start-unverified',
  /** The same for a reduction that is listed with the answer. */
  'reduction-start-unverified',
  /** The day lies after the month of the newest source. */
  'later-changes-unknown',
  /** Amounts and suspensions that nobody looked at for a year: only what was last known can be told. */
  'lapsed',
  /** The day lies before the first one that can be answered, or in a gap. */
  'no-version',
  /** The catalogue holds a period for the day and says that it was not verified. */
  'period-unverified',
  /** The law that forbids it, or sets it, was changed or not read in its present text. */
  'law-unread',
  /** The day lies before the provision applied. */
  'before-law',
  /** What kind of charge it is has not been settled. */
  'class-unsettled',
  /** An older edition, or memory, is all that speaks for it. */
  'row-unverified',
  /** Chargeable, and the standard is not known or must not be shown. */
  'no-amount',
  /** One or more of the standards is not known. */
  'some-amounts-unknown',
  /** One or more of the amounts was worked out, not read in a document. */
  'derived',
  /** No document is known for the period. */
  'no-basis',
  /** The item carries a doubt that its page tells. */
  'caution',
  /** On this day the item had another name. */
  'former-name',
  /** The item is meant for another kind of payer. */
  'other-payer',
  /** The item holds in other districts only. */
  'other-region',
  /** The item holds in some districts only, and the question names none. */
  'some-regions',
  /** Nothing is due, and the same work is also sold at a market price: who asks may be a business. */
  'also-sold',
  /** The name stands for several charges: choose one. */
  'several-items',
  /** Charges of similar names exist. */
  'similar-names',
  /** The question names a month or a year in which the answer changed. */
  'changed-within',
] as const;
export type Caveat = (typeof CAVEATS)[number];

/** When something was last compared, and with what. */
export interface Checked {
  on: Day;
  /** null where no more is known than that the whole catalogue was looked through. */
  against: string | null;
}

/** What held when it was last checked, told where it is too old to be the answer. */
export interface LastKnown {
  on: Day;
  verdict: VerdictCode;
  rates: readonly Rate[];
}

/** The answer to "may they charge me this?" */
export interface Answer {
  /** The question as it was put. */
  query: string;
  /** The name in it. */
  name: string;
  /** What was asked for, in 元. */
  amount: string | null;
  on: Day;
  verdict: VerdictCode;
  evidence: Evidence;
  /** How old the answer is; null for a name that nothing knows. */
  currency: Currency | null;
  checked: Checked | null;
  /** What was found: one item, one entry; null for several and for none. */
  entry: Entry | null;
  /** The item, where the entry is one. */
  fee: Fee | null;
  period: Period | null;
  /** The rates of the day, of the case that the question names. */
  rates: readonly Rate[];
  reductions: readonly Reduction[];
  collector: Collector | null;
  /** The legal basis on that day, in words. */
  basis: readonly string[];
  caveats: readonly Caveat[];
  /** Out of scope: which category. */
  category: string | null;
  /** What to choose from: charges of one name, or charges whose names come close. */
  choices: readonly Answer[];
  /** The most that may be asked, in 元; null where that is not certain. */
  most: string | null;
  /** How much of what was asked is certainly too much, in 元; null where nothing is. */
  over: string | null;
  /** Chargeable, and its standard is not known. */
  noAmount: boolean;
  lastKnown: LastKnown | null;
  /** The edition of a list that speaks, or that does not hold the name. */
  edition: Edition | null;
  release: string | null;
}

/** A catalogue ready to be asked. */
export interface Catalogue extends CatalogueFacts {
  readonly names: NameIndex;
  readonly near: NearIndex;
  readonly foreign: ForeignNames;
}

/** Prepares a catalogue for questions; do it once, not for every question. What is not asked for is not built. */
export function openCatalogue(facts: CatalogueFacts): Catalogue {
  const built: { names?: NameIndex; near?: NearIndex; foreign?: ForeignNames } = {};
  return {
    ...facts,
    get names() {
      return (built.names ??= indexNames(facts));
    },
    get near() {
      return (built.near ??= indexNear(this.names, facts.syllables));
    },
    get foreign() {
      return (built.foreign ??= indexForeign(this.names));
    },
  };
}
