import { parse } from 'csv-parse/sync';
import type { Issue } from '../report.ts';
import type { Sheet } from './sheet.ts';
import { MOST_COLUMNS, MOST_IN_CELL, MOST_ROWS, tooManyRows, tooMuchInCell } from './limits.ts';

/**
 * A cell that a spreadsheet program would take for a formula (OWASP, CSV Injection; the full-width signs are what
 * Chinese and Japanese keyboards give), with the apostrophes that protect it already.
 */
const DANGEROUS = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
const BOM = '\uFEFF';

/** Puts an apostrophe before what could run as a formula; `trusted` takes it away again, whatever the text. */
export function neutral(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

export function trusted(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * A sheet as CSV (RFC 4180), formulas neutralised.
 * @param withBom with the byte order mark by which Excel knows UTF-8; machines do without
 */
export function csvOfSheet(sheet: Sheet, withBom: boolean): string {
  const lines = sheet.map((row) => row.map((cell) => quoted(neutral(cell))).join(','));
  return `${withBom ? BOM : ''}${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Reads a CSV file in UTF-8 or GB18030; what cannot be read goes to `issues`. */
export function sheetOfCsv(bytes: Uint8Array, file: string, issues: Issue[]): Sheet {
  const text = decode(bytes);
  if (text === null) {
    issues.push(unknownEncoding(file));
    return [];
  }
  const oversized = oversizedLine(text);
  if (oversized !== null) {
    issues.push(tooMuchInCell(file, `第 ${oversized} 行 / line ${oversized}`, ''));
    return [];
  }
  try {
    const records = parse(text, { bom: true, relax_column_count: true, to: MOST_ROWS + 2 }) as string[][];
    if (records.length > MOST_ROWS + 1) issues.push(tooManyRows(file));
    records.forEach((record, index) => {
      const large = record.find((cell) => cell.length > MOST_IN_CELL);
      if (large !== undefined || record.length > MOST_COLUMNS) {
        const row = index + 1;
        issues.push(tooMuchInCell(file, `第 ${row} 行 / row ${row}`, large?.slice(0, 80) ?? ''));
      }
    });
    return records.map((record) => record.map((cell) => trusted(cell).trim()));
  } catch (error) {
    issues.push(brokenCsv(file, error instanceof Error ? error.message : String(error)));
    return [];
  }
}

/** Measured before it is parsed: 19 MB of commas are 800 MB of cells. */
function oversizedLine(text: string): number | null {
  const lines = text.split('\n');
  const found = lines.findIndex(
    (line) =>
      line.length > MOST_IN_CELL * 4 || line.split(',', MOST_COLUMNS * 20 + 1).length > MOST_COLUMNS * 20,
  );
  return found === -1 ? null : found + 1;
}

/** Chinese Excel saves CSV in GB18030 without saying so. Nothing else is guessed. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not this encoding; the next one is tried.
    }
  }
  return null;
}

function unknownEncoding(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: {
      problem: '认不出文字编码（不是 UTF-8，也不是 GB18030）',
      remedy: '在表格程序里另存为“CSV UTF-8”，或直接用 .xlsx',
    },
    en: {
      problem: 'unknown text encoding (neither UTF-8 nor GB18030)',
      remedy: 'save it as “CSV UTF-8”, or use .xlsx',
    },
  };
}

function brokenCsv(file: string, message: string): Issue {
  return {
    file,
    field: '',
    value: message,
    zh: { problem: 'CSV 的格式不对', remedy: '检查这一行的引号；含逗号、换行的格要用双引号括起来' },
    en: {
      problem: 'broken CSV',
      remedy: 'check the quotes on this line; cells with commas or line ends need double quotes',
    },
  };
}
