import { isDay } from './calendar.ts';

/** A number that belongs to one person. */
export interface PersonalNumber {
  kind: 'identity' | 'mobile' | 'bank-card';
  value: string;
}

/** Digits that stand together; blanks and hyphens that group them do not part them. */
const RUNS = /(^|[^\dA-Za-z.])(\d(?:[ -]?\d){10,18}(?:[ -]?[Xx])?)(?![\dA-Za-z])/g;

/**
 * Numbers of persons in a text: identity numbers by their check digit (GB 11643-1999), mobile numbers, bank cards by
 * theirs (ISO/IEC 7812-1). Hotlines, codes of institutions and amounts are none.
 */
export function personalNumbersIn(text: string): PersonalNumber[] {
  return [...text.normalize('NFKC').matchAll(RUNS)].flatMap(([, , written = '']): PersonalNumber[] => {
    const digits = written.replace(/[ -]/g, '').toUpperCase();
    if (isIdentityNumber(digits)) return [{ kind: 'identity', value: written }];
    if (/^1[3-9]\d{9}$/.test(digits)) return [{ kind: 'mobile', value: written }];
    return isBankCard(digits) ? [{ kind: 'bank-card', value: written }] : [];
  });
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

function isIdentityNumber(digits: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(digits)) return false;
  const born = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return isDay(born) && CHECKS[sum % 11] === digits[17];
}

/** Cards of Chinese banks begin with 62, those of the networks with 3, 4 or 5. */
function isBankCard(digits: string): boolean {
  if (!/^(?:62\d{14,17}|[345]\d{14,15})$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
