import type { Day } from '../calendar.ts';
import type { Edition, RegulatedCharge, UnlawfulCharge } from './entries.ts';
import type { CitedDocument, Counting, Fee } from './fee.ts';

/** Names that belong to no list, and who answers for them. */
export interface OutOfScope {
  category: string;
  words: readonly string[];
  endings: readonly string[];
  choices: readonly { words: readonly string[]; fees: readonly string[] }[];
}

/** A sentence or word that stands for several charges: which of them, by their ids. */
export interface Ambiguity {
  says: readonly string[];
  ids: readonly string[];
}

/** Everything that an answer is made of. Plain data, so that a page can carry it to the browser. */
export interface CatalogueFacts {
  fees: readonly Fee[];
  /** How many of them stood in a list on the day of the check. */
  listed: number;
  unlawful: readonly UnlawfulCharge[];
  regulated: readonly RegulatedCharge[];
  editions: readonly Edition[];
  ambiguities: readonly Ambiguity[];
  outOfScope: readonly OutOfScope[];
  /** Items that are usually paid in one sum, by their slugs: a registration and the copies of its title. */
  paidTogether: readonly (readonly string[])[];
  documents: Readonly<Record<string, CitedDocument>>;
  units: Readonly<Record<string, Counting>>;
  /** Departments that collect, by their Chinese names: who is named in a question has said what kind of charge it is. */
  departments: readonly string[];
  /** The districts, by their names in regions.yaml. */
  regions: readonly string[];
  /** The names of the city itself: a question may say them, and means no district. */
  city: readonly string[];
  /** The day on which editors last compared the items with their sources; an item of its own says otherwise. */
  checkedOn: Day;
  /** How many days after that an answer is due to be checked again. */
  reviewEveryDays: number;
  /** The day to which the register of laws was checked. */
  lawsCheckedTo: Day;
  /** The month of the newest source, `YYYY-MM`. */
  newestSource: string;
  /** The newest sealed release, or null where none has been sealed. */
  release: string | null;
  /** Characters written otherwise elsewhere, in pairs: 護护. */
  variants: string;
  /** Characters by the syllable that they are read as; without it, nothing is found by its sound. */
  syllables: Readonly<Record<string, string>>;
}
