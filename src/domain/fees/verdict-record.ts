import type { Rate } from './fee.ts';
import type { Caveat, Verdict, VerdictCode } from './verdict.ts';

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

/** An answer as data: what the command prints and the page offers as a file. */
export interface VerdictRecord {
  query: string;
  on: string;
  verdict: VerdictCode;
  fee: string | null;
  rates: RateRecord[];
  basis: string[];
  caveats: Caveat[];
  release: string | null;
  /** The items to choose from, when the name stands for several or comes close to some. */
  choices?: { fee: string; name: string; verdict: VerdictCode; rates: RateRecord[]; basis: string[] }[];
}

/** An answer as plain data, in the words of the source language. */
export function verdictRecord(answer: Verdict): VerdictRecord {
  const record: VerdictRecord = {
    query: answer.query,
    on: answer.on,
    verdict: answer.verdict,
    fee: answer.fee?.slug ?? null,
    rates: answer.rates.map(rateRecord),
    basis: [...answer.basis],
    caveats: [...answer.caveats],
    release: answer.release,
  };
  return answer.choices.length === 0 ? record : { ...record, choices: answer.choices.map(choiceRecord) };
}

function choiceRecord({ fee, verdict, rates, basis }: Verdict) {
  const variant = fee!.variant ? `（${fee!.variant['zh-CN']}）` : '';
  return {
    fee: fee!.slug,
    name: `${fee!.name['zh-CN']}${variant}`,
    verdict,
    rates: rates.map(rateRecord),
    basis: [...basis],
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
