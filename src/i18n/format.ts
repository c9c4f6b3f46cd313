import type { Day } from '#domain/calendar';
import { LANGUAGES, SOURCE_LOCALE, type Locale } from './locales.ts';

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' };
const MONTH: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
const MONTH_DAY: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone: 'UTC' };

const dayFormat = perLocale((region) => new Intl.DateTimeFormat(region, DAY));
const monthFormat = perLocale((region) => new Intl.DateTimeFormat(region, MONTH));
const monthDayFormat = perLocale((region) => new Intl.DateTimeFormat(region, MONTH_DAY));
const numberFormat = perLocale((region) => new Intl.NumberFormat(region));

/** Each is made when it is first needed: a phone takes some 50 ms for one, and a page needs one or two of all. */
function perLocale<Format>(make: (region: string) => Format): (locale: Locale) => Format {
  const made = new Map<Locale, Format>();
  return (locale) => {
    const format = made.get(locale) ?? make(LANGUAGES[locale].region);
    made.set(locale, format);
    return format;
  };
}

/** A day in words: 2021年5月8日, 8 May 2021, 2021년 5월 8일. */
export function formatDay(locale: Locale, day: Day): string {
  return dayFormat(locale).format(new Date(`${day}T00:00:00Z`));
}

/** A day of a year that is known: 11月23日, 23 November. */
export function formatMonthDay(locale: Locale, day: Day): string {
  return monthDayFormat(locale).format(new Date(`${day}T00:00:00Z`));
}

/** A month, `2026-09`, in words: 2026年9月, September 2026. */
export function formatMonth(locale: Locale, month: string): string {
  return monthFormat(locale).format(new Date(`${month}-01T00:00:00Z`));
}

/** A count with the language's grouping. */
export function formatNumber(locale: Locale, value: number): string {
  return numberFormat(locale).format(value);
}

/** The size of a file: 12 KB, 3.4 MB. */
export function formatBytes(locale: Locale, bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1024));
  if (kilobytes < 1024) return `${formatNumber(locale, kilobytes)} KB`;
  return `${formatNumber(locale, Math.round(kilobytes / 102.4) / 10)} MB`;
}

/**
 * The digits of an amount grouped as the language groups them: 1500000 is 1,500,000. Decimals stay as they were written,
 * and so does the source language, where an amount stands as its document writes it.
 */
export function groupedDigits(locale: Locale, amount: string): string {
  if (locale === SOURCE_LOCALE) return amount;
  return amount.replace(/(\.?)(\d+)/g, (written, point: string, digits: string) =>
    point === '' ? formatNumber(locale, Number(digits)) : written,
  );
}

/** Names joined as the language joins them; Safari 14.0, which cannot say how, sets its mark between them. */
export function formatList(locale: Locale, names: readonly string[]): string {
  // eslint-disable-next-line es-x/no-intl-listformat, compat/compat -- asked for first
  const Format = Intl.ListFormat as typeof Intl.ListFormat | undefined;
  if (Format === undefined) return names.join(/^(zh|ja)/.test(locale) ? '、' : ', ');
  return new Format(LANGUAGES[locale].region, { type: 'conjunction', style: 'narrow' }).format(names);
}
