import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { group, itemAt, present } from '#domain/known';
import type { Issue } from '../report.ts';
import { UnpacksTooMuch, unzipWithin } from '../unzip.ts';
import {
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_IN_CELL,
  MOST_ROWS,
  MOST_UNPACKED_BYTES,
  tooLarge,
  tooManyRows,
  tooMuchInCell,
} from './limits.ts';
import { withHelp } from './sheet-help.ts';
import type { Sheet } from './sheet.ts';

const SHEET_NAME = '收费目录';
const FIRST_SHEET = 'xl/worksheets/sheet1.xml';
/** Zip files cannot name an earlier day; a fixed one makes equal content equal bytes. */
const FIXED_TIME = '1980-01-01T00:00:00';

/**
 * A sheet as XLSX, every cell typed as text: 文号, days and amounts stay what they are.
 * @param isToFillIn gives lists to choose from, and folds away what is seldom wanted
 */
export async function xlsxOfSheet(sheet: Sheet, isToFillIn = false): Promise<Uint8Array> {
  const rows = sheet.map((row, index) =>
    row.map((value) =>
      value === '' ? null : { value, type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  );
  const columns = itemAt(sheet, 0).map((header) => ({ width: Math.max(10, header.length * 2 + 2) }));
  const bytes = await writeXlsx(rows, { sheet: SHEET_NAME, columns, stickyRowsCount: 1 }).toBuffer();
  const parts = unzipSync(new Uint8Array(bytes));
  if (isToFillIn)
    parts[FIRST_SHEET] = strToU8(withHelp(strFromU8(present(parts[FIRST_SHEET], FIRST_SHEET)), sheet));
  return zipSync(parts, { mtime: FIXED_TIME });
}

/** Reads the first sheet of an XLSX file as text; what cannot be read goes to `issues`. */
export async function sheetOfXlsx(bytes: Uint8Array, file: string, issues: Issue[]): Promise<Sheet> {
  const parts = openXlsx(bytes, file, issues);
  if (!parts) return [];
  const faults = worksheetsOf(parts).flatMap((xml) => changedCells(xml, file));
  issues.push(...faults);
  if (faults.length > 0) return [];
  try {
    const rows = await cellsOf(parts);
    return rows.map((row, index) =>
      row.map((cell, column) => cellText(cell, file, index + 1, column, issues)),
    );
  } catch {
    issues.push(notXlsx(file));
    return [];
  }
}

/** The parts of an XLSX file, measured: one that would fill a memory or take minutes to read goes to `issues`. */
export function openXlsx(
  bytes: Uint8Array,
  file: string,
  issues: Issue[],
): Record<string, Uint8Array> | null {
  const parts = unpack(bytes, file, issues);
  if (!parts) return null;
  const isBroken = Object.entries(parts).some(
    ([name, bytes]) => name.endsWith('.xml') && unclosedTags(strFromU8(bytes)) > MOST_UNCLOSED,
  );
  if (isBroken) {
    issues.push(notXlsx(file));
    return null;
  }
  const faults = [
    ...worksheetsOf(parts).flatMap((xml) => beyondSheet(xml, file)),
    ...oversizedCells(parts, file),
  ];
  issues.push(...faults);
  return faults.length > 0 ? null : parts;
}

/**
 * The cells of the first sheet of an opened file.
 * @throws what the reader throws for a sheet that is none
 */
export async function cellsOf(parts: Record<string, Uint8Array>): Promise<unknown[][]> {
  // Packed anew from what was measured: the reader sees nothing that was not counted.
  return readSheet(Buffer.from(zipSync(parts, { level: 0 })), { trim: false, parseNumber: plainNumber });
}

/** The XML of every worksheet of an opened file, in the order of their names. */
export function worksheetsOf(parts: Record<string, Uint8Array>): string[] {
  return Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort()
    .map((name) => strFromU8(parts[name]!));
}

function unpack(bytes: Uint8Array, file: string, issues: Issue[]): Record<string, Uint8Array> | null {
  try {
    const parts = unzipWithin(bytes, MOST_UNPACKED_BYTES, (name) => /^(?:xl|_rels|\[)/.test(name));
    if ('xl/workbook.xml' in parts) return parts;
    issues.push(notXlsx(file));
  } catch (error) {
    issues.push(error instanceof UnpacksTooMuch ? tooLarge(file) : notXlsx(file));
  }
  return null;
}

/** What a reader would silently turn into wrong rows. */
function changedCells(xml: string, file: string): Issue[] {
  const merged = [...xml.matchAll(MERGED)].map((match) => group(match, 1));
  const formula = /<(?:\w+:)?c\s[^<>]*\br="([A-Z]+\d+)"[^<>]*>\s*<(?:\w+:)?f[\s>/]/.exec(xml)?.[1];
  return [
    ...(merged.length > 0 ? [mergedCells(file, merged)] : []),
    ...(formula ? [formulaCell(file, formula)] : []),
  ];
}

// None of these patterns may run past the next "<": a sheet of a million open tags would be read a million times.
const MERGED = /<(?:\w+:)?mergeCell\s[^<>]*\bref="([^"<>]+)"/g;
const PLACES = /<(?:\w+:)?(?:c|row)\s[^<>]*?\br="(([A-Z]*)(\d+))"/g;

/** A comment may hold some; a file that holds many is no XML, and its reader would look for each one's end anew. */
const MOST_UNCLOSED = 100;

function unclosedTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0 && count <= MOST_UNCLOSED;) {
    const next = xml.indexOf('<', at + 1);
    const end = xml.indexOf('>', at);
    if (end < 0) return MOST_UNCLOSED + 1;
    if (next >= 0 && next < end) count += 1;
    at = next;
  }
  return count;
}

/** A stray cell at the end of the sheet, common in real files, would become a million empty rows. */
function beyondSheet(xml: string, file: string): Issue[] {
  const rows = xml.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0;
  if (rows > MOST_ROWS + 1) return [tooManyRows(file)];
  let [lastRow, lastColumn] = [0, 0];
  for (const [, place, letters, row] of xml.matchAll(PLACES)) {
    lastRow = Math.max(lastRow, Number(row));
    lastColumn = Math.max(lastColumn, columnOf(present(letters, 'letters')));
    if (lastRow > MOST_ROWS + 1 || lastColumn > MOST_COLUMNS || lastRow * lastColumn > MOST_CELLS)
      return [tooManyRows(file, place)];
  }
  return [];
}

/** A is 1, AA 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A cell of 90 MB takes the reader a minute; none that a spreadsheet program made is so large. */
function oversizedCells(parts: Record<string, Uint8Array>, file: string): Issue[] {
  const texts = Object.keys(parts).filter((name) =>
    /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name),
  );
  return texts.flatMap((name) => {
    const long = longestRun(strFromU8(parts[name]!));
    return long === null ? [] : [tooMuchInCell(file, name, long)];
  });
}

/** The beginning of a text between two tags that is longer than any cell; null where there is none. */
function longestRun(xml: string): string | null {
  for (let from = 0; from < xml.length;) {
    const next = xml.indexOf('<', from);
    const end = next < 0 ? xml.length : next;
    if (end - from > MOST_IN_CELL) return xml.slice(from, from + 80);
    from = end + 1;
  }
  return null;
}

type Cell = string | number | boolean | Date | null;

function cellText(cell: unknown, file: string, row: number, column: number, issues: Issue[]): string {
  const value = cell as Cell;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  issues.push(strangeCell(file, row, column, String(value)));
  return '';
}

/** A cell typed as a number: Excel stores 0.1 as 0.10000000000000001 and large numbers as 1.2E6. */
function plainNumber(text: string): string {
  return /^-?\d+(?:\.\d{15,}|(?:\.\d+)?E[+-]?\d+)$/i.test(text) ? String(Number(text)) : text;
}

function notXlsx(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: {
      problem: '打不开：不是完好的 .xlsx 文件（可能是 .xls、加了密码，或下载不完整）',
      remedy: '在表格程序里打开，另存为 .xlsx',
    },
    en: {
      problem: 'cannot be opened: not a whole .xlsx file (an .xls, protected, or cut off?)',
      remedy: 'open it in a spreadsheet program and save it as .xlsx',
    },
  };
}

function mergedCells(file: string, ranges: readonly string[]): Issue {
  return {
    file,
    field: ranges.slice(0, 5).join(' '),
    value: '',
    zh: {
      problem: `有 ${ranges.length} 处合并单元格：除左上角外的格读出来是空的`,
      remedy: '取消合并，每一格都填上内容',
    },
    en: {
      problem: `${ranges.length} merged range(s): all but the first cell would read as empty`,
      remedy: 'unmerge them and fill every cell',
    },
  };
}

function formulaCell(file: string, cell: string): Issue {
  return {
    file,
    field: cell,
    value: '',
    zh: { problem: '这一格是公式', remedy: '改成文字：复制后“选择性粘贴—数值”' },
    en: { problem: 'the cell holds a formula', remedy: 'replace it by its value (paste special: values)' },
  };
}

function strangeCell(file: string, row: number, column: number, value: string): Issue {
  return {
    file,
    field: `第 ${row} 行第 ${column + 1} 格 / row ${row}, cell ${column + 1}`,
    value,
    zh: { problem: '这一格不是文字', remedy: '把格式设为“文本”，重新填写' },
    en: { problem: 'the cell is not text', remedy: 'format it as text and type it again' },
  };
}
