import { itemAt } from '../known.ts';
import {
  add,
  compare,
  decimal,
  decimalText,
  larger,
  multiply,
  percentOf,
  subtract,
  ZERO,
  type Decimal,
} from './decimal.ts';
import type { Counting, Rate } from './fee.ts';

/** What stands in a rate's `together` and `excludes` for every other rate of the period. */
const OTHERS = '其余各条';
/** More rates than this are not tried in every combination. */
const MOST_RATES = 16;

/** What may be asked at most under some rates. */
export interface Limit {
  /** The most that can lawfully come together, once; null where the rates do not say it for certain. */
  most: Decimal | null;
  /**
   * What no lawful sum of the rates exceeds, once; known also where the rates do not say how they stand to each other.
   * null where one of them is no amount.
   */
  bound: Decimal | null;
  /** What single pieces cost. */
  pieces: readonly Piece[];
}

/** What one piece costs: one amount, or from the least to the most of a range. */
export interface Piece {
  least: Decimal;
  most: Decimal;
}

const UNKNOWN: Limit = { most: null, bound: null, pieces: [] };

/**
 * What may be asked at most under the rates of an item, once.
 * @param units how each unit counts
 * @param quantity how many pieces, as a decimal text, where it is known
 */
export function limitOf(
  rates: readonly Rate[],
  units: Readonly<Record<string, Counting>>,
  quantity?: string,
): Limit {
  if (rates.length === 0 || rates.length > MOST_RATES) return UNKNOWN;
  const pieces = rates.map((rate) => pieceOf(rate, units, quantity));
  if (pieces.some((piece) => piece === null)) return UNKNOWN;
  const known = pieces as Piece[];
  const isKnown = rates.every((a, at) => rates.slice(at + 1).every((b) => relation(a, b, rates) !== null));
  const bound = heaviest(
    rates,
    known.map(({ most }) => most),
  );
  return { most: isKnown ? bound : null, bound, pieces: known };
}

/** What a rate asks by itself; null where it is no amount of money, or counts by a measure that is not given. */
function pieceOf(
  rate: Rate,
  units: Readonly<Record<string, Counting>>,
  quantity: string | undefined,
): Piece | null {
  if (rate.kind !== 'amount' && rate.kind !== 'range' && rate.kind !== 'cap') return null;
  const counting = units[rate.unit];
  if (!rate.unit.startsWith('元') || counting === undefined || counting === 'share') return null;
  if (counting === 'measure' && quantity === undefined) return null;
  const times = (text: string) =>
    quantity === undefined || rate.kind === 'cap'
      ? decimal(text)
      : multiply(decimal(text), decimal(quantity));
  if (rate.kind === 'range') return { least: times(rate.min), most: times(rate.max) };
  return { least: rate.kind === 'cap' ? ZERO : times(rate.amount), most: times(rate.amount) };
}

/** How two rates stand to each other, as either of them says it; null where neither does. */
function relation(a: Rate, b: Rate, rates: readonly Rate[]): 'together' | 'excludes' | null {
  if (says(a.totalOf, b) || says(b.totalOf, a)) return 'excludes';
  if (says(a.excludes, b) || says(b.excludes, a)) return 'excludes';
  if (says(a.together, b) || says(b.together, a)) return 'together';
  return rates.some(({ totalOf }) => says(totalOf, a) && says(totalOf, b)) ? 'together' : null;
}

/** Some rates of an item, and those of all its rates that fall due together with one of them. */
export function withCompanions(some: readonly Rate[], all: readonly Rate[]): readonly Rate[] {
  const isTogether = (rate: Rate) => some.some((each) => relation(each, rate, all) === 'together');
  return all.filter((rate) => some.includes(rate) || isTogether(rate));
}

function says(names: readonly string[] | undefined, rate: Rate): boolean {
  return names !== undefined && (names.includes(rate.item['zh-CN']) || names.includes(OTHERS));
}

/** The largest sum of rates of which no two exclude each other. */
function heaviest(rates: readonly Rate[], amounts: readonly Decimal[]): Decimal {
  const from = (at: number, taken: readonly number[]): Decimal => {
    if (at === rates.length) return ZERO;
    const without = from(at + 1, taken);
    if (taken.some((other) => relation(itemAt(rates, other), itemAt(rates, at), rates) === 'excludes'))
      return without;
    return larger(without, add(itemAt(amounts, at), from(at + 1, [...taken, at])));
  };
  return from(0, []);
}

/** Lowers a limit by the share that a reduction leaves to pay, in per cent. */
export function lowered({ most, bound, pieces }: Limit, leaves: string): Limit {
  const share = (amount: Decimal) => percentOf(decimal(leaves), amount);
  return {
    most: most && share(most),
    bound: bound && share(bound),
    pieces: pieces.map((piece) => ({ least: share(piece.least), most: share(piece.most) })),
  };
}

/** How a question counts, beside the rates of its item. */
export interface Count {
  /** True where one piece is all that there can be: nobody has two identity cards, and a bill may say how many. */
  isOnce: boolean;
  /** What may stand in the same sum: the copies of a title beside its registration. */
  beside?: readonly Piece[];
}

/**
 * How much of what was asked lies above what may be asked, as far as that is certain. Where the piece is one that
 * somebody may need several of, an amount that fits a sum of pieces accuses nobody: how many were they?
 * @returns null where nothing is certain, or nothing too much
 */
export function overOf(asked: Decimal, limit: Limit, { isOnce, beside = [] }: Count): Decimal | null {
  if (limit.bound === null || compare(asked, limit.bound) <= 0) return null;
  if (!isOnce) return leftOver(asked, [...limit.pieces, ...beside]);
  const above = subtract(asked, limit.bound);
  return positive(subtract(above, largestSum(above, beside)));
}

/**
 * What of an amount no number of pieces explains, as far as it is more than people round away when they tell a sum: of
 * 1000 that no pieces make, 999 may have been asked.
 */
export function leftOver(asked: Decimal, pieces: readonly Piece[]): Decimal | null {
  const rest = subtract(asked, largestSum(asked, pieces));
  return compare(rest, roundedAway(asked)) > 0 ? rest : null;
}

function positive(amount: Decimal): Decimal | null {
  return amount.digits > 0n ? amount : null;
}

/** Half of what the second figure of a round sum stands for: 50 of 1000, 5 of 150, nothing of 155. */
function roundedAway(asked: Decimal): Decimal {
  const { digits } = decimal(decimalText(asked).replace(/\..*$/, ''));
  const isWhole = compare(asked, { digits, scale: 0 }) === 0;
  const unit = 10n ** BigInt(Math.max(0, digits.toString().length - 2));
  return isWhole && unit > 1n && digits % unit === 0n ? { digits: unit / 2n, scale: 0 } : ZERO;
}

/** Sums are tried up to so many steps of the smallest unit; above it nobody is accused. */
const MOST_STEPS = 200_000;

/** The largest sum of any number of pieces that is no more than what was asked. */
function largestSum(asked: Decimal, pieces: readonly Piece[]): Decimal {
  const sizes = pieces.filter(({ most }) => most.digits > 0n);
  if (sizes.length === 0) return ZERO;
  const ends = sizes.flatMap(({ least, most }) => [least, most]);
  const scale = Math.max(asked.scale, ...ends.map((end) => end.scale));
  const whole = (amount: Decimal) => Number(amount.digits * 10n ** BigInt(scale - amount.scale));
  // Between the ends of a range any amount will do, and so what was asked gives the step as well.
  const isRange = sizes.some(({ least, most }) => compare(least, most) < 0);
  const step = [...ends, ...(isRange ? [asked] : [])].map(whole).reduce(greatestDivisor);
  const target = Math.floor(whole(asked) / step);
  if (target > MOST_STEPS) return asked;
  const steps = sizes.map(({ least, most }) => ({ least: whole(least) / step, most: whole(most) / step }));
  return { digits: BigInt(largestReached(target, steps)) * BigInt(step), scale };
}

/** The largest number of steps up to a target that a sum of pieces takes. */
function largestReached(target: number, pieces: readonly { least: number; most: number }[]): number {
  let largest = 0;
  // How many sums up to each number of steps are reached: whether one lies within a span is one subtraction.
  const reachedUpTo = new Uint32Array(target + 2);
  reachedUpTo[1] = 1;
  for (let sum = 1; sum <= target; sum += 1) {
    const isReached = pieces.some(({ least, most }) => {
      const [from, until] = [Math.max(0, sum - most), sum - Math.max(1, least)];
      return until >= from && reachedUpTo[until + 1]! > reachedUpTo[from]!;
    });
    if (isReached) largest = sum;
    reachedUpTo[sum + 1] = reachedUpTo[sum]! + (isReached ? 1 : 0);
  }
  return largest;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
