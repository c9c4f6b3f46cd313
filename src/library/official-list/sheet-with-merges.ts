import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { sheetOfCsv } from '../fee-table/csv.ts';
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from '../fee-table/limits.ts';
import type { Issue } from '../report.ts';

/** A row of a sheet, and whether one merged cell fills it. */
export interface ListRow {
  cells: string[];
  isTitle: boolean;
}

/** The rows of a bureau's sheet, every merged cell's words in each place that it covers; null for what is no sheet. */
export async function rowsOfList(bytes: Uint8Array, file: string): Promise<ListRow[] | null> {
  if (bytes.length > MOST_BYTES) return null;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const issues: Issue[] = [];
    const rows = sheetOfCsv(bytes, file, issues);
    return issues.length > 0 ? null : rows.map((cells) => ({ cells, isTitle: isAlone(cells) }));
  }
  try {
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= MOST_BYTES });
    const rows = (await readSheet(Buffer.from(bytes))).map((row) => row.map(textOf));
    if (rows.length > MOST_ROWS) return null;
    const sheet = Object.keys(parts)
      .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
      .sort()[0];
    return withMerges(rows, sheet ? strFromU8(parts[sheet]!) : '');
  } catch {
    // no spreadsheet
    return null;
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

function isAlone(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell !== '').length === 1;
}

function withMerges(rows: readonly string[][], xml: string): ListRow[] {
  const width = Math.min(Math.max(0, ...rows.map((row) => row.length)), MOST_COLUMNS);
  const out = rows.map((row) => ({
    cells: Array.from({ length: width }, (_, at) => row[at] ?? ''),
    isTitle: isAlone(row),
  }));
  for (const [, ref] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*\bref="([A-Z]+\d+:[A-Z]+\d+)"/g)) {
    const [from, to] = ref!.split(':').map(placeOf);
    const words = out[from!.row]?.cells[from!.column] ?? '';
    const isWide = to!.column - from!.column + 1 >= width * 0.7;
    for (let row = from!.row; row <= Math.min(to!.row, out.length - 1); row += 1)
      for (let column = from!.column; column <= Math.min(to!.column, width - 1); column += 1)
        if (!isWide) out[row]!.cells[column] = words;
    if (isWide && out[from!.row]) out[from!.row]!.isTitle = true;
  }
  return out;
}

function placeOf(place: string): { row: number; column: number } {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(place)!;
  return {
    row: Number(row) - 1,
    column: [...letters!].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}
