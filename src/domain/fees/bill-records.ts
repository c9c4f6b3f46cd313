import { parseCsv } from '../csv.ts';
import { itemAt } from '../known.ts';
import { billColumns, headedWithin } from './bill-columns.ts';
import { isTypedLine } from './bill-typed-line.ts';

/** A record of a bill and the line of its text on which it begins, counted from 1. */
export interface BillRecord {
  line: number;
  fields: readonly string[];
}

/**
 * The records of a bill's text: parted by tabs as a spreadsheet copies them, by commas as a payment system exports them,
 * by blanks under a header as the text of a photo has them; several charges on one line are several records.
 * @throws {UnclosedQuote} when a quote is never closed
 */
export function billRecords(text: string): BillRecord[] {
  const records = PARTS.test(text) ? partedByTabs(text) : parseCsv(withoutOtherCommas(text));
  return partedByBlanks(records.flatMap(partedByLines));
}

/** A payment system ends its long numbers in a tab, before the comma or the quote: that one parts nothing. */
const PARTS = /\t(?!\s*(?:[",]|$))/mu;

function partedByTabs(text: string): BillRecord[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ line: index + 1, fields: line.split('\t') }))
    .filter(({ fields }) => fields.some((field) => field.trim() !== ''));
}

/** The comma of Chinese parts as any other; that of thousands, alone on its line (护照 1,200.00), does not. */
function withoutOtherCommas(text: string): string {
  return text
    .replace(/，/g, ',')
    .replace(THOUSANDS, (line, before: string, figure: string, after: string) =>
      isOneNumber(before, figure, after) ? before + figure.replace(/,/g, '') + after : line,
    );
}

const THOUSANDS = /^([^,\n]*(?:[¥￥]\s?|[ ：]))(\d{1,3}(?:,\d{3})+)(?!\d)([^,\n]*)$/gmu;

/** As money is written: ¥1,200, 1,200.00, 1,200元, 12,500 or 1,250,000; subject 2,240 is a name and an amount. */
function isOneNumber(before: string, figure: string, after: string): boolean {
  return /[¥￥]\s?$/u.test(before) || /^(?:\.\d{2}|\s?元)/u.test(after) || figure.length > 5;
}

/** 护照160；身份证20元, 护照120、照相30 and 1、护照120 2、照相30 are two charges each, as is 护照费：160元，身份证：20元. */
function partedByLines(record: BillRecord): BillRecord[] {
  const [first = '', ...others] = record.fields;
  const parted = others.length > 0 ? [record.fields] : BETWEEN.map((mark) => first.split(mark));
  const parts = parted
    .map((fields) => fields.filter((part) => part.trim() !== ''))
    .find((fields) => fields.length > 1 && fields.every(isTypedLine));
  return parts ? parts.map((part) => ({ line: record.line, fields: [part] })) : [record];
}

/** What stands between charges on one line: a mark, or the number of the next one. */
const BETWEEN = [/[；;。]/u, /[；;。、]/u, /\s+(?=\d{1,2}[、．]\s*\p{L})/u];

const words = ({ fields }: BillRecord) => (fields.length === 1 ? itemAt(fields, 0).trim().split(/\s+/u) : []);

/** Where one line heads columns by its words, the lines below are parted by theirs. */
function partedByBlanks(records: readonly BillRecord[]): BillRecord[] {
  const at = headedWithin(records, words);
  if (at < 0) return [...records];
  const heads = words(itemAt(records, at));
  const name = billColumns(heads)?.get('name') ?? 0;
  return records.map((record, index) =>
    index < at ? record : { ...record, fields: underHeads(record, heads.length, name) },
  );
}

/** A name may hold blanks itself; a line of fewer words than there are heads stays one. */
function underHeads(record: BillRecord, heads: number, name: number): readonly string[] {
  const own = words(record);
  const surplus = own.length - heads;
  if (surplus < 0) return record.fields;
  return [
    ...own.slice(0, name),
    own.slice(name, name + surplus + 1).join(' '),
    ...own.slice(name + surplus + 1),
  ];
}
