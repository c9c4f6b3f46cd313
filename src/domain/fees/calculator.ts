import {
  add,
  compare,
  decimal,
  larger,
  multiply,
  percentOf,
  smaller,
  subtract,
  toFen,
  ZERO,
  type Decimal,
} from './decimal.ts';
import type { Rate } from './fee.ts';

/** A span of money, in 元; both ends are the same where the rate is not a range. */
export interface Money {
  min: Decimal;
  max: Decimal;
}

/** Rates that are worked out together from one number. */
export interface Scheme {
  /** What the number counts: 元 of value, or pieces such as 页. */
  countedIn: string;
  bands: readonly Rate[];
  /** A base amount: added to the bands (plus), or due instead of them where there is no number (instead). */
  base: Rate | null;
  /** Upper and lower limits of the result. */
  limits: readonly Rate[];
}

/** One line of the working: which rate, on how much of the number, and what that comes to. */
export interface Step {
  rate: Rate;
  /** The part of the number that this rate applies to; null for a base amount or a limit. */
  part: Decimal | null;
  money: Money;
}

/** The result in whole 分, with its working. */
export interface Calculation {
  steps: readonly Step[];
  fen: { min: bigint; max: bigint };
  /** True where half a 分 had to be rounded. */
  rounded: boolean;
  /** Rates whose formula only the collector can apply: the result leaves them out and is not complete. */
  left: readonly Rate[];
}

const YUAN = '元';

/**
 * What of an item's rates can be worked out from one number: each family of bands with its base amount and limits, and
 * each percentage or percentage limit by itself. Amounts by the piece need no calculator.
 */
export function schemesOf(rates: readonly Rate[]): Scheme[] {
  const counted = [
    ...new Set(rates.flatMap((rate) => (rate.kind === 'tier' ? [rate.countedIn ?? YUAN] : []))),
  ];
  const banded = counted.map((countedIn) => bandScheme(rates, countedIn));
  const shares = rates.filter((rate) => rate.kind === 'rate' || (rate.kind === 'cap' && rate.unit === '%'));
  return [...banded, ...shares.map((rate) => shareScheme(rate, rates))];
}

/**
 * Works out a scheme.
 * @param number the value in 元 or the count, as a decimal text; null where there is none (不涉及金额)
 * @throws {RangeError} when the number is not a plain decimal number
 */
export function calculate(scheme: Scheme, number: string | null): Calculation {
  const value = number === null ? null : decimal(number);
  const steps = stepsOf(scheme, value);
  const money = steps.reduce((sum, step) => plus(sum, step.money), { min: ZERO, max: ZERO });
  const limited = limit(money, scheme.limits, value);
  const min = toFen(limited.money.min);
  const max = toFen(limited.money.max);
  const left =
    value === null ? [] : scheme.bands.filter((band) => band.kind === 'formula' && reaches(band, value));
  return {
    steps: [...steps, ...limited.steps],
    fen: { min: min.fen, max: max.fen },
    rounded: !min.exact || !max.exact,
    left,
  };
}

function bandScheme(rates: readonly Rate[], countedIn: string): Scheme {
  const ofNumber = (rate: Rate) => ('countedIn' in rate ? rate.countedIn : undefined) ?? YUAN;
  return {
    countedIn,
    bands: rates.filter(
      (rate) =>
        (rate.kind === 'tier' || (rate.kind === 'formula' && rate.over !== undefined)) &&
        ofNumber(rate) === countedIn,
    ),
    base: rates.find((rate) => 'combine' in rate && rate.combine !== undefined) ?? null,
    limits: rates.filter((rate) => (rate.kind === 'cap' || rate.kind === 'floor') && rate.unit === YUAN),
  };
}

function shareScheme(rate: Rate, rates: readonly Rate[]): Scheme {
  const limits = rates.filter(
    (each) => each !== rate && (each.kind === 'cap' || each.kind === 'floor') && each.unit === YUAN,
  );
  return { countedIn: YUAN, bands: [rate], base: null, limits };
}

function stepsOf(scheme: Scheme, value: Decimal | null): Step[] {
  const base = scheme.base ? [{ rate: scheme.base, part: null, money: moneyOf(scheme.base) }] : [];
  const instead = scheme.base !== null && 'combine' in scheme.base && scheme.base.combine === 'instead';
  if (value === null) return scheme.base ? base : firstBand(scheme);
  const bands = scheme.bands.flatMap((band) => bandStep(band, value));
  return instead ? bands : [...base, ...bands];
}

/** 不涉及数额 falls in the lowest band, which is a fixed amount where a scheme has no base amount. */
function firstBand(scheme: Scheme): Step[] {
  const lowest = scheme.bands[0];
  return lowest && isFixed(lowest) ? [{ rate: lowest, part: null, money: moneyOf(lowest) }] : [];
}

function bandStep(band: Rate, value: Decimal): Step[] {
  if (band.kind === 'formula' || !reaches(band, value)) return [];
  const part = partIn(band, value);
  return [{ rate: band, part: isFixed(band) ? null : part, money: moneyFor(band, part) }];
}

/** A band of a fixed amount counts once; one in % or by the piece counts for its part of the number. */
function isFixed(band: Rate): boolean {
  return band.kind === 'tier' && band.unit !== '%' && band.unit !== `${YUAN}/${band.countedIn}`;
}

function moneyFor(band: Rate, part: Decimal): Money {
  const money = moneyOf(band);
  if (isFixed(band)) return money;
  const share = 'unit' in band && band.unit === '%' ? percentOf : multiply;
  return { min: share(money.min, part), max: share(money.max, part) };
}

/** Bands are open below and closed above (超过…至…); the lowest holds from zero on. */
function reaches(band: Rate, value: Decimal): boolean {
  const over = 'over' in band && band.over !== undefined ? decimal(band.over) : ZERO;
  return compare(over, ZERO) === 0 || compare(value, over) > 0;
}

function partIn(band: Rate, value: Decimal): Decimal {
  if (band.kind !== 'tier') return value;
  const top = band.upTo === null ? value : smaller(value, decimal(band.upTo));
  return subtract(top, decimal(band.over));
}

function moneyOf(rate: Rate): Money {
  if ('min' in rate && rate.min !== undefined && rate.max !== undefined) {
    return { min: decimal(rate.min), max: decimal(rate.max) };
  }
  const amount = 'amount' in rate && rate.amount !== undefined ? decimal(rate.amount) : ZERO;
  return { min: amount, max: amount };
}

function plus(a: Money, b: Money): Money {
  return { min: add(a.min, b.min), max: add(a.max, b.max) };
}

/** A limit shows up in the working only where it changes the result. */
function limit(
  money: Money,
  limits: readonly Rate[],
  value: Decimal | null,
): { money: Money; steps: Step[] } {
  let held = money;
  const steps: Step[] = [];
  for (const rate of limits) {
    const bound = moneyOf(rate).min;
    const keep = rate.kind === 'cap' ? smaller : larger;
    const next = { min: keep(held.min, bound), max: keep(held.max, bound) };
    if (compare(next.min, held.min) !== 0 || compare(next.max, held.max) !== 0)
      steps.push({ rate, part: value, money: next });
    held = next;
  }
  return { money: held, steps };
}
