import { group } from '../known.ts';
const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一百一十七 → 117, 〇 and 零 alike; digits as they are (第15条 is cited too). */
export function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let total = 0;
  let digit = 0;
  for (const character of numeral.replace(/[〇○]/g, '零')) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/** 117 → 一百一十七, as laws write it. */
export function numeralOf(number: number): string {
  const places = [1000, 100, 10, 1].map((unit) => ({ unit, digit: Math.floor(number / unit) % 10 }));
  const written = places
    .map(({ unit, digit }) => (digit === 0 ? '零' : DIGITS[digit]! + (NAMES[unit] ?? '')))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
  return number < 20 ? written.replace(/^一十/, '十') : written;
}

const NAMES: Readonly<Record<number, string>> = { 10: '十', 100: '百', 1000: '千' };

/** An article's place in a law: 第四十一条之一 stands after 第四十一条 and before 第四十二条. */
export interface ArticleNumber {
  number: number;
  /** 之一, 之二 …; 0 is the article itself. */
  inserted: number;
}

const HEAD = /^第\s*([零〇○一二三四五六七八九十百千\d]+)\s*条(?:\s*之\s*([一二三四五六七八九十]+))?/;

/** The article that a text begins with, and how many characters name it; null where it begins with none. */
export function articleAt(text: string): (ArticleNumber & { length: number }) | null {
  const match = HEAD.exec(text);
  if (!match) return null;
  const inserted = match[2] === undefined ? 0 : numberOf(match[2]);
  return { number: numberOf(group(match, 1)), inserted, length: match[0].length };
}

/** 第四十一条之一, whatever way it was written. */
export function articleName({ number, inserted }: ArticleNumber): string {
  return `第${numeralOf(number)}条${inserted === 0 ? '' : `之${numeralOf(inserted)}`}`;
}
