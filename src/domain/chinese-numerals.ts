import { itemAt, present } from './known.ts';
const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** The same numerals as people say them, as documents of money write them, and by other characters. */
const OTHERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '零〇○',
    '一壹',
    '二两俩贰',
    '三叁',
    '四肆',
    '五伍',
    '六陆',
    '七柒',
    '八捌',
    '九玖',
    '十拾',
    '百佰',
    '千仟',
  ].flatMap(([numeral, ...others]) => others.map((other) => [other, present(numeral, 'numeral')])),
);

/** The characters that the numbers of clauses and days are written with, for a regular expression's class. */
export const NUMERALS = '零〇○一二三四五六七八九十百千';
/** The same of numbers as people say them, and as receipts write them. */
export const SPOKEN_NUMERALS = `${NUMERALS}${Object.keys(OTHERS).join('')}万`;

/**
 * A number as documents count (十一, 一百零二), as they write years (二〇二四), as people say it (一百二, 两千五, 三万) and as
 * receipts write it (壹佰贰拾).
 * @returns null where the characters make no number; 两三 and 百十 are about so much, and none
 */
export function numberOf(numeral: string): number | null {
  const [left, right, ...more] = [...numeral]
    .map((sign) => OTHERS[sign] ?? sign)
    .join('')
    .split('万');
  if (more.length > 0 || left === '') return null;
  if (right === undefined) return sequence(present(left, 'left')) ?? below10000(present(left, 'left'));
  const tens = below10000(present(left, 'left'));
  const rest = right === '' ? 0 : endsShort(right) ? DIGITS.indexOf(right) * 1000 : below10000(right);
  return tens === null || rest === null ? null : tens * 10_000 + rest;
}

/** Digit by digit: 二〇二四. Two digits beside each other are a guess between them. */
function sequence(text: string): number | null {
  return /^[零一二三四五六七八九]+$/.test(text) && (text.length > 2 || text.includes('零'))
    ? Number([...text].map((sign) => DIGITS.indexOf(sign)).join(''))
    : null;
}

function below10000(text: string): number | null {
  let sum = 0;
  let digit = 0;
  let last = 10_000;
  let isAfterZero = false;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      const next = DIGITS.indexOf(sign);
      if (next < 0 || digit > 0) return null;
      digit = next;
      isAfterZero = next === 0 || isAfterZero;
    } else {
      if (unit >= last || (digit === 0 && unit > 10)) return null;
      sum += (digit || 1) * unit;
      digit = 0;
      last = unit;
      isAfterZero = false;
    }
  }
  // 一百二 is 120, 一百零二 is 102.
  return sum + digit * (sum > 0 && !isAfterZero && last > 10 ? last / 10 : 1);
}

function endsShort(text: string): boolean {
  return text.length === 1 && DIGITS.indexOf(text) > 0;
}

/** A number from 1 to 9999 as documents count: 102 is 一百零二, 12 is 十二. */
export function numeralOf(number: number): string {
  const counted = [...String(number)]
    .map((digit, at, digits) =>
      digit === '0' ? '零' : DIGITS[Number(digit)]! + itemAt(['', '十', '百', '千'], digits.length - 1 - at),
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return counted.replace(/^一十/, '十');
}
