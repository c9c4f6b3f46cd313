import { addDays, isDay, lastDayOfMonth, type Day } from '../calendar.ts';
import { normalForm } from '../folding.ts';
import type { Payer } from './fee.ts';
import { amountIn, joined } from './spoken-amount.ts';

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
  /** The line without its amount and day, all its words kept: legal aid 120元 asks of legal aid. */
  allWords: string;
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
  /** The line without amount and day, with the words that are else passed over. */
  allWords: string;
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
    allWords: reading.allWords,
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

/** Of 换身份证要我60 the name is 换身份证. */
const SAYS_WHO_ASKS = /(?:[他她]们?|窗口|柜台)?(?:要我|(?:让|叫)我?交|收了?我|被收|要价)\s*$/u;
/** Of "They asked me for 60 yuan for a new ID card" the name is "new ID card". */
const ENGLISH_BEFORE =
  /^(?:(?:they|he|she|we|i|you|the (?:office|officer|police|clerk|counter|window|bureau)|my (?:boss|employer))\s+)?(?:(?:have|has|had|was|were|am|is|are|legal|right|normal|they|want(?:s|ed)?|ask(?:s|ed)?|charg(?:es?|ed|ing)|demand(?:s|ed)?|took|told|made|paid|pay|to|me|us|for|do|does|did|need|must|should|can|may|how much|what|cost|it|i|why|at the (?:counter|window|office))\s+)*(?:(?:a|an|the|my|our|your)\s+)?/iu;
const ENGLISH_BEHIND =
  /[\s,.;:?!]*(?:\b(?:(?:is|was) (?:that|this|it) (?:right|legal|ok|okay|allowed|normal|correct|too much)|too much|they (?:want|ask|charge)(?:ed|d|s)?(?: for)?(?: me)?|yesterday|today|last (?:week|month)|on|costs?)[\s?!.]*)?$/iu;
/** Of パスポートの申請で200元請求された it is パスポート, of 여권 발급에 200위안 달라고 해요 여권 발급. */
const JAPANESE_BEHIND =
  /(?:の(?:申請|手続き?|発行))?(?:[でにをはがと]|として)?\s*(?:(?:高い|妥当|適正|合法)(?:です)?か|(?:請求され|取られ|要求され|払えと言われ|払うように言われ|かかると言われ|と言われ|言われ|払い|払っ)(?:た|ました))[。！？?!]*$/u;
const KOREAN_BEHIND =
  /(?:을|를|에|으로|로|하는\s?데|은|는)?\s*(?:맞나|맞아|비싼|정상인|합법인|달라고|내라고|내래|요구|청구|받았|받아갔|냈).*$/u;

/** What is left around an amount, without the words of other languages that only say who asks for it. */
function withoutForeignAsking(name: string): string {
  const text = name.trim();
  const rest = /^[a-z]/iu.test(text)
    ? text.replace(ENGLISH_BEHIND, '').replace(ENGLISH_BEFORE, '')
    : text.replace(JAPANESE_BEHIND, '').replace(KOREAN_BEHIND, '');
  return rest.trim() === '' ? name : rest;
}

/** A share says how it is worked out, not what is asked for: 残保金1.5%. */
const SHARE = /\s*\d+(?:\.\d+)?\s*%(?:的)?/gu;

const LIST_NUMBER =
  /^\s*(?:[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿]|[(（【[]\s*(?:[\d０-９]{1,3}|[一二三四五六七八九十百]{1,4})\s*[)）】\]]|(?:[\d０-９]{1,3}|[一二三四五六七八九十百]{1,4})\s*(?:、|．(?![\d０-９]))|[\d０-９]{1,3}(?:\.[\d０-９]{1,3})*\s*[.)）](?![\d０-９])|第[一二三四五六七八九十百]+[项条][、：:\s])\s*[、.．:：]?\s*/u;

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
  const allWords = found?.rest ?? day?.rest ?? line;
  const name = (found ? withoutForeignAsking(allWords.replace(SAYS_WHO_ASKS, '')) : allWords).replace(
    SHARE,
    '',
  );
  return {
    name: normalForm(name) === '' ? line : name.trim(),
    line,
    allWords,
    amount: found?.amount ?? null,
    isUnitPrice: found?.isUnitPrice ?? false,
    on: day?.on ?? null,
    onFrom: day?.onFrom ?? null,
    payer: payerIn(spoken),
  };
}
