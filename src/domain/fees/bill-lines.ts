import type { Day } from '../calendar.ts';
import { group, itemAt, present } from '../known.ts';
import { amountTyped, dayIfAny, dayTyped } from '../typed-cells.ts';
import type { BillLine } from './bill.ts';
import { billColumns, type Column } from './bill-columns.ts';
import { withoutListNumber } from './question.ts';

/** A record of a bill that cannot be judged: which line, which column, and what stands there. */
export interface LineFault {
  line: number;
  column: 'name' | 'on' | 'amount' | 'quantity';
  value: string;
}
export interface ReadBill {
  lines: BillLine[];
  faults: LineFault[];
  /** Records that are no charge: titles above the header, and sums. */
  passed: PassedLine[];
}

/** A record that was passed over, as its writer knows it again. */
export interface PassedLine {
  line: number;
  text: string;
}

interface Record {
  line: number;
  fields: readonly string[];
}

/** Titles stand within so many records above a header. */
const HEADER_WITHIN = 12;

/**
 * Reads records as lines of a bill, as people and payment systems write them: with a header or without, with titles above
 * it, with running numbers, days to the second, amounts in any dress; a record of one field is a line as people type it:
 * 护照费 2026-07-01 160, 11.23 身份证 60, 护照 120. A line without a day is left to its reader's own.
 * @param records fields by record, with the line of the text each begins on
 * @param today the reader's day: a day without a year is the last one of that name
 */
export function billLines(records: readonly Record[], today: Day): ReadBill {
  const read: ReadBill = { lines: [], faults: [], passed: [] };
  const at = records.slice(0, HEADER_WITHIN).findIndex(({ fields }) => billColumns(fields) !== null);
  const columns = at < 0 ? null : billColumns(itemAt(records, at).fields);
  for (const record of records.slice(0, Math.max(at, 0))) read.passed.push(passedOver(record));
  for (const record of records.slice(at + 1)) {
    const { fields } = record;
    const said = columns
      ? (column: Column) => fields[columns.get(column) ?? -1]?.trim() ?? ''
      : byShape(fields, today);
    readLine(record, said, today, read);
  }
  return read;
}

function passedOver({ line, fields }: Record): PassedLine {
  return { line, text: fields.filter((field) => field.trim() !== '').join(' ') };
}

type Said = (column: Column) => string;

const SUM =
  /^(?:合计|总计|小计|共计|总额|总金额|合計|小計|総計|합계|소계|총계|(?:sub)?total)(?:$|[\s:：(（\d])/iu;

function readLine(record: Record, said: Said, today: Day, read: ReadBill): void {
  const { line, fields } = record;
  const isSum = SUM.test(fields[0]?.trim() ?? '') && said('name').trim() === '';
  const name = withoutListNumber(said('name')).trim();
  const written = said('on');
  const on = written === '' ? null : dayOf(written, today);
  const amount = amountTyped(said('amount'));
  const quantity = quantityOf(said('quantity'));
  // A sheet writes 合计 in its first column, above the running numbers.
  if (SUM.test(name) || isSum) read.passed.push(passedOver(record));
  else if (name === '') read.faults.push({ line, column: 'name', value: '' });
  else if (written !== '' && on === null) read.faults.push({ line, column: 'on', value: written });
  else if (amount === null) read.faults.push({ line, column: 'amount', value: said('amount') });
  else if (quantity === null) read.faults.push({ line, column: 'quantity', value: said('quantity') });
  else read.lines.push({ name, on, amount, quantity });
}

/** Without a header each field is what it looks like; one field alone is a typed line. */
function byShape(fields: readonly string[], today: Day): Said {
  const filled = fields.map((field) => field.trim());
  const parts = filled.length === 1 ? typedFields(itemAt(filled, 0), today) : shapedFields(filled, today);
  return (column) => parts[column] ?? '';
}

type Parts = Partial<{ [column in Column]: string }>;

function shapedFields(fields: readonly string[], today: Day): Parts {
  const [head = '', next = ''] = fields;
  const isRunning =
    /^\d{1,4}$/.test(head) && fields.length > 2 && dayOf(next, today) === null && amountTyped(next) === null;
  const rest = isRunning ? fields.slice(1) : fields;
  const [first = '', second = '', third = '', fourth = ''] = rest;
  const amount = (field: string) => amountTyped(field) !== null;
  const day = (field: string) => dayOf(field, today) !== null;
  if (day(first) && !amount(second)) return { on: first, name: second, amount: third, quantity: fourth };
  // 7.5 is a day where an amount follows it, else it is the amount.
  if (amount(second) && !amount(third)) return { name: first, amount: second, on: day(third) ? third : '' };
  if (amount(second) && !day(second)) return { name: first, amount: second, quantity: third };
  return { name: first, on: second, amount: third, quantity: fourth };
}

const GAP = '[\\s，、;；|]+';
const AMOUNT = '[¥￥]?\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:元|块钱|块|圆|CNY|RMB|yuan|위안)?';
const TIME = '(?:[\\sT]+\\d{1,2}(?::\\d{2}){1,2})?';
const DAY = `\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}[日号]?${TIME}|20\\d{6}`;
const SHORT_DAY = `(?:1[0-2]|0?[1-9])(?:[./-]|月)(?:3[01]|[12]\\d|0?[1-9])[日号]?${TIME}`;
const TIMES = '(?:\\s*[x×*]\\s*(\\d+)|\\s*共?(\\d+)\\s?(?:本|证|件|张|人次|次|份|项|个|副|套))?';
const DAY_FIRST = new RegExp(`^(${DAY}|${SHORT_DAY})${GAP}(.+)$`, 'iu');
const DAY_WITHIN = new RegExp(`^(.+?)${GAP}(${DAY}|${SHORT_DAY})(?:${GAP}(.*))?$`, 'iu');
const AMOUNT_LAST = new RegExp(`^(.+?)${TIMES}(?:${GAP}|[:：=]\\s*)(${AMOUNT})(?:${GAP}(\\d+))?$`, 'iu');
const AMOUNT_TOUCHING = new RegExp(`^(.*[\\p{L})）])${TIMES}\\s*(${AMOUNT})$`, 'iu');

/** A line as people type it. A sentence (换身份证要我60) keeps its words: the question's own reader takes them apart. */
function typedFields(line: string, today: Day): Parts {
  const text = withoutListNumber(line);
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

/** No bill of a person or a business counts more; what is larger is an amount or a day in the wrong column. */
const MOST_QUANTITY = 10_000_000;

/**
 * How many, as people write it, with its word or without: 2, 2本; undefined where nothing is written.
 * @returns null for what is no quantity: it must not pass for one piece
 */
export function quantityOf(text: string): string | undefined | null {
  if (text === '') return undefined;
  const quantity = amountTyped(text.replace(/\s*\p{L}{1,3}$/u, ''));
  return quantity !== null && Number(quantity) > 0 && Number(quantity) <= MOST_QUANTITY ? quantity : null;
}
