import { addDays, isDay, lastDayOfMonth, type Day } from '../calendar.ts';
import { normalForm } from '../folding.ts';
import { NUMERALS, numberOf } from './chinese-number.ts';
import type { Payer } from './fee.ts';

/** What somebody asks, as it comes in: one line of speech, and what a form or a file says beside it. */
export interface Question {
  /** The line, or a name, an alias, an id. */
  text: string;
  /** The reader's own day; the age of an answer is counted to it. */
  today: Day;
  /** The day that is asked about; where it is not said, today. */
  on?: Day | undefined;
  /** What is asked for, in 元; what the line says counts where this is not given. */
  amount?: string | undefined;
  payer?: Payer | undefined;
  /** The district, by its name in regions.yaml. */
  region?: string | undefined;
  /** How many pieces; a bill may say so. */
  quantity?: string | undefined;
  /** Which of the item's rates, by its Chinese name, where a form or a bill says so. */
  rate?: string | undefined;
}

/** A question read: what the line says of amount, day and payer stands apart from the name. */
export interface Reading {
  /** The line without amount and day, as the reader wrote it. */
  name: string;
  /** The line without a list's number before it. */
  line: string;
  /** In 元, as a decimal text; null where none is said. */
  amount: string | null;
  /** True where the amount is for a unit (500一平): it says nothing of the whole. */
  isUnitPrice: boolean;
  on: Day | null;
  /** Where only a month or a year is said, its first day; `on` is its last. */
  onFrom: Day | null;
  payer: Payer | null;
}

/** A question made ready: nothing is left unsaid that has a usual meaning. */
export interface Asked {
  /** The line as it came in. */
  query: string;
  name: string;
  /** The line without a list's number before it, amount and all: what begins with a number may be a name itself. */
  line: string;
  amount: string | null;
  isUnitPrice: boolean;
  on: Day;
  onFrom: Day | null;
  today: Day;
  payer: Payer | undefined;
  region: string | undefined;
  quantity: string | undefined;
  rate: string | undefined;
}

/** Reads a question; what a form or a file says beside the line goes before what the line says. */
export function askedOf(question: Question): Asked {
  const reading = readQuestion(question.text, question.today);
  return {
    query: question.text,
    name: reading.name,
    line: reading.line,
    amount: question.amount ?? reading.amount,
    isUnitPrice: question.amount === undefined && reading.isUnitPrice,
    on: question.on ?? reading.on ?? question.today,
    onFrom: question.on === undefined ? reading.onFrom : null,
    today: question.today,
    payer: question.payer ?? reading.payer ?? undefined,
    region: question.region,
    quantity: question.quantity,
    rate: question.rate,
  };
}

const YUAN = '(?:元整|元人民币|元钱|元|块钱|块|圆|塊錢|塊|人民币|人民幣|rmb\\b|cny\\b|yuan\\b|위안)';
const FIGURE = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const IN_WORDS = `[${NUMERALS}]+`;
/** What stands before a number that is a value, a size or a sum in dispute, not what is asked for. */
const VALUE_BEFORE =
  '(?:标的|价值|借款|借条|贷款|工资|面积|总价|房款|合同|存款|欠款|欠)[额金为是：:了约共]{0,2}\\s*$';
const VALUE_COMES = new RegExp(VALUE_BEFORE, 'u');
const MEASURE = '(?:平方米|平方|平米|平|吨|立方米|立方|方|千瓦时|度|公里|天|个?月|年|小时|斤|米)';
const PER_MEASURE = new RegExp(`^\\s*(?:\\/|每|一|1)?\\s*${MEASURE}`, 'u');
const MEASURE_BEFORE = new RegExp(`(?:每|一|1)${MEASURE}\\s*$`, 'u');
const PER_PIECE = /^\s*(?:\/|每)\s*[本证件张人次副个枚份类项]{1,2}/u;
const ASKED = '(?:要我?|收了?我?|交了?|花了?|缴|付了?|给了?|被收|让交|叫交|要价|共|计|得)';
const ASKED_BEFORE = new RegExp(`${ASKED}\\s*$`, 'u');
/** Of 换身份证要我60 the name is 换身份证. */
const SAYS_WHO_ASKS = /(?:[他她]们?)?(?:要我|(?:让|叫)我?交|收了?我|被收|要价)\s*$/u;

interface Found {
  amount: string;
  isUnitPrice: boolean;
  /** The text without it. */
  rest: string;
}

/**
 * Reads the amount that a line states: 120元, ¥60, 六十块, 要我60, and a bare number at its end (护照 120).
 * The value of what is in dispute (标的10万) is none, and neither is a share (3%).
 */
export function amountIn(text: string): Found | null {
  return marked(text) ?? bare(text);
}

const MARKED = new RegExp(
  `(?:[¥￥]|(?:rmb|cny)\\s?)\\s*(${FIGURE})\\s*(万)?(?:${YUAN})?|(${FIGURE})\\s*(万|千|百)?\\s*${YUAN}(?!化|素|旦)|(${IN_WORDS})\\s*${YUAN}(?!化|素|旦)`,
  'giu',
);
const SCALES: Readonly<Record<string, string>> = { 万: '0000', 千: '000', 百: '00' };

function marked(text: string): Found | null {
  for (const match of text.matchAll(MARKED)) {
    const [whole, signed, signedScale, figure, scale, words] = match;
    const after = text.slice(match.index + whole.length);
    const said = words === undefined ? null : saidNumber(words);
    const amount =
      words === undefined ? scaled(signed ?? figure!, signedScale ?? scale) : (said?.number ?? null);
    const before = text.slice(0, match.index) + (said?.before ?? '');
    if (amount === null || VALUE_COMES.test(before)) continue;
    return {
      amount,
      isUnitPrice: PER_MEASURE.test(after) || MEASURE_BEFORE.test(before),
      rest: joined(before.replace(MEASURE_BEFORE, ''), after.replace(PER_PIECE, '').replace(PER_MEASURE, '')),
    };
  }
  return null;
}

/** A share says how it is worked out, not what is asked for: 残保金1.5%. */
const SHARE = /\s*\d+(?:\.\d+)?\s*%(?:的)?/gu;
/** The number that numerals end in: of 科目二一百二十, what is before it is the name's. */
function saidNumber(words: string): { before: string; number: string } | null {
  for (let at = 0; at < words.length; at += 1) {
    const number = numberOf(words.slice(at));
    if (number !== null) return { before: words.slice(0, at), number: String(number) };
  }
  return null;
}

const AT_END = new RegExp(`^(.*?)(\\s|[:：,，、])?(${FIGURE})(万)?\\s*[。.!！?？]*$`, 'su');
const WORDS_AT_END = new RegExp(`^(.*${ASKED})\\s*(${IN_WORDS})$`, 'u');
const PER_AT_END = new RegExp(`(${FIGURE})(?:一|\\/|每)${MEASURE}$`, 'u');

function bare(text: string): Found | null {
  const per = PER_AT_END.exec(text);
  if (per) return { amount: plain(per[1]!), isUnitPrice: true, rest: text.slice(0, per.index).trim() };
  const end = AT_END.exec(text);
  if (end && isAmountAfter(end[1]!, end[2], end[3]!))
    return { amount: scaled(end[3]!, end[4]), isUnitPrice: false, rest: end[1]!.trim() };
  const words = WORDS_AT_END.exec(text);
  const amount = words ? numberOf(words[2]!) : null;
  return amount === null ? null : { amount: String(amount), isUnitPrice: false, rest: words![1]!.trim() };
}

/** 护照120 and 换证 60 ask for money; 科目2, C1 and 借条10 do not. */
function isAmountAfter(before: string, gap: string | undefined, figure: string): boolean {
  if (before === '' || VALUE_COMES.test(before)) return false;
  if (/^(?:19|20)\d\d$/.test(figure) && gap === undefined) return false;
  if (ASKED_BEFORE.test(before) || gap !== undefined) return !/[a-z\d.-]$/iu.test(before);
  return (
    figure.length >= 2 &&
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana})）]$/u.test(before)
  );
}

function scaled(figure: string, scale: string | undefined): string {
  const number = plain(figure);
  if (scale === undefined) return number;
  const [whole, fraction = ''] = number.split('.');
  const zeros = SCALES[scale]!;
  const digits = whole! + fraction.padEnd(zeros.length, '0');
  const cut = whole!.length + zeros.length;
  return plain(digits.length > cut ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits);
}

function plain(figure: string): string {
  return figure.replace(/,/g, '').replace(/^0+(?=\d)/, '');
}

const FULL_DAY = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?/u;
const MONTH = /(\d{4})\s?年\s?(\d{1,2})\s?月(?:份)?/u;
const YEAR = /((?:19|20)\d{2})\s?年(?!度?(?:期|限))/u;
const SPOKEN: readonly (readonly [RegExp, number])[] = [
  [/大前天/u, -3],
  [/前天/u, -2],
  [/昨天|昨日/u, -1],
  [/后天/u, 2],
  [/明天/u, 1],
  [/今天|今日/u, 0],
];
const SPOKEN_YEARS: readonly (readonly [RegExp, number])[] = [
  [/前年/u, -2],
  [/去年/u, -1],
  [/明年/u, 1],
];

interface FoundDay {
  on: Day;
  onFrom: Day | null;
  rest: string;
}

/** Reads the day that a line names; of a month or a year, its first and its last day. */
export function dayIn(text: string, today: Day): FoundDay | null {
  return fullDay(text) ?? monthOrYear(text) ?? spokenDay(text, today);
}

function fullDay(text: string): FoundDay | null {
  const match = FULL_DAY.exec(text);
  if (!match) return null;
  const on = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return isDay(on) ? { on, onFrom: null, rest: without(text, match) } : null;
}

function monthOrYear(text: string): FoundDay | null {
  const month = MONTH.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    const last = lastDayOfMonth(Number(month[1]), Number(month[2]));
    return { on: last, onFrom: `${last.slice(0, 8)}01`, rest: without(text, month) };
  }
  const year = YEAR.exec(text);
  return year && wholeYear(Number(year[1]), without(text, year));
}

function spokenDay(text: string, today: Day): FoundDay | null {
  for (const [word, shift] of SPOKEN) {
    const match = word.exec(text);
    if (match) return { on: addDays(today, shift), onFrom: null, rest: without(text, match) };
  }
  for (const [word, shift] of SPOKEN_YEARS) {
    const match = word.exec(text);
    if (match) return wholeYear(Number(today.slice(0, 4)) + shift, without(text, match));
  }
  return null;
}

function wholeYear(year: number, rest: string): FoundDay {
  return { on: `${year}-12-31`, onFrom: `${year}-01-01`, rest };
}

function without(text: string, { index, 0: match }: RegExpExecArray): string {
  return joined(text.slice(0, index), text.slice(index + match.length));
}

function joined(before: string, after: string): string {
  return `${before.trimEnd()} ${after.trimStart()}`.trim();
}

const LIST_NUMBER =
  /^\s*(?:[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿]|[(（【[]\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,4})\s*[)）】\]]|(?:\d{1,3}|[一二三四五六七八九十百]{1,4})\s*[、．]|\d{1,3}(?:\.\d{1,3})*\s*[.)）](?!\d)|第[一二三四五六七八九十百]+[项条][、：:\s])\s*[、.．:：]?\s*/u;

/** A line without the number that lists and bills print before it: 1. （1） 一、 ①. */
export function withoutListNumber(text: string): string {
  const rest = text.replace(LIST_NUMBER, '');
  return rest.trim() === '' ? text : rest;
}

const ENTERPRISE = /我们公司|我公司|本公司|我单位|我们单位|我们厂|企业交|公司交|单位交|个体户交|对公/u;
const CITIZEN = /个人交|老百姓交|市民交|居民交|我个人/u;

/** Who pays, where the line says so in as many words; a name such as 企业登记费 does not. */
function payerIn(text: string): Payer | null {
  if (ENTERPRISE.test(text)) return 'enterprise';
  return CITIZEN.test(text) ? 'citizen' : null;
}

/**
 * Reads one line of speech. What a name may hold itself (农民工工资保证金3%) stays in it.
 * @param text the line as it was written
 */
export function readQuestion(text: string, today: Day): Reading {
  const line = withoutListNumber(text.trim()).trim();
  const spoken = line.normalize('NFKC');
  const day = dayIn(spoken, today);
  const found = amountIn(day?.rest ?? spoken);
  const name = (found?.rest.replace(SAYS_WHO_ASKS, '') ?? day?.rest ?? line).replace(SHARE, '');
  return {
    name: normalForm(name) === '' ? line : name,
    line,
    amount: found?.amount ?? null,
    isUnitPrice: found?.isUnitPrice ?? false,
    on: day?.on ?? null,
    onFrom: day?.onFrom ?? null,
    payer: payerIn(spoken),
  };
}
