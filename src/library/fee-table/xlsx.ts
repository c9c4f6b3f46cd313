import { Unzip, UnzipInflate, strFromU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import type { Issue } from '../report.ts';
import {
  MOST_COLUMNS,
  MOST_IN_CELL,
  MOST_ROWS,
  MOST_UNPACKED_BYTES,
  tooLarge,
  tooManyRows,
  tooMuchInCell,
} from './limits.ts';
import type { Sheet } from './sheet.ts';

const SHEET_NAME = '收费目录';
/** Zip files cannot name an earlier day; a fixed one makes equal content equal bytes. */
const FIXED_TIME = '1980-01-01T00:00:00';

/** A sheet as XLSX, every cell typed as text: 文号, days and amounts stay what they are. */
export async function xlsxOfSheet(sheet: Sheet): Promise<Uint8Array> {
  const rows = sheet.map((row, index) =>
    row.map((value) =>
      value === '' ? null : { value, type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  );
  const columns = sheet[0]!.map((header) => ({ width: Math.max(10, header.length * 2 + 2) }));
  const bytes = await writeXlsx(rows, { sheet: SHEET_NAME, columns, stickyRowsCount: 1 }).toBuffer();
  return zipSync(unzipSync(new Uint8Array(bytes)), { mtime: FIXED_TIME });
}

/** Reads the first sheet of an XLSX file as text; what cannot be read goes to `issues`. */
export async function sheetOfXlsx(bytes: Uint8Array, file: string, issues: Issue[]): Promise<Sheet> {
  const parts = unpack(bytes, file, issues);
  if (!parts) return [];
  const faults = [...worksheetFaults(parts, file), ...oversizedCells(parts, file)];
  issues.push(...faults);
  if (faults.length > 0) return [];
  try {
    // Packed anew from what was measured: the reader sees nothing that was not counted.
    const rows = await readSheet(Buffer.from(zipSync(parts, { level: 0 })), {
      trim: false,
      parseNumber: plainNumber,
    });
    return rows.map((row, index) =>
      row.map((cell, column) => cellText(cell, file, index + 1, column, issues)),
    );
  } catch {
    issues.push(notXlsx(file));
    return [];
  }
}

/** Unpacks a zip and stops as soon as it grows beyond the limit, whatever sizes it claims. */
function unpack(bytes: Uint8Array, file: string, issues: Issue[]): Record<string, Uint8Array> | null {
  const chunks = new Map<string, Uint8Array[]>();
  let size = 0;
  try {
    const unzip = new Unzip((entry) => {
      const own: Uint8Array[] = [];
      chunks.set(entry.name, own);
      entry.ondata = (error, chunk) => {
        if (error) throw error;
        size += chunk.length;
        if (size > MOST_UNPACKED_BYTES) throw new RangeError('too large');
        own.push(chunk);
      };
      entry.start();
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    issues.push(error instanceof RangeError ? tooLarge(file) : notXlsx(file));
    return null;
  }
  if (!chunks.has('xl/workbook.xml')) {
    issues.push(notXlsx(file));
    return null;
  }
  return Object.fromEntries([...chunks].map(([name, parts]) => [name, joined(parts)]));
}

/** 16 KB of a zip unpack to at most 16 MB: the limit is passed by no more than that. */
const CHUNK = 16 * 1024;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** What a reader would silently turn into wrong rows. */
function worksheetFaults(parts: Record<string, Uint8Array>, file: string): Issue[] {
  const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  return sheets.flatMap(([, bytes]) => {
    const xml = strFromU8(bytes);
    const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*\bref="([^"]+)"/g)].map((match) => match[1]!);
    const formula = /<(?:\w+:)?c\s[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f[\s>/]/.exec(xml)?.[1];
    const rows = xml.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0;
    const beyond = placeBeyond(xml);
    return [
      ...(rows > MOST_ROWS + 1 || beyond ? [tooManyRows(file, beyond ?? '')] : []),
      ...(merged.length > 0 ? [mergedCells(file, merged)] : []),
      ...(formula ? [formulaCell(file, formula)] : []),
    ];
  });
}

/** A stray cell at the end of the sheet, common in real files, would become a million empty rows. */
function placeBeyond(xml: string): string | null {
  for (const [, place, letters, row] of xml.matchAll(/<(?:\w+:)?(?:c|row)\s[^>]*?\br="(([A-Z]*)(\d+))"/g)) {
    if (Number(row) > MOST_ROWS + 1 || columnOf(letters!) > MOST_COLUMNS) return place!;
  }
  return null;
}

/** A is 1, AA 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A cell of 90 MB takes the reader a minute; none that a spreadsheet program made is so large. */
function oversizedCells(parts: Record<string, Uint8Array>, file: string): Issue[] {
  const texts = Object.entries(parts).filter(([name]) =>
    /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name),
  );
  return texts.flatMap(([name, bytes]) => {
    const long = new RegExp(`[^<]{${MOST_IN_CELL + 1},}`).exec(strFromU8(bytes));
    return long ? [tooMuchInCell(file, name, long[0].slice(0, 80))] : [];
  });
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
