import type { Day } from '../calendar.ts';
import type { Answer, Catalogue } from './answer.ts';
import { answerTo } from './answer-to.ts';
import { decimal, subtract, toFen } from './decimal.ts';
import type { Payer } from './fee.ts';

/** One line of an invoice. */
export interface BillLine {
  name: string;
  /** The day of the charge; a line without one is of today. */
  on: Day | null;
  /** What was charged, in 元, as a decimal text. */
  amount: string;
  /** How many pieces or units; where it is not given, a charge by the piece counts as one. */
  quantity?: string | undefined;
  /** Which of the item's rates it is, by its Chinese name, when the reader knows. */
  item?: string | undefined;
}

/** A line with its answer, and how much of it lies above what may be charged. */
export interface JudgedLine {
  line: BillLine;
  answer: Answer;
  chargedFen: bigint;
  /** The most that the rates allow; null where they do not say, or would need a quantity to say. */
  allowedFen: bigint | null;
  /** What is certainly too much; 0 where nothing is, null where that cannot be said. */
  overFen: bigint | null;
}

export interface JudgedBill {
  lines: readonly JudgedLine[];
  chargedFen: bigint;
  /** The sum in dispute: of every line that certainly asks too much. */
  overFen: bigint;
  /** How many lines no excess could be worked out for. */
  open: number;
}

/** Who judges a bill, and when. */
export interface BillQuestion {
  today: Day;
  payer?: Payer | undefined;
  region?: string | undefined;
}

/**
 * Judges a whole bill, line by line. Only what is certain is in dispute: a charge that nothing knows is not, and neither
 * is one that an official list does not hold.
 * @throws {RangeError} when an amount is not a plain decimal number
 */
export function judgeBill(
  catalogue: Catalogue,
  lines: readonly BillLine[],
  question: BillQuestion,
): JudgedBill {
  const known = new Map<string, JudgedLine>();
  const judged = lines.map((line) => {
    // A bill of a thousand lines has a few dozen names.
    const key = [line.name, line.on, line.amount, line.quantity, line.item].join('\n');
    const judgement = known.get(key) ?? judgeLine(catalogue, line, question);
    known.set(key, judgement);
    return { ...judgement, line };
  });
  return {
    lines: judged,
    chargedFen: sum(judged.map(({ chargedFen }) => chargedFen)),
    overFen: sum(judged.map(({ overFen }) => overFen ?? 0n)),
    open: judged.filter(({ overFen }) => overFen === null).length,
  };
}

/** Judges one line of a bill. */
export function judgeLine(catalogue: Catalogue, line: BillLine, question: BillQuestion): JudgedLine {
  const answer = answerTo(catalogue, {
    text: line.name,
    rate: line.item,
    today: question.today,
    on: line.on ?? undefined,
    amount: line.amount,
    quantity: line.quantity,
    payer: question.payer,
    region: question.region,
  });
  const charged = decimal(line.amount);
  const allowed = answer.most === null ? null : decimal(answer.most);
  const isWithin = allowed !== null && subtract(charged, allowed).digits <= 0n;
  return {
    line,
    answer,
    chargedFen: toFen(charged).fen,
    allowedFen: allowed && toFen(allowed).fen,
    overFen: answer.over === null ? (isWithin ? 0n : null) : toFen(decimal(answer.over)).fen,
  };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
