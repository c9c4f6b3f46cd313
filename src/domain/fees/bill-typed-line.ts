import type { Day } from '../calendar.ts';
import { numberOf } from '../chinese-numerals.ts';
import { group, present } from '../known.ts';
import { dayIfAny, dayTyped } from '../typed-cells.ts';
import type { Column } from './bill-columns.ts';
import { withoutListNumber } from './question.ts';
import { amountIn } from './spoken-amount.ts';

const GAP = '[\\s，、;；|]+';
const AMOUNT = '(?:[¥￥]|RMB|CNY)?\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:元|块钱|块|圆|CNY|RMB|yuan|위안)?';
const TIME = '(?:[\\sT]+\\d{1,2}(?::\\d{2}){1,2})?';
const DAY = `\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}[日号]?${TIME}|20\\d{6}`;
const SHORT_DAY = `(?:1[0-2]|0?[1-9])(?:[./-]|月)(?:3[01]|[12]\\d|0?[1-9])[日号]?${TIME}`;
const TIMES = '(?:\\s*[x×*]\\s*(\\d+)|\\s*共?(\\d+)\\s?(?:本|证|件|张|人次|次|份|项|个|副|套))?';
/** What leads the eye from a name to its amount: 护照…………160元. */
const LEADER = /…+|[.·_—-]{3,}/gu;
/** What follows is a part of a sum that was stated: 其中护照120元. */
const PART_OF = /^其中\s*[:：，,]?\s*(?=\p{L})/u;
/** Of 450元/月 a bill charges 450; what is so much a ton says nothing of the sum. */
const PER_TIME = /([元块圆\d])\s*(?:\/|每)\s*(?:个?月|季度?|年|学期|天|日|次)$/u;
const DAY_FIRST = new RegExp(`^(${DAY}|${SHORT_DAY})${GAP}(.+)$`, 'iu');
const DAY_WITHIN = new RegExp(`^(.+?)${GAP}(${DAY}|${SHORT_DAY})(?:${GAP}(.*))?$`, 'iu');
const AMOUNT_LAST = new RegExp(`^(.+?)${TIMES}(?:${GAP}|[:：=]\\s*)(${AMOUNT})(?:${GAP}(\\d+))?$`, 'iu');
const AMOUNT_TOUCHING = new RegExp(`^(.*[\\p{L})）])${TIMES}\\s*(${AMOUNT})$`, 'iu');

/** What a line says, by the column in which a sheet would have it. */
export type Parts = Partial<{ [column in Column]: string }>;

/**
 * A line as people type it. A sentence (换身份证要我60) keeps its words: the question's own reader takes them apart.
 * @param nth its place in the bill: of `2 身份证 20` as the second line, 2 is the running number
 */
export function typedFields(line: string, nth: number, today: Day): Parts {
  const text = withoutRunningNumber(withoutListNumber(line.replace(LEADER, ' ')), nth).replace(PART_OF, '');
  const dated = datedFields(text, today);
  const undated = { on: '', ...moneyIn(text) };
  // Of 水费 9.6 the figure is the amount: as a day it would leave none.
  return dated && (dated.amount !== undefined || undated.amount === undefined) ? dated : undated;
}

/** A line that names a day: at its beginning, or within. */
function datedFields(text: string, today: Day): Parts | null {
  const first = DAY_FIRST.exec(text);
  const within = first ? null : DAY_WITHIN.exec(text);
  const on = first?.[1] ?? within?.[2] ?? '';
  if (on === '' || dayOf(on, today) === null) return null;
  const rest = first
    ? group(first, 2)
    : [present(within, 'within')[1], present(within, 'within')[3]].filter(Boolean).join(' ');
  return { on, ...moneyIn(rest) };
}

function moneyIn(text: string): Parts {
  const said = text.replace(PER_TIME, '$1');
  return figuresIn(said) ?? spokenIn(said);
}

/** Name, amount and count, where the amount is written in figures at the end. */
function figuresIn(text: string): Parts | null {
  const parts = AMOUNT_LAST.exec(text) ?? AMOUNT_TOUCHING.exec(text);
  if (!parts) return null;
  const [, name, times, pieces, amount, count] = parts;
  const isCountFirst = count !== undefined && COUNT.test(group(parts, 4)) && count.length > 1;
  const counted = countedName(present(name, 'name'));
  return {
    name: counted.name,
    amount: isCountFirst ? count : present(amount, 'amount'),
    quantity: times ?? pieces ?? (isCountFirst ? amount : count) ?? counted.quantity,
  };
}

/** Of 实审费 1 2500 one is how many, and 2500 the amount. */
const COUNT = /^[1-9]$/;
const COUNTED = /^([1-9]\d?|[一二两三四五六七八九])\s?[本张副](?=\p{L}{2})/u;

/** 3本护照 is three of 护照. */
function countedName(text: string): { name: string; quantity: string } {
  const [said, number] = COUNTED.exec(text) ?? [];
  if (said === undefined) return { name: text, quantity: '' };
  const quantity = /\d/.test(present(number, 'number')) ? number : numberOf(present(number, 'number'));
  return { name: text.slice(said.length), quantity: String(quantity) };
}

/** Money that is not counted in 元. */
const FOREIGN_MONEY = /[A-Z]{1,3}\$|[$€£]|[港美日韩欧]元|港币|円|원(?!권)/u;

/** The same where the question's own reader finds it: 护照 一百二十元, 护照 120元/本. */
function spokenIn(text: string): Parts {
  const found = FOREIGN_MONEY.test(text) ? null : amountIn(text.normalize('NFKC'));
  if (!found || found.isUnitPrice || found.rest === '') return { name: text };
  const { name, quantity } = countedName(found.rest);
  return { name, amount: found.amount, quantity };
}

const SHORT = /^(\d{1,2})(?:[./-]|月)(\d{1,2})[日号]?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u;
/**
 * A day as people, spreadsheets and payment systems write it: 2026-07-01, 2026/7/1 10:23:45, 2026年7月1日, 20260701, 46204;
 * and 11.23, the last one before today.
 */
export function dayOf(written: string, today: Day): Day | null {
  const whole = dayTyped(written);
  if (whole !== null) return whole;
  const text = written.normalize('NFKC').trim();
  const short = SHORT.exec(text);
  if (!short) return null;
  const year = Number(today.slice(0, 4));
  const thisYear = dayIfAny(String(year), group(short, 1), group(short, 2));
  return thisYear !== null && thisYear <= today
    ? thisYear
    : dayIfAny(String(year - 1), group(short, 1), group(short, 2));
}

function withoutRunningNumber(text: string, nth: number): string {
  const [, number, rest] = /^(\d{1,4})\s+(\p{L}.*)$/u.exec(text) ?? [];
  return rest !== undefined && Number(number) === nth ? rest : text;
}

/** True for a text that heads what follows and is no charge itself: 殡葬费： */
export function isHeading(text: string): boolean {
  return /^\D+[:：]\s*$/u.test(text.trim());
}

/** True for a text that says a charge and its amount: 护照费：160元. */
export function isTypedLine(text: string): boolean {
  const rest = text.trim().replace(LEADER, ' ');
  const parts = AMOUNT_LAST.exec(rest) ?? AMOUNT_TOUCHING.exec(rest);
  return parts !== null && /\p{L}{2}/u.test(group(parts, 1));
}

const STATES_DAY =
  /^(?:收款|收费|缴款|缴费|交款|交费|付款|支付|开票|填开|填制|开具)?(?:日期|时间)\s*[:：]\s*(.+)$/u;

/** The day that a receipt states for all of its lines: 收款日期：2026-07-01. */
export function dayStated(fields: readonly string[], today: Day): Day | null {
  const written = STATES_DAY.exec(
    fields
      .filter((field) => field.trim() !== '')
      .join(' ')
      .trim(),
  )?.[1];
  return written === undefined ? null : dayOf(written.trim(), today);
}
