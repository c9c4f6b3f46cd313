import { daysBetween, lastDayOfMonth, type Day } from '../calendar.ts';
import {
  citationText,
  type CatalogueFacts,
  type Collector,
  type Fee,
  type Payer,
  type Period,
  type Rate,
  type Reduction,
} from './fee.ts';
import { indexNames, resolveByPart, resolveExactly, type NameIndex } from './names.ts';
import { indexScope, outOfScopeOf, type ScopeIndex } from './scope.ts';
import { collectorOn, isFor, periodOn, ratesOf, reductionsOn } from './timeline.ts';

/** 可收 · 停征或免征 · 已取消 · 法律禁止收取 · 不在清单 · 不属本清单范围 · 该日期无版本或未核实 */
export const VERDICTS = [
  'chargeable',
  'free',
  'abolished',
  'prohibited',
  'not-listed',
  'out-of-scope',
  'unverified',
] as const;
export type VerdictCode = (typeof VERDICTS)[number];

/** What a reader must know beside the verdict. */
export const CAVEATS = [
  /** The day lies within 31 days of a start that was not checked against the original. */
  'start-unverified',
  /** The same for a reduction that is listed with the answer. */
  'reduction-start-unverified',
  /** The day lies after the month of the newest source. */
  'later-changes-unknown',
  /** The day lies after the last day for which anything is known. */
  'beyond-known',
  /** The day lies before the first one that can be answered, or in a gap. */
  'no-version',
  /** The catalogue holds a period for the day and says that it was not verified. */
  'period-unverified',
  /** Listed; the standard is not known or must not be shown. */
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
  /** The name stands for several items: choose one. */
  'several-items',
  /** Items of similar names exist. */
  'similar-names',
] as const;
export type Caveat = (typeof CAVEATS)[number];

/** The answer to "may they charge me this?" */
export interface Verdict {
  query: string;
  on: Day;
  verdict: VerdictCode;
  /** The item, when the name means one item. */
  fee: Fee | null;
  period: Period | null;
  rates: readonly Rate[];
  reductions: readonly Reduction[];
  collector: Collector | null;
  /** The legal basis on that day, in words. */
  basis: readonly string[];
  caveats: readonly Caveat[];
  /** Out of scope: which category. */
  category: string | null;
  /** The answers to choose from: items of one name, or items whose names come close. */
  choices: readonly Verdict[];
  release: string | null;
}

/** A catalogue ready to be asked. */
export interface Catalogue extends CatalogueFacts {
  names: NameIndex;
  scope: ScopeIndex;
}

/** Prepares a catalogue for questions; do it once, not for every question. */
export function openCatalogue(facts: CatalogueFacts): Catalogue {
  return { ...facts, names: indexNames(facts.fees), scope: indexScope(facts.outOfScope) };
}

/**
 * Whether a charge may be collected on a day, after the table "从段到判定" of the catalogue's data.
 * A gap, an uncertain version or a future day is `unverified`: never a guess, and never a "no".
 * @param query a slug, a name with or without its variant, a former name or an alias
 * @param payer who asks; leaves out reductions for the other kind, and says so when the item is not for them
 * @param region the district, by its name in regions.yaml
 */
export function verdictOn(
  catalogue: Catalogue,
  query: string,
  day: Day,
  payer?: Payer,
  region?: string,
): Verdict {
  const ask = (fee: Fee) => verdictOfFee(catalogue, fee, query, day, payer, region);
  const named = resolveExactly(catalogue.names, query);
  if (named.length > 0) return oneOrSeveral(catalogue, query, day, named.map(ask));
  const outside = outOfScopeOf(catalogue.scope, query);
  if (outside) {
    const choices = outside.fees.flatMap((slug) => catalogue.names.bySlug.get(slug) ?? []).map(ask);
    return unlisted(catalogue, query, day, 'out-of-scope', choices, outside.category);
  }
  const { fees, similar } = resolveByPart(catalogue.names, query);
  if (fees.length > 0) return oneOrSeveral(catalogue, query, day, fees.map(ask));
  return unlisted(
    catalogue,
    query,
    day,
    day > catalogue.knownUntil ? 'unverified' : 'not-listed',
    similar.map(ask),
    null,
  );
}

/** The same question when the item is known. */
export function verdictOfFee(
  catalogue: Catalogue,
  fee: Fee,
  query: string,
  day: Day,
  payer?: Payer,
  region?: string,
): Verdict {
  const elsewhere = region !== undefined && fee.regions !== undefined && !fee.regions.includes(region);
  const period = elsewhere ? null : answerablePeriod(catalogue, fee, day);
  const reductions = period?.state === 'charged' ? reductionsOn(fee, day, payer) : [];
  const answer = {
    ...blank(catalogue, query, day),
    verdict: period ? VERDICT_OF_STATE[period.state] : ('unverified' as const),
    fee,
    period,
    rates: period ? ratesOf(fee, period) : [],
    reductions,
    collector: collectorOn(fee, day),
    basis: period ? basisOf(catalogue, period) : [],
  };
  return { ...answer, caveats: caveatsOf(catalogue, fee, answer, payer, elsewhere) };
}

const VERDICT_OF_STATE: Record<Period['state'], VerdictCode> = {
  charged: 'chargeable',
  free: 'free',
  abolished: 'abolished',
  replaced: 'abolished',
  prohibited: 'prohibited',
  unverified: 'unverified',
};

/** After the last known day only a period whose own end was written beyond it still answers. */
function answerablePeriod(catalogue: Catalogue, fee: Fee, day: Day): Period | null {
  const period = periodOn(fee, day);
  return day > catalogue.knownUntil && period?.until == null ? null : period;
}

/** What an unverified period cites proves nothing, so it is not shown as a basis. */
function basisOf(catalogue: Catalogue, { state, basis }: Period): string[] {
  return state === 'unverified' ? [] : basis.map((citation) => citationText(citation, catalogue.documents));
}

type Answer = Omit<Verdict, 'caveats'>;

function caveatsOf(
  catalogue: Catalogue,
  fee: Fee,
  answer: Answer,
  payer: Payer | undefined,
  elsewhere: boolean,
): Caveat[] {
  return [
    ...reasonsOf(catalogue, answer, elsewhere),
    ...timeCaveats(catalogue, fee, answer),
    ...amountCaveats(fee, answer),
    ...(isFor(fee, payer) ? [] : (['other-payer'] as const)),
  ];
}

/** Why there is no answer. */
function reasonsOf(catalogue: Catalogue, answer: Answer, elsewhere: boolean): Caveat[] {
  if (elsewhere) return ['other-region'];
  if (answer.period?.state === 'unverified') return ['period-unverified'];
  if (answer.period) return [];
  return answer.on > catalogue.knownUntil ? ['beyond-known'] : ['no-version'];
}

function timeCaveats(catalogue: Catalogue, fee: Fee, { on, period, reductions }: Answer): Caveat[] {
  return [
    ...(fee.periods.some((each) => startsUnsurelyNear(each, on)) ? (['start-unverified'] as const) : []),
    ...(reductions.some((each) => startsUnsurelyNear(each, on))
      ? (['reduction-start-unverified'] as const)
      : []),
    ...laterChanges(catalogue, on),
    ...(period?.formerName ? (['former-name'] as const) : []),
  ];
}

function amountCaveats(fee: Fee, { period, rates, basis }: Answer): Caveat[] {
  if (period?.state !== 'charged' && period?.state !== 'free') return [];
  return [
    ...(period.state === 'charged' && rates.length === 0 ? (['no-amount'] as const) : []),
    ...(rates.some(({ kind }) => kind === 'unknown') ? (['some-amounts-unknown'] as const) : []),
    ...(rates.some((rate) => rate.kind === 'amount' && rate.derived) ? (['derived'] as const) : []),
    ...(basis.length === 0 ? (['no-basis'] as const) : []),
    ...(fee.publishable === 'with-caution' ? (['caution'] as const) : []),
  ];
}

/** A start that nobody checked against the original may be off by about a month either way. */
const UNSURE_DAYS = 31;

function startsUnsurelyNear(span: { from: Day | null; fromSure: boolean }, day: Day): boolean {
  return !span.fromSure && span.from !== null && Math.abs(daysBetween(span.from, day)) <= UNSURE_DAYS;
}

function laterChanges(catalogue: CatalogueFacts, day: Day): Caveat[] {
  const [year, month] = catalogue.newestSource.split('-').map(Number);
  return day > lastDayOfMonth(year!, month!) ? ['later-changes-unknown'] : [];
}

/** Several items of one name agree, or there is no one answer; either way the reader chooses. */
function oneOrSeveral(catalogue: Catalogue, query: string, day: Day, choices: readonly Verdict[]): Verdict {
  if (choices.length === 1) return choices[0]!;
  const codes = new Set(choices.map(({ verdict }) => verdict));
  const verdict = codes.size === 1 ? choices[0]!.verdict : 'unverified';
  return {
    ...blank(catalogue, query, day),
    verdict,
    choices,
    caveats: ['several-items', ...laterChanges(catalogue, day)],
  };
}

function unlisted(
  catalogue: Catalogue,
  query: string,
  day: Day,
  verdict: VerdictCode,
  choices: readonly Verdict[],
  category: string | null,
): Verdict {
  const caveats: Caveat[] = [
    ...(choices.length > 0 ? (['similar-names'] as const) : []),
    ...(day > catalogue.knownUntil && verdict === 'unverified' ? (['beyond-known'] as const) : []),
    ...laterChanges(catalogue, day),
  ];
  return { ...blank(catalogue, query, day), verdict, choices, category, caveats };
}

function blank(catalogue: Catalogue, query: string, day: Day): Verdict {
  return {
    query,
    on: day,
    verdict: 'unverified',
    fee: null,
    period: null,
    rates: [],
    reductions: [],
    collector: null,
    basis: [],
    caveats: [],
    category: null,
    choices: [],
    release: catalogue.release,
  };
}
