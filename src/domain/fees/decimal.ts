import { group } from '../known.ts';

/** An exact decimal number: digits × 10^-scale. Amounts never pass through floating point. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const SHAPE = /^(\d+)(?:\.(\d+))?$/;

/**
 * Reads an amount as the catalogue writes it ("20", "0.5", "1.122").
 * @throws {RangeError} when the text is not a plain decimal number
 */
export function decimal(text: string): Decimal {
  const parts = SHAPE.exec(text);
  if (!parts) throw new RangeError(`"${text}" is not a decimal number; write digits such as 120 or 0.5`);
  const fraction = parts[2] ?? '';
  return { digits: BigInt(group(parts, 1) + fraction), scale: fraction.length };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: scaled(a, scale) + scaled(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** A percentage of an amount: `percentOf('2.5', 1000)` is 25. */
export function percentOf(rate: Decimal, base: Decimal): Decimal {
  const product = multiply(rate, base);
  return { digits: product.digits, scale: product.scale + 2 };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function smaller(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

/** The number as text, without needless zeros: "12.5". */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}

/** An amount of 元 in whole 分, half a 分 rounded up; `exact` says whether nothing was rounded away. */
export function toFen(yuan: Decimal): { fen: bigint; exact: boolean } {
  const fen = { digits: yuan.digits * 100n, scale: yuan.scale };
  const unit = 10n ** BigInt(fen.scale);
  const rest = ((fen.digits % unit) + unit) % unit;
  const floor = (fen.digits - rest) / unit;
  return { fen: rest * 2n >= unit ? floor + 1n : floor, exact: rest === 0n };
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

function scaled({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}
