import type { Day } from '../calendar.ts';
import { group, present } from '../known.ts';
import { dayIfAny, dayTyped } from '../typed-cells.ts';
import type { Column } from './bill-columns.ts';
import { withoutListNumber } from './question.ts';

const GAP = '[\\s，、;；|]+';
const AMOUNT = '[¥￥]?\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:元|块钱|块|圆|CNY|RMB|yuan|위안)?';
const TIME = '(?:[\\sT]+\\d{1,2}(?::\\d{2}){1,2})?';
const DAY = `\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}[日号]?${TIME}|20\\d{6}`;
const SHORT_DAY = `(?:1[0-2]|0?[1-9])(?:[./-]|月)(?:3[01]|[12]\\d|0?[1-9])[日号]?${TIME}`;
const TIMES = '(?:\\s*[x×*]\\s*(\\d+)|\\s*共?(\\d+)\\s?(?:本|证|件|张|人次|次|份|项|个|副|套))?';
/** What leads the eye from a name to its amount: 护照…………160元. */
const LEADER = /…+|[.·_—-]{3,}/gu;
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
  const text = withoutRunningNumber(withoutListNumber(line.replace(LEADER, ' ')), nth);
  const first = DAY_FIRST.exec(text);
  const within = first ? null : DAY_WITHIN.exec(text);
  const on = first?.[1] ?? within?.[2] ?? '';
  const isDated = on !== '' && dayOf(on, today) !== null;
  const rest = isDated
    ? first
      ? group(first, 2)
      : [present(within, 'within')[1], present(within, 'within')[3]].filter(Boolean).join(' ')
    : text;
  const parts = AMOUNT_LAST.exec(rest) ?? AMOUNT_TOUCHING.exec(rest);
  if (!parts) return { name: rest, on: isDated ? on : '' };
  const [, name, times, pieces, amount, count] = parts;
  return {
    name: present(name, 'name'),
    on: isDated ? on : '',
    amount: present(amount, 'amount'),
    quantity: times ?? pieces ?? count ?? '',
  };
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
