import { itemAt, present } from '../known.ts';
import {
  add,
  compare,
  decimal,
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
  /** The amounts of single pieces. */
  pieces: readonly Decimal[];
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
  const amounts = pieces as Decimal[];
  const isKnown = rates.every((a, at) => rates.slice(at + 1).every((b) => relation(a, b, rates) !== null));
  const bound = heaviest(rates, amounts);
  return { most: isKnown ? bound : null, bound, pieces: amounts };
}

/** The amount of a rate by itself; null where it is no amount of money, or counts by a measure that is not given. */
function pieceOf(
  rate: Rate,
  units: Readonly<Record<string, Counting>>,
  quantity: string | undefined,
): Decimal | null {
  if (rate.kind !== 'amount' && rate.kind !== 'range' && rate.kind !== 'cap') return null;
  const counting = units[rate.unit];
  if (!rate.unit.startsWith('元') || counting === undefined || counting === 'share') return null;
  if (counting === 'measure' && quantity === undefined) return null;
  const amount = decimal(rate.kind === 'range' ? rate.max : rate.amount);
  return quantity === undefined || rate.kind === 'cap' ? amount : multiply(amount, decimal(quantity));
}

/** How two rates stand to each other, as either of them says it; null where neither does. */
function relation(a: Rate, b: Rate, rates: readonly Rate[]): 'together' | 'excludes' | null {
  if (says(a.totalOf, b) || says(b.totalOf, a)) return 'excludes';
  if (says(a.excludes, b) || says(b.excludes, a)) return 'excludes';
  if (says(a.together, b) || says(b.together, a)) return 'together';
  return rates.some(({ totalOf }) => says(totalOf, a) && says(totalOf, b)) ? 'together' : null;
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
  return { most: most && share(most), bound: bound && share(bound), pieces: pieces.map(share) };
}

/**
 * How much of what was asked lies above what may be asked, as far as that is certain. Where the piece is one that
 * somebody may need several of, an amount that fits a sum of pieces accuses nobody: how many were they?
 * @returns null where nothing is certain, or nothing too much
 */
export function overOf(asked: Decimal, limit: Limit, isOnce: boolean): Decimal | null {
  if (limit.bound === null || compare(asked, limit.bound) <= 0) return null;
  const over = subtract(asked, isOnce ? limit.bound : largestSum(asked, limit));
  return over.digits > 0n ? over : null;
}

/** Sums are tried up to so many steps of the smallest unit; above it nobody is accused. */
const MOST_STEPS = 200_000;

/** The largest sum of any number of pieces that is no more than what was asked. */
function largestSum(asked: Decimal, { pieces, bound }: Limit): Decimal {
  const scale = Math.max(asked.scale, ...pieces.map((piece) => piece.scale));
  const whole = (amount: Decimal) => Number(amount.digits * 10n ** BigInt(scale - amount.scale));
  const sizes = [...new Set(pieces.map(whole))].filter((size) => size > 0);
  if (sizes.length === 0) return present(bound, 'bound');
  const step = sizes.reduce(greatestDivisor);
  const target = Math.floor(whole(asked) / step);
  if (target > MOST_STEPS) return asked;
  const reachable = new Uint8Array(target + 1);
  reachable[0] = 1;
  for (let sum = 1; sum <= target; sum += 1)
    if (sizes.some((size) => size / step <= sum && reachable[sum - size / step] === 1)) reachable[sum] = 1;
  return { digits: BigInt(reachable.lastIndexOf(1)) * BigInt(step), scale };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
