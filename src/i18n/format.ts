import type { Day } from '#domain/calendar';
import { LOCALES, type Locale } from './locales.ts';

/** The regional form in which a language writes days and numbers; English as in official UK and Asian use. */
const REGION: Record<Locale, string> = { 'zh-CN': 'zh-CN', en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR' };

const dayFormats = new Map(
  LOCALES.map((locale) => [
    locale,
    new Intl.DateTimeFormat(REGION[locale], { dateStyle: 'long', timeZone: 'UTC' }),
  ]),
);
const listFormats = new Map(
  LOCALES.map((locale) => [
    locale,
    new Intl.ListFormat(REGION[locale], { type: 'conjunction', style: 'narrow' }),
  ]),
);
const numberFormats = new Map(LOCALES.map((locale) => [locale, new Intl.NumberFormat(REGION[locale])]));

/** A day in words: 2021年5月8日, 8 May 2021, 2021년 5월 8일. */
export function formatDay(locale: Locale, day: Day): string {
  return dayFormats.get(locale)!.format(new Date(`${day}T00:00:00Z`));
}

/** A count with the language's grouping. */
export function formatNumber(locale: Locale, value: number): string {
  return numberFormats.get(locale)!.format(value);
}

/** Names joined as the language joins them. */
export function formatList(locale: Locale, names: readonly string[]): string {
  return listFormats.get(locale)!.format(names);
}
