import type { Day } from '../calendar.ts';
import { itemAt } from '../known.ts';
import { amountTyped } from '../typed-cells.ts';
import type { BillLine } from './bill.ts';
import { billColumns, headedWithin, type Column } from './bill-columns.ts';
import type { BillRecord } from './bill-records.ts';
import { dayOf, dayStated, isHeading, typedFields, type Parts } from './bill-typed-line.ts';
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

/**
 * Reads records as lines of a bill, as people and payment systems write them: with a header or without, with titles above
 * it, with running numbers, days to the second, amounts in any dress; a record of one field is a line as people type it:
 * 护照费 2026-07-01 160, 11.23 身份证 60, 护照 120. A line without a day is left to its reader's own.
 * @param records fields by record, with the line of the text each begins on
 * @param today the reader's day: a day without a year is the last one of that name
 */
export function billLines(records: readonly BillRecord[], today: Day): ReadBill {
  const read: ReadBill = { lines: [], faults: [], passed: [] };
  const at = headedWithin(records, ({ fields }) => fields);
  const columns = at < 0 ? null : billColumns(itemAt(records, at).fields);
  const titles = records.slice(0, Math.max(at, 0)).map(passedOver);
  read.passed.push(...titles.filter(({ text }) => text !== ''));
  records.slice(at + 1).forEach((record, index) => {
    const { fields } = record;
    // A line that a photo's text could not part in columns is read as if it were typed.
    const said =
      columns && fields.length > 1
        ? (column: Column) => fields[columns.get(column) ?? -1]?.trim() ?? ''
        : byShape(fields, index + 1, today);
    readLine(record, said, today, read);
  });
  return ofTheDayStated(records, read, today);
}

/** A receipt states its day once: it holds for the lines that have none of their own. */
function ofTheDayStated(records: readonly BillRecord[], read: ReadBill, today: Day): ReadBill {
  const stated = records.filter(({ fields }) => dayStated(fields, today) !== null);
  const [only, ...others] = stated;
  if (only === undefined || others.length > 0) return read;
  const on = dayStated(only.fields, today);
  return {
    lines: read.lines.map((line) => ({ ...line, on: line.on ?? on })),
    faults: read.faults.filter(({ line }) => line !== only.line),
    passed: [...read.passed.filter(({ line }) => line !== only.line), passedOver(only)].sort(
      (a, b) => a.line - b.line,
    ),
  };
}

function passedOver({ line, fields }: BillRecord): PassedLine {
  return { line, text: fields.filter((field) => field.trim() !== '').join(' ') };
}

type Said = (column: Column) => string;

const SUM =
  /^(?:(?:金额|收费)?(?:合计|总计)|合计|总计|小计|共计|总额|总金额|合計|小計|総計|합계|소계|총계|(?:sub)?total)(?:$|[\s:：(（\d])/iu;

function readLine(record: BillRecord, said: Said, today: Day, read: ReadBill): void {
  const { line, fields } = record;
  const isSum = SUM.test(fields[0]?.trim() ?? '') && said('name').trim() === '';
  const name = withoutListNumber(said('name')).trim();
  const written = said('on');
  const on = written === '' ? null : dayOf(written, today);
  const amount = amountTyped(said('amount'));
  const quantity = quantityOf(said('quantity'));
  // A sheet writes 合计 in its first column, above the running numbers.
  const isHead = said('amount') === '' && isHeading(fields.join(' '));
  if (SUM.test(name) || isSum || isHead) read.passed.push(passedOver(record));
  else if (name === '') read.faults.push({ line, column: 'name', value: '' });
  else if (written !== '' && on === null) read.faults.push({ line, column: 'on', value: written });
  else if (amount === null) read.faults.push({ line, column: 'amount', value: said('amount') });
  else if (quantity === null) read.faults.push({ line, column: 'quantity', value: said('quantity') });
  else read.lines.push({ name, on, amount, quantity });
}

/** Without a header each field is what it looks like; one field alone is a typed line, the n-th of its bill. */
function byShape(fields: readonly string[], nth: number, today: Day): Said {
  const filled = fields.map((field) => field.trim());
  const parts =
    filled.length === 1 ? typedFields(itemAt(filled, 0), nth, today) : shapedFields(filled, today);
  return (column) => parts[column] ?? '';
}

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
