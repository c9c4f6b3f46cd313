import type { Answer } from '#domain/fees/answer';
import { compare, decimal } from '#domain/fees/decimal';
import type { Rate } from '#domain/fees/fee';
import { itemAt, present } from '#domain/known';
import { groupedDigits } from '#i18n/format';
import { joined, rateRow, vocabularyWord, type FeeContext } from './fee-words.ts';
import { pick, type Words } from './words.ts';

/** A formula that is longer than this is told below the title. */
const LONGEST_RATE = 24;

/** The first line of an answer, the same wherever it stands: the verdict in plain words, with its amount. */
export function titleOf(answer: Answer, context: FeeContext): string {
  const { say } = context;
  switch (answer.verdict) {
    case 'chargeable':
      return chargeTitle(answer, context);
    case 'several':
      return severalTitle(answer, context);
    case 'out-of-scope':
      return say('answer.title.out-of-scope', { category: categoryName(answer, context).text });
    default:
      return say(`answer.title.${answer.verdict}`);
  }
}

/** A name as its reader wrote it: where an amount stood among its words (交300工本费), all of them are said. */
export function nameSaid({ query, name }: Pick<Answer, 'query' | 'name'>): string {
  return query.normalize('NFKC').includes(name.normalize('NFKC')) ? name : query;
}

/** What kind of money it is that no list is about. */
export function categoryName({ category }: Answer, { locale, say, vocabulary }: FeeContext): Words {
  const known = category === null ? undefined : vocabulary.categories[category];
  return known ? pick(known.name, locale) : { text: say('answer.word.out-of-scope') };
}

/** An amount of 元: 40 元, CNY 40. */
export function yuan(amount: string, { locale, say }: FeeContext): string {
  return joined(groupedDigits(locale, amount), say('answer.yuan'));
}

function chargeTitle(answer: Answer, context: FeeContext): string {
  const { rates, most, noAmount } = answer;
  const { say } = context;
  if (noAmount) return say('answer.title.no-amount');
  if (rates.length === 1) return oneRate(itemAt(rates, 0), most, context);
  const span = spanOf(rates);
  if (most !== null)
    return span && span.low !== most && span.high === most
      ? say('answer.title.range', { amount: range(span.low, most, span.unit ?? '元', context) })
      : say('answer.title.most', { amount: yuan(most, context) });
  if (span?.unit)
    return say('answer.title.rates', ratesBlanks(rates, span.low, span.high, span.unit, context));
  return say('answer.title.several-rates', { count: rates.length });
}

function ratesBlanks(
  { length }: readonly Rate[],
  low: string,
  high: string,
  unit: string,
  context: FeeContext,
): Record<string, string | number> {
  return { count: length, amount: range(low, high, unit, context) };
}

function oneRate(rate: Rate, most: string | null, context: FeeContext): string {
  const { say } = context;
  const amount = moneyOf(rate);
  if (amount === null) return say('answer.title.at', { amount: rateWords(rate, context) });
  // A reduction that holds for everybody has lowered what may be asked.
  if (most !== null && compare(decimal(most), decimal(amount.high)) < 0)
    return say('answer.title.most', { amount: yuan(most, context) });
  return say('answer.title.most', { amount: withUnit(amount.high, amount.unit, context) });
}

function rateWords(rate: Rate, context: FeeContext): string {
  const { limit, value, item } = rateRow(rate, context);
  const words = [limit === item.text ? null : limit, value.text].filter(Boolean).join(' ');
  return words.length > LONGEST_RATE ? context.say('answer.title.formula') : words;
}

function severalTitle(answer: Answer, context: FeeContext): string {
  const { say } = context;
  if (answer.caveats.includes('similar-names')) return say('answer.title.similar');
  const span = spanOfChoices(answer.choices);
  if (span === null) return say('answer.title.several');
  return say('answer.title.range', { amount: range(span.low, span.high, '元', context) });
}

interface Span {
  low: string;
  high: string;
}

/** From the least to the most that choices may cost, where each is certain and nothing is forbidden. */
function spanOfChoices(choices: readonly Answer[]): Span | null {
  const isCertain = choices.every(
    ({ verdict, most }) => most !== null && (verdict === 'chargeable' || verdict === 'free'),
  );
  if (!isCertain || choices.length === 0) return null;
  const lows = choices.map(({ rates, most }) => spanOf(rates)?.low ?? present(most, 'most'));
  const span = extremes([...lows, ...choices.map(({ most }) => present(most, 'most'))]);
  return span.low === span.high ? null : span;
}

/** The least and the largest amount of rates that are all money, and their unit where it is one. */
function spanOf(rates: readonly Rate[]): (Span & { unit: string | null }) | null {
  const amounts = rates.map(moneyOf);
  if (amounts.length === 0 || amounts.some((amount) => amount === null)) return null;
  const known = amounts as (Span & { unit: string })[];
  const units = new Set(known.map(({ unit }) => unit));
  return {
    ...extremes(known.flatMap(({ low, high }) => [low, high])),
    unit: units.size === 1 ? itemAt(known, 0).unit : null,
  };
}

function extremes(amounts: readonly string[]): Span {
  const sorted = [...amounts].sort((a, b) => compare(decimal(a), decimal(b)));
  return { low: itemAt(sorted, 0), high: itemAt(sorted, -1) };
}

/** The money of a rate; a floor, a share, a factor, a formula is no amount to pay. */
function moneyOf(rate: Rate): (Span & { unit: string }) | null {
  if (rate.kind !== 'amount' && rate.kind !== 'range' && rate.kind !== 'cap') return null;
  if (!rate.unit.startsWith('元')) return null;
  return rate.kind === 'range'
    ? { low: rate.min, high: rate.max, unit: rate.unit }
    : { low: rate.amount, high: rate.amount, unit: rate.unit };
}

function withUnit(amount: string, unit: string, context: FeeContext): string {
  const { locale, vocabulary } = context;
  if (unit === '元') return yuan(amount, context);
  return joined(groupedDigits(locale, amount), vocabularyWord(vocabulary.units, unit, locale).text);
}

function range(low: string, high: string, unit: string, context: FeeContext): string {
  if (low === high) return withUnit(high, unit, context);
  const { locale, say, vocabulary } = context;
  const words = say('answer.range', { low: groupedDigits(locale, low), high: groupedDigits(locale, high) });
  return joined(
    words,
    unit === '元' ? say('answer.yuan') : vocabularyWord(vocabulary.units, unit, locale).text,
  );
}

/** One case of an item with what it costs: 损坏换领 40 元. */
export interface CaseWords {
  rate: Rate;
  item: Words;
  value: Words;
}

/** More cases than this are told by the table of rates. */
const MOST_CASES = 4;
const FIRST_CASES = 3;

/**
 * The cases that stand behind the title. A single amount stands in the title already.
 * @returns also how many are left out
 */
export function casesOf(
  { rates }: Pick<Answer, 'rates'>,
  context: FeeContext,
): { cases: CaseWords[]; more: number } {
  const [only] = rates;
  if (rates.length === 0 || (rates.length === 1 && moneyOf(present(only, 'only')) !== null))
    return { cases: [], more: 0 };
  const shown = rates.length > MOST_CASES ? rates.slice(0, FIRST_CASES) : rates;
  const cases = shown.map((rate) => {
    const { item, limit, value } = rateRow(rate, context);
    const isSaid = limit === null || limit === item.text;
    return { rate, item, value: isSaid ? value : { ...value, text: `${limit} ${value.text}` } };
  });
  return { cases, more: rates.length - shown.length };
}

/** The cases on one line: 到期换领 20 元；损坏换领 40 元. Empty where there are none. */
export function casesText(answer: Pick<Answer, 'rates'>, context: FeeContext): string {
  const { cases, more } = casesOf(answer, context);
  const said = cases
    .map(({ item, value }) => `${item.text} ${value.text}`)
    .join(context.say('answer.between'));
  return more > 0 ? `${said} ${context.say('answer.more', { count: cases.length + more })}` : said;
}
