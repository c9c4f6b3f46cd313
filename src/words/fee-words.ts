import type { Day } from '#domain/calendar';
import type { Catalogue } from '#domain/fees/answer';
import type { Period, Rate } from '#domain/fees/fee';
import { formatDay, groupedDigits } from '#i18n/format';
import { inBrackets, type Locale } from '#i18n/locales';
import type { Say } from '#i18n/phrases';
import type { Localized } from '#schemas/fields';
import { original, pick, type Words } from './words.ts';

/** The shared words of the catalogue, by their Chinese form. */
export interface FeeVocabulary {
  units: Readonly<Record<string, Localized>>;
  departments: Readonly<Record<string, Localized>>;
  collectors: Readonly<Record<string, Localized>>;
  regions: Readonly<Record<string, Localized>>;
  categories: Readonly<Record<string, { name: Localized; responsible: Localized }>>;
  /** What a reader may do where a charge is on no list, with its article; absent where the city names none. */
  refusal?: Localized | undefined;
  /** Pages of this site that hold a cited document, by the document's id, without the language prefix. */
  documentPages: Readonly<Record<string, string>>;
}

/** The words that only single items take. A page that asks for a few items fetches theirs with them. */
export type ItemWords = Pick<FeeVocabulary, 'departments' | 'documentPages'>;

/** A vocabulary with the words of further items. */
export function withItemWords(
  vocabulary: FeeVocabulary,
  { departments, documentPages }: ItemWords,
): FeeVocabulary {
  return {
    ...vocabulary,
    departments: { ...vocabulary.departments, ...departments },
    documentPages: { ...vocabulary.documentPages, ...documentPages },
  };
}

/** Everything that it takes to put an answer into words, in build and browser alike. */
export interface FeeContext {
  locale: Locale;
  say: Say;
  vocabulary: FeeVocabulary;
  catalogue: Catalogue;
}

/** A rate as a page shows it; `amount` is the number alone. */
export interface RateRow {
  rate: Rate;
  item: Words;
  limit: string | null;
  amount: string | null;
  unit: Words | null;
  /** A formula in words, where no number can stand. */
  formula: Words | null;
  /** The formula, or the amount with its unit, as it stands in a sentence. */
  value: Words;
  notes: Words[];
}

/** A word of a shared vocabulary in the reader's language. */
export function vocabularyWord(
  vocabulary: Readonly<Record<string, Localized>>,
  word: string,
  locale: Locale,
): Words {
  const localized = vocabulary[word];
  return localized ? pick(localized, locale) : original(word, locale);
}

/** One rate, words finished. */
export function rateRow(rate: Rate, { locale, say, vocabulary }: FeeContext): RateRow {
  const name = 'unit' in rate && rate.unit !== null ? rate.unit : null;
  const unit = name === null ? null : vocabularyWord(vocabulary.units, name, locale);
  const amount = rate.kind === 'formula' ? null : (shownAmount(rate, locale) ?? say('answer.unknown'));
  const formula = rate.kind === 'formula' ? pick(rate.formula, locale) : null;
  return {
    rate,
    item: pick(rate.item, locale),
    limit:
      rate.kind === 'cap' || rate.kind === 'floor' || rate.kind === 'factor'
        ? say(`answer.kind.${rate.kind}`)
        : null,
    amount,
    unit,
    formula,
    // 未取得 is no number of anything, and takes no unit.
    value: formula ?? withUnit(amount ?? '', amountText(rate) === null ? null : unit),
    notes: [
      ...('combine' in rate && rate.combine ? [{ text: say(`answer.combine.${rate.combine}`) }] : []),
      ...(rate.kind === 'amount' && rate.derived ? [{ text: say('answer.derived') }] : []),
      ...(rate.remark ? [pick(rate.remark, locale)] : []),
    ],
  };
}

/** The number of a rate: 120, 4–5; null where it has none. */
export function amountText(rate: Rate): string | null {
  if ('min' in rate && rate.min !== undefined && rate.max !== undefined) return `${rate.min}–${rate.max}`;
  return 'amount' in rate && rate.amount !== undefined ? rate.amount : null;
}

function shownAmount(rate: Rate, locale: Locale): string | null {
  const amount = amountText(rate);
  return amount === null ? null : groupedDigits(locale, amount);
}

/** The first of several rates on one line: 120 元/本, 2 rates. Null where no number can be shown. */
export function headlineOf(rates: readonly Rate[], context: FeeContext): string | null {
  const first = rates.find((rate) => rate.kind !== 'factor' && amountText(rate) !== null);
  if (!first) return null;
  const { limit, value } = rateRow(first, context);
  const text = [limit, value.text].filter(Boolean).join(' ');
  return rates.length > 1 ? `${text} ${context.say('answer.more', { count: rates.length })}` : text;
}

/**
 * An amount with its unit: 120 元/本, 20%. A percentage stands close to its number, and so does a Korean unit (10위안);
 * others stand apart. The code of a currency goes before the number: CNY 120 per booklet.
 */
export function joined(amount: string, unit: string): string {
  if (/^[A-Z]{3}\b/.test(unit)) return `${unit.slice(0, 3)} ${amount}${unit.slice(3)}`;
  return unit === '' || /^[%\p{Script=Hangul}]/u.test(unit) ? `${amount}${unit}` : `${amount} ${unit}`;
}

function withUnit(amount: string, unit: Words | null): Words {
  const text = joined(amount, unit?.text ?? '');
  return unit?.lang === undefined ? { text } : { text, lang: unit.lang };
}

type Dated = Pick<Period, 'from' | 'answersFrom' | 'fromSure' | 'until'>;

/** A span in words, with what is not known of its start. */
export function spanText(span: Dated, { locale, say }: FeeContext): string {
  const { from, until } = span;
  const end = until === null ? null : formatDay(locale, until);
  if (from === null) {
    const start = unknownStart(span, { locale, say });
    return end === null
      ? say('answer.openUnknownStart', { start })
      : say('answer.untilUnknownStart', { start, until: end });
  }
  const start = formatDay(locale, from);
  const words =
    end === null ? say('answer.spanOpen', { from: start }) : say('answer.span', { from: start, until: end });
  return span.fromSure ? words : words + say('answer.fromUnsure');
}

function unknownStart({ answersFrom }: Dated, { locale, say }: Pick<FeeContext, 'locale' | 'say'>): string {
  if (answersFrom === undefined) return say('answer.fromUnknownBare');
  return say('answer.fromUnknown', { day: formatDay(locale, answersFrom) });
}

/** A name with its variant: 居民身份证工本费（首次申领）. */
export function feeName(fee: { name: Localized; variant: Localized | null }, locale: Locale): Words {
  const name = pick(fee.name, locale);
  if (!fee.variant) return name;
  const variant = pick(fee.variant, locale);
  return { ...name, text: name.text + inBrackets(locale, variant.text) };
}

/** A picture outlives the day on which it was made: it speaks of the day on which the catalogue was checked. */
export function pictureDay(day: Day, { checkedOn }: Catalogue): Day {
  return day < checkedOn ? day : checkedOn;
}
