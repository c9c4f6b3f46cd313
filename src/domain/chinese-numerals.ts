const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that the numbers of clauses and days are written with, for a regular expression's class. */
export const NUMERALS = '零〇○一二三四五六七八九十百千';

/**
 * A number as documents count: 十一, 一百零二, 一千二百六十; and as they write years: 二〇二四.
 * @returns null where the characters make no number
 */
export function numberOf(numeral: string): number | null {
  const text = numeral.replace(/[〇○]/g, '零');
  if (/^[零一二三四五六七八九]+$/.test(text))
    return Number([...text].map((sign) => DIGITS.indexOf(sign)).join(''));
  let sum = 0;
  let digit: number | null = null;
  let last = 10_000;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      digit = DIGITS.indexOf(sign);
      if (digit < 0) return null;
    } else {
      if (unit >= last) return null;
      sum += (digit || 1) * unit;
      digit = null;
      last = unit;
    }
  }
  return text === '' ? null : sum + (digit ?? 0);
}

/** A number from 1 to 9999 as documents count: 102 is 一百零二, 12 is 十二. */
export function numeralOf(number: number): string {
  const counted = [...String(number)]
    .map((digit, at, digits) =>
      digit === '0' ? '零' : DIGITS[Number(digit)]! + ['', '十', '百', '千'][digits.length - 1 - at]!,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return counted.replace(/^一十/, '十');
}
