import { isAmong } from '#domain/own-keys';
import type { Json } from '#domain/releases/canonical';
import { pointer, type Operation } from '#domain/releases/diff';
import { isDay } from '#domain/calendar';
import { itemAt } from '#domain/known';
import { formatDay } from '#i18n/format';
import { LOCALES, writingOf, type Locale, type Writing } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';
import type { Localized } from '#schemas/fields';
import { original, pick, translated, type Words } from '#words/words';

/** One step of a change, words finished. Null where there was, or is, nothing. */
export interface ChangeLine {
  label: string;
  before: Words | null;
  after: Words | null;
}

/** The steps of one item's change in the reader's language, as far as the values have translations. */
export function changeLines(operations: readonly Operation[], locale: Locale): ChangeLine[] {
  return operations.map(({ op, path, value, was }) => ({
    label: pathWords(path, locale),
    before: op === 'add' ? null : fieldWords(path, was ?? null, locale),
    after: op === 'remove' ? null : fieldWords(path, value ?? null, locale),
  }));
}

/** `/periods/2/rates/0/amount` as 时段 3 › 标准 1 › 金额. */
function pathWords(path: string, locale: Locale): string {
  const t = translator(locale);
  const parts = pointer(path).filter((key) => !isAmong(LOCALES, key));
  return parts
    .reduce<string[]>(
      (words, key) =>
        /^\d+$/.test(key)
          ? [...words.slice(0, -1), `${words.at(-1) ?? ''} ${Number(key) + 1}`]
          : [...words, t(`release.field.${key}` as StringKey)],
      [],
    )
    .join(' › ');
}

/** What "none" means depends on the field: no end seen, not marked, not obtained. */
const NONE: Readonly<Record<string, StringKey>> = {
  until: 'release.toDate',
  upTo: 'release.openTop',
  enterpriseRelated: 'site.unmarked',
  preApproval: 'site.unmarked',
  importExport: 'site.unmarked',
  from: 'site.unknown',
  collectors: 'site.unknown',
  priceSetter: 'site.unknown',
  fundDestination: 'site.unknown',
};

function fieldWords(path: string, value: Json, locale: Locale): Words {
  const field = pointer(path).at(-1) ?? '';
  const language = LOCALES.find((one) => one === field);
  if (language && typeof value === 'string') return inLanguage(value, language, locale);
  const none = NONE[field];
  return value === null && none ? { text: translator(locale)(none) } : valueWords(value, locale);
}

/** A change to one language's words is told in that language. */
function inLanguage(text: string, language: Locale, locale: Locale): Words {
  return language === locale ? translated(text, locale) : { text, lang: language };
}

type JsonObject = { readonly [key: string]: Json };

function valueWords(value: Json, locale: Locale): Words {
  const t = translator(locale);
  if (value === null) return { text: t('release.nothing') };
  if (typeof value === 'boolean') return { text: t(value ? 'release.yes' : 'release.no') };
  if (typeof value !== 'object') return textWords(String(value), locale);
  if (Array.isArray(value))
    return joined(
      value.map((each: Json) => valueWords(each, locale)),
      t('release.nothing'),
      LIST_MARKS[writingOf(locale)],
    );
  return objectWords(value as JsonObject, locale);
}

function textWords(text: string, locale: Locale): Words {
  if (isDay(text)) return { text: formatDay(locale, text) };
  const key = `release.code.${text}`;
  return CODES.has(text)
    ? { text: translator(locale)(key as StringKey) }
    : isFigure(text)
      ? { text }
      : original(text, locale);
}

/** Codes that a change can show; their words stand under release.code. */
const CODES = new Set([
  ...['charged', 'free', 'abolished', 'replaced', 'prohibited', 'unverified'],
  ...['citizen', 'enterprise', 'both'],
  ...[
    'administrative',
    'government-fund',
    'enterprise-deposit',
    'government-priced-service',
    'free-or-prohibited-by-law',
  ],
  ...['yes', 'with-caution', 'no-amount'],
  ...['high', 'medium', 'low'],
  ...['amount', 'range', 'tier', 'rate', 'cap', 'floor', 'factor', 'formula', 'unknown'],
]);

function isFigure(text: string): boolean {
  return /^[\d.]+$/.test(text);
}

function objectWords(value: JsonObject, locale: Locale): Words {
  if (typeof value['zh-CN'] === 'string') return pick(value as unknown as Localized, locale);
  if ('rates' in value) return partWords(value, ['from', 'until', 'state', 'rates', 'basis'], locale);
  if ('kind' in value && 'item' in value)
    return partWords(value, ['item', 'amount', 'min', 'max', 'formula', 'unit'], locale);
  if ('what' in value) return partWords(value, ['for', 'what', 'from', 'until', 'basis'], locale);
  if ('collector' in value) return partWords(value, ['collector', 'from', 'until'], locale);
  if ('document' in value) return partWords(value, ['number', 'title', 'article'], locale);
  return partWords(value, Object.keys(value), locale);
}

/** The parts that tell a value apart, those that are not there left out. */
function partWords(value: JsonObject, keys: readonly string[], locale: Locale): Words {
  const parts = keys.map((key) => value[key]).filter((part): part is Json => !isEmpty(part));
  const words = parts.map((part) => valueWords(part, locale));
  return joined(words, translator(locale)('release.nothing'), ' ');
}

function isEmpty(part: Json | undefined): boolean {
  return part === null || part === undefined || (Array.isArray(part) && part.length === 0);
}

/** Between the members of a list that may hold commas themselves. */
const LIST_MARKS: Record<Writing, string> = { hanzi: '；', kana: '；', hangul: '; ', latin: '; ' };

function joined(words: readonly Words[], empty: string, mark: string): Words {
  if (words.length === 0) return { text: empty };
  const text = words.map((each) => each.text).join(mark);
  const lang = words.every((each) => each.lang) ? itemAt(words, 0).lang : undefined;
  if (lang) return { text, lang };
  const isMixed = words.some((each) => each.lang !== undefined || each.runs !== undefined);
  return isMixed
    ? { text, runs: words.flatMap((each, at) => runsAfter(each, at === 0 ? '' : mark)) }
    : { text };
}

/** Each keeps its language beside the others. */
function runsAfter({ text, lang, runs }: Words, mark: string): NonNullable<Words['runs']> {
  const own = runs ?? [lang === undefined ? { text } : { text, lang }];
  return mark === '' ? own : [{ text: mark }, ...own];
}
