import type { Localized } from '#schemas/fields';
import type { Day } from '../calendar.ts';
import type { Fee } from './fee.ts';

/** Names in every language; the Chinese ones always. */
export type Names = { readonly 'zh-CN': readonly string[] } & Readonly<
  Partial<Record<Exclude<keyof Localized, 'zh-CN'>, readonly string[]>>
>;

/** Articles of a law, and whether they still read as they did in the text that was used. */
export interface LawCited {
  law: string;
  articles: readonly string[];
  textDay: Day | null;
  stands: 'yes' | 'no' | 'unknown';
  /** Cited from this day on, where another law is cited before. */
  since?: Day | undefined;
  until?: Day | undefined;
}

/** A charge that a law forbids, or that people are asked for without a basis. */
export interface UnlawfulCharge {
  id: string;
  name: Localized;
  names: Names;
  asked: readonly string[];
  /** The name without its circumstance: whoever says no more is asked which it is. */
  bare: readonly string[];
  verdict: 'prohibited' | 'no-basis' | 'depends' | 'contract' | 'fraud';
  statute: readonly LawCited[];
  remark?: Localized | undefined;
  /** What to tell the reader; where it is missing, the article says it all. */
  answer?: Localized | undefined;
  current: 'yes' | 'no' | 'unknown';
  answersFrom: Day;
  alsoInRegulated: readonly string[];
  /** The items of the catalogue that are the same thing and answer for it. */
  ourId: readonly string[];
}

/** A price that government sets or guides, or other money that people ask about. */
export interface RegulatedCharge {
  id: string;
  name: Localized;
  class:
    | 'government-set'
    | 'government-guided'
    | 'administrative'
    | 'fund'
    | 'deposit'
    | 'market'
    | 'tax'
    | 'fine'
    | 'social-insurance'
    | 'civil'
    | 'statute-free'
    | 'prohibited';
  setBy: Localized;
  aliases: Names;
  asked: readonly string[];
  legalProof: readonly (LawCited & { speaksOf: 'this' | 'general' })[];
  documents: readonly string[];
  /** Editions in which the charge was read. */
  readIn: readonly string[];
  whereToLook: Localized | null;
  answer: Localized;
  seenAmount?: Localized | undefined;
  ourId: readonly string[];
  /** Only where a person has confirmed it do the items of `ourId` answer. */
  linkConfirmed: boolean;
  needsCheck: boolean;
  checkedOn: Day;
}

export type ListKind =
  | 'administrative'
  | 'government-fund'
  | 'enterprise-deposit'
  | 'government-priced-service'
  | 'government-price'
  | 'exam'
  | 'intermediary-service';

export interface EditionRow {
  name: Localized;
  names: readonly string[];
  department: string;
  payer: Fee['payer'];
  statute: readonly LawCited[];
  basis: readonly string[];
  item: readonly string[];
  provenance: 'verified' | 'memory';
  remark?: Localized | undefined;
}

/** One edition of one official list. */
export interface Edition {
  id: string;
  title: Localized;
  issuer: string;
  number: string | null;
  day: Day | null;
  validUntil: Day | null;
  replacedBy: string | null;
  /** True where it holds in this city; lists of other places only bear witness. */
  here: boolean;
  /** True where the whole edition was read: only then may be said what it does not hold. */
  complete: boolean;
  covers: readonly ListKind[];
  enterpriseOnly: boolean;
  rows: readonly EditionRow[];
}

/** Whatever a name may lead to. */
export type Entry =
  | { kind: 'item'; id: string; fee: Fee }
  | { kind: 'unlawful'; id: string; unlawful: UnlawfulCharge }
  | { kind: 'regulated'; id: string; regulated: RegulatedCharge }
  | { kind: 'list'; id: string; row: EditionRow; edition: Edition }
  | { kind: 'scope'; id: string; category: string; fees: readonly string[] };

/** Where a name stands in two places, the first of these answers. */
export const PRECEDENCE: readonly Entry['kind'][] = ['item', 'unlawful', 'regulated', 'list', 'scope'];

/** The articles that are cited on a day, in words: 劳动合同法第九条、第八十四条. */
export function lawText({ law, articles }: LawCited): string {
  return articles.length === 0 ? law : `${law}${articles.join('、')}`;
}

/** Those of the citations that speak on a day. */
export function citedOn<T extends LawCited>(cited: readonly T[], day: Day): readonly T[] {
  return cited.filter(
    ({ since, until }) => (since === undefined || since <= day) && (until === undefined || day <= until),
  );
}
