import type { Day } from '../calendar.ts';
import { add, compare, decimal, larger, multiply, subtract, toFen, ZERO, type Decimal } from './decimal.ts';
import type { CatalogueFacts, Payer, Rate } from './fee.ts';
import { verdictOn, type Catalogue, type Verdict } from './verdict.ts';

/** One line of an invoice. */
export interface BillLine {
  name: string;
  on: Day;
  /** What was charged, in 元, as a decimal text. */
  amount: string;
  /** How many pieces or units; where it is not given, a charge by the piece counts as one. */
  quantity?: string | undefined;
  /** Which of the item's rates it is, by its Chinese name, when the reader knows. */
  item?: string | undefined;
}

/** A line with its verdict, and how much of it lies above what may be charged. */
export interface JudgedLine {
  line: BillLine;
  answer: Verdict;
  chargedFen: bigint;
  /** The most that the rates allow; null where they do not say, or would need a quantity to say. */
  allowedFen: bigint | null;
  /** What lies above it; null where that cannot be said. */
  overFen: bigint | null;
}

export interface JudgedBill {
  lines: readonly JudgedLine[];
  chargedFen: bigint;
  /** The sum in dispute: of every line whose excess can be said. */
  overFen: bigint;
  /** How many lines no excess could be worked out for. */
  open: number;
}

/**
 * Judges a whole bill, line by line. A charge that is free, abolished, prohibited or on no list is in dispute to its full
 * amount; one that may be charged, as far as it exceeds what its rates allow. Where the rates leave it open, nobody guesses.
 * @throws {RangeError} when an amount is not a plain decimal number
 */
export function judgeBill(catalogue: Catalogue, lines: readonly BillLine[], payer?: Payer): JudgedBill {
  const judged = lines.map((line) => judgeLine(catalogue, line, payer));
  return {
    lines: judged,
    chargedFen: sum(judged.map(({ chargedFen }) => chargedFen)),
    overFen: sum(judged.map(({ overFen }) => overFen ?? 0n)),
    open: judged.filter(({ overFen }) => overFen === null).length,
  };
}

/** Judges one line of a bill. */
export function judgeLine(catalogue: Catalogue, line: BillLine, payer?: Payer): JudgedLine {
  const answer = verdictOn(catalogue, line.name, line.on, payer);
  const charged = decimal(line.amount);
  const allowed = allowedOf(catalogue, answer, line);
  const over = allowed === null ? null : larger(subtract(charged, allowed), ZERO);
  return {
    line,
    answer,
    chargedFen: toFen(charged).fen,
    allowedFen: allowed && toFen(allowed).fen,
    overFen: over && toFen(over).fen,
  };
}

const NOTHING_DUE = new Set(['free', 'abolished', 'prohibited', 'not-listed']);

function allowedOf(catalogue: Catalogue, answer: Verdict, line: BillLine): Decimal | null {
  if (NOTHING_DUE.has(answer.verdict)) return ZERO;
  if (answer.verdict !== 'chargeable') return null;
  const rates = answer.rates.filter((rate) => line.item === undefined || rate.item['zh-CN'] === line.item);
  const most = rates.map((rate) => mostOf(catalogue, rate, line.quantity));
  return most.length > 0 && most.every((each) => each !== null)
    ? allowedAmong(most, decimal(line.amount))
    : null;
}

/**
 * Of several rates one line may hold one (a plate of one kind) or all (a passport and its annotation): up to the highest
 * one nothing is in dispute, beyond their sum the excess is certain, and what lies between only the reader can tell. (One rate is its own sum.)
 */
function allowedAmong(most: readonly Decimal[], charged: Decimal): Decimal | null {
  const highest = most.reduce(larger);
  const all = most.reduce(add);
  if (compare(charged, highest) <= 0) return highest;
  return compare(charged, all) >= 0 ? all : null;
}

/** The most that one rate allows; only amounts and ranges say it without knowing the case. */
function mostOf(catalogue: CatalogueFacts, rate: Rate, quantity: string | undefined): Decimal | null {
  if (rate.kind !== 'amount' && rate.kind !== 'range') return null;
  const counting = catalogue.units[rate.unit];
  if (counting === undefined || counting === 'share' || !rate.unit.startsWith('元')) return null;
  if (quantity === undefined && counting === 'measure') return null;
  return multiply(decimal(rate.kind === 'amount' ? rate.amount : rate.max), decimal(quantity ?? '1'));
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
