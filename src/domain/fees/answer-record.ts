import type { Answer, Caveat, VerdictCode } from './answer.ts';
import type { Currency } from './currency.ts';
import type { Entry } from './entries.ts';
import type { Rate } from './fee.ts';
import type { Evidence } from './resolve.ts';

/** A rate as data: amounts are decimal strings, exactly as the catalogue has them. */
export interface RateRecord {
  item: string;
  kind: Rate['kind'];
  amount?: string | null;
  min?: string;
  max?: string;
  unit: string | null;
  over?: string;
  up_to?: string | null;
  counted_in?: string;
  combine?: 'plus' | 'instead';
  derived?: true;
  formula?: string;
}

/** What one of several choices says. */
export interface ChoiceRecord {
  fee: string | null;
  id: string | null;
  name: string;
  verdict: VerdictCode;
  rates: RateRecord[];
  basis: string[];
}

/** An answer as data: what the command prints and the page offers as a file. */
export interface AnswerRecord {
  query: string;
  /** The name in the question. */
  name: string;
  /** What was asked for, in 元. */
  amount: string | null;
  on: string;
  verdict: VerdictCode;
  evidence: Evidence;
  currency: Currency | null;
  checked: { on: string; against: string | null } | null;
  /** The item of the catalogue. */
  fee: string | null;
  /** The item, or the entry among regulated or unlawful charges. */
  id: string | null;
  rates: RateRecord[];
  most: string | null;
  over: string | null;
  noAmount: boolean;
  lastKnown: { on: string; verdict: VerdictCode; rates: RateRecord[] } | null;
  edition: { id: string; title: string; number: string | null; day: string | null } | null;
  basis: string[];
  caveats: Caveat[];
  release: string | null;
  /** What to choose from, when the name stands for several charges or comes close to some. */
  choices?: ChoiceRecord[];
}

/** An answer as plain data, in the words of the source language. */
export function answerRecord(answer: Answer): AnswerRecord {
  const { lastKnown, edition } = answer;
  const record: AnswerRecord = {
    query: answer.query,
    name: answer.name,
    amount: answer.amount,
    on: answer.on,
    verdict: answer.verdict,
    evidence: answer.evidence,
    currency: answer.currency,
    checked: answer.checked,
    fee: answer.fee?.slug ?? null,
    id: idOf(answer.entry),
    rates: answer.rates.map(rateRecord),
    most: answer.most,
    over: answer.over,
    noAmount: answer.noAmount,
    lastKnown: lastKnown && { ...lastKnown, rates: lastKnown.rates.map(rateRecord) },
    edition: edition && {
      id: edition.id,
      title: edition.title['zh-CN'],
      number: edition.number,
      day: edition.day,
    },
    basis: [...answer.basis],
    caveats: [...answer.caveats],
    release: answer.release,
  };
  return answer.choices.length === 0 ? record : { ...record, choices: answer.choices.map(choiceRecord) };
}

/** The id by which an entry can be asked for again; words of a category have none. */
export function idOf(entry: Entry | null): string | null {
  return entry === null || entry.kind === 'scope' ? null : entry.id;
}

/** The Chinese name of what was found; the name in the question where it is a word of a category, or nothing was. */
export function nameOf({ entry, name }: Answer): string {
  switch (entry?.kind) {
    case 'item': {
      const { fee } = entry;
      return fee.variant ? `${fee.name['zh-CN']}（${fee.variant['zh-CN']}）` : fee.name['zh-CN'];
    }
    case 'unlawful':
      return entry.unlawful.name['zh-CN'];
    case 'regulated':
      return entry.regulated.name['zh-CN'];
    case 'list':
      return entry.row.name['zh-CN'];
    default:
      return name;
  }
}

function choiceRecord(choice: Answer): ChoiceRecord {
  return {
    fee: choice.fee?.slug ?? null,
    id: idOf(choice.entry),
    name: nameOf(choice),
    verdict: choice.verdict,
    rates: choice.rates.map(rateRecord),
    basis: [...choice.basis],
  };
}

/** One rate as data; a kind without an amount says null. */
export function rateRecord(rate: Rate): RateRecord {
  return {
    item: rate.item['zh-CN'],
    kind: rate.kind,
    ...amountsOf(rate),
    unit: 'unit' in rate ? rate.unit : null,
    ...('over' in rate && rate.over !== undefined ? { over: rate.over, up_to: rate.upTo ?? null } : {}),
    ...('countedIn' in rate && rate.countedIn !== undefined ? { counted_in: rate.countedIn } : {}),
    ...('combine' in rate && rate.combine !== undefined ? { combine: rate.combine } : {}),
    ...(rate.kind === 'amount' && rate.derived ? { derived: true } : {}),
    ...(rate.kind === 'formula' ? { formula: rate.formula['zh-CN'] } : {}),
  };
}

function amountsOf(rate: Rate): Pick<RateRecord, 'amount' | 'min' | 'max'> {
  if ('min' in rate && rate.min !== undefined && rate.max !== undefined)
    return { min: rate.min, max: rate.max };
  return { amount: 'amount' in rate ? (rate.amount ?? null) : null };
}
