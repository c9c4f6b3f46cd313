import { isDay, type Day } from '../calendar.ts';
import type { BillLine } from './bill.ts';

/** A record of a bill that cannot be judged: which line, which column, and what stands there. */
export interface LineFault {
  line: number;
  column: 'name' | 'on' | 'amount' | 'quantity';
  value: string;
}
export interface ReadBill {
  lines: BillLine[];
  faults: LineFault[];
}

const COLUMNS = {
  name: ['name', '名称', '收费名称', '收费项目', '项目', '项目名称'],
  on: ['on', 'day', 'date', '日期', '缴费日期', '收费日期', '时间'],
  amount: ['amount', 'charged', '金额', '收费金额', '收取金额', '实收', '实收金额'],
  quantity: ['quantity', 'count', '数量'],
} as const;
type Column = keyof typeof COLUMNS;
const ORDER: readonly Column[] = ['name', 'on', 'amount', 'quantity'];

/**
 * Reads records as lines of a bill. A first record that names columns says which column is which; else they stand in the
 * order name, day, amount, quantity. A record of one field is a line as people type it: 护照费 2026-07-01 160.
 * @param records fields by record, with the line of the text each begins on
 */
export function billLines(records: readonly { line: number; fields: readonly string[] }[]): ReadBill {
  const header = records[0] && headerOf(records[0].fields);
  const columns = header ?? new Map(ORDER.map((column, index) => [column, index]));
  const read: ReadBill = { lines: [], faults: [] };
  for (const { line, fields } of header ? records.slice(1) : records) {
    const split = fields.length === 1 ? typedFields(fields[0]!) : fields;
    readLine(line, (column) => split[columns.get(column) ?? -1]?.trim() ?? '', read);
  }
  return read;
}

function readLine(line: number, field: (column: Column) => string, { lines, faults }: ReadBill): void {
  const name = field('name');
  const on = dayOf(field('on'));
  const amount = amountOf(field('amount'));
  const quantity = quantityOf(field('quantity'));
  if (name === '') faults.push({ line, column: 'name', value: '' });
  else if (on === null) faults.push({ line, column: 'on', value: field('on') });
  else if (amount === null) faults.push({ line, column: 'amount', value: field('amount') });
  else if (quantity === null) faults.push({ line, column: 'quantity', value: field('quantity') });
  else lines.push({ name, on, amount, quantity });
}

function headerOf(fields: readonly string[]): Map<Column, number> | null {
  const words = fields.map((field) => field.trim().toLowerCase());
  const found = ORDER.flatMap((column): [Column, number][] => {
    const index = words.findIndex((word) =>
      (COLUMNS[column] as readonly string[]).some((name) => word === name || word.startsWith(`${name}（`)),
    );
    return index < 0 ? [] : [[column, index]];
  });
  return found.length >= 2 ? new Map(found) : null;
}

const TYPED =
  /^(.+?)[\s，、;；]+(\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?)[\s，、;；]+([¥￥]?[\d.,]+元?)(?:[\s，、;；]+(\d+))?$/u;

function typedFields(text: string): string[] {
  const parts = TYPED.exec(text.trim());
  return parts ? parts.slice(1).map((part) => part ?? '') : [text];
}

const WRITTEN_DAY = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?$/u;
/** Day 0 of a spreadsheet's count lies two days before 1900-01-01: it counts from one, and takes 1900 for a leap year. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const SERIAL = /^[2-7]\d{4}(\.\d+)?$/;

/** A day as people and spreadsheets write it: 2026-07-01, 2026/7/1, 2026年7月1日, 46204. */
export function dayOf(text: string): Day | null {
  if (SERIAL.test(text))
    return new Date(SERIAL_EPOCH + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
  const parts = WRITTEN_DAY.exec(text.trim());
  const day = parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : text;
  return isDay(day) ? day : null;
}

/** An amount as people write it, as a plain decimal: ¥1,600.50 is 1600.50. */
export function amountOf(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[¥￥,\s]|元$|CNY|RMB/giu, '');
  return /^\d+(\.\d+)?$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : null;
}

/** No bill of a person or a business counts more; what is larger is an amount or a day in the wrong column. */
const MOST_QUANTITY = 10_000_000;

/**
 * How many, as people write it; undefined where nothing is written.
 * @returns null for what is no quantity: it must not pass for one piece
 */
export function quantityOf(text: string): string | undefined | null {
  if (text === '') return undefined;
  const quantity = amountOf(text);
  return quantity !== null && Number(quantity) > 0 && Number(quantity) <= MOST_QUANTITY ? quantity : null;
}
