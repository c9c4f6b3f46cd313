import { group } from './known.ts';

/** A record of a CSV text and the line on which it begins, counted from 1. */
export interface CsvRecord {
  line: number;
  fields: string[];
}

/** A quotation mark without its other half: everything behind it would be one field. */
export class UnclosedQuote extends RangeError {
  /** The line on which it opened. */
  readonly line: number;
  constructor(line: number) {
    super(`line ${line}: a quote is never closed`);
    this.line = line;
  }
}

/**
 * Reads CSV as RFC 4180 has it: fields in quotes may hold commas, line breaks and doubled quotes. A byte order mark and
 * empty lines are passed over; lines may end in LF or CRLF.
 * @throws {UnclosedQuote} when a quote is never closed
 */
export function parseCsv(text: string): CsvRecord[] {
  return [...recordsIn(text.replace(/^\uFEFF/, ''))].map(({ line, text: record }) => ({
    line,
    fields: fieldsOf(record),
  }));
}

/** One record at a time, quotes and all; a line break inside quotes does not end it. */
function* recordsIn(text: string): Generator<{ line: number; text: string }> {
  let begun: string[] = [];
  let quotes = 0;
  for (const [index, part] of text.split(/\r\n|\n|\r/).entries()) {
    begun.push(part);
    quotes += quotesIn(part);
    if (quotes % 2 === 1) continue;
    const record = begun.join('\n');
    if (record.trim() !== '') yield { line: index + 2 - begun.length, text: record };
    begun = [];
    quotes = 0;
  }
  if (begun.length > 0) throw new UnclosedQuote(text.split(/\r\n|\n|\r/).length + 1 - begun.length);
}

function quotesIn(text: string): number {
  return text.split('"').length - 1;
}

const FIELD = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/y;

function fieldsOf(record: string): string[] {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  for (let at = 0; at <= record.length; at = FIELD.lastIndex) {
    const match = FIELD.exec(record);
    if (!match) return [...fields, record.slice(at)];
    fields.push(unquoted(group(match, 1)));
    if (!match[0].endsWith(',')) break;
    if (FIELD.lastIndex === record.length) return [...fields, ''];
  }
  return fields;
}

function unquoted(field: string): string {
  const text = field.trim();
  return text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replace(/""/g, '"')
    : text;
}
