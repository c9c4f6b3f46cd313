const DIGITS = '零一二三四五六七八九';
const SAME: Readonly<Record<string, string>> = { 〇: '零', 两: '二', 俩: '二' };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that a number in Chinese is written with, for a regular expression's class. */
export const NUMERALS = '零〇一二两俩三四五六七八九十百千万';

/**
 * A number as people say it: 六十, 一百二, 两千五百, 三万.
 * @returns null where the characters make no number
 */
export function numberOf(text: string): number | null {
  const [left, right, ...more] = text.split('万');
  if (more.length > 0 || left === '') return null;
  if (right === undefined) return below10000(left!);
  const tens = below10000(left!);
  const rest = right === '' ? 0 : endsShort(right) ? digitOf(right) * 1000 : below10000(right);
  return tens === null || rest === null ? null : tens * 10_000 + rest;
}

function below10000(text: string): number | null {
  let sum = 0;
  let digit = -1;
  let last = 10_000;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const next = digitOf(character);
      if (next < 0 || digit > 0) return null;
      digit = next;
      if (digit === 0) last = 10;
      continue;
    }
    // 百十 is about a hundred: no number.
    if (unit >= last || (digit < 0 && unit > 10)) return null;
    sum += (digit < 0 ? 1 : digit) * unit;
    digit = -1;
    last = unit;
  }
  // 一百二 is 120, 一百零二 is 102.
  return sum + (digit > 0 ? digit * (sum > 0 && last > 10 ? last / 10 : 1) : 0);
}

function endsShort(text: string): boolean {
  return text.length === 1 && digitOf(text) > 0;
}

function digitOf(character: string): number {
  return DIGITS.indexOf(SAME[character] ?? character);
}
