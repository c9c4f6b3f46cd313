import { itemAt, present } from '#domain/known';
import { sheetOfCsv } from '../fee-table/csv.ts';
import { MOST_BYTES, MOST_CELLS, MOST_COLUMNS } from '../fee-table/limits.ts';
import { cellsOf, openXlsx, worksheetsOf } from '../fee-table/xlsx.ts';
import type { Issue } from '../report.ts';

/** A row of a sheet, and whether one merged cell fills it. */
export interface ListRow {
  cells: string[];
  isTitle: boolean;
}

/** The rows of a bureau's sheet, every merged cell's words in each place that it covers; null for what is no sheet. */
export async function rowsOfList(bytes: Uint8Array, file: string): Promise<ListRow[] | null> {
  if (bytes.length > MOST_BYTES) return null;
  const issues: Issue[] = [];
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const rows = sheetOfCsv(bytes, file, issues);
    return issues.length > 0 ? null : rows.map((cells) => ({ cells, isTitle: isAlone(cells) }));
  }
  const parts = openXlsx(bytes, file, issues);
  if (parts === null) return null;
  try {
    const rows = (await cellsOf(parts)).map((row) => row.map(textOf));
    return withMerges(rows, worksheetsOf(parts)[0] ?? '');
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
  let filled = 0;
  for (const [, ref] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*\bref="([A-Z]+\d+:[A-Z]+\d+)"/g)) {
    const [from, to] = present(ref, 'ref').split(':').map(placeOf);
    const words = out[present(from, 'from').row]?.cells[present(from, 'from').column] ?? '';
    const isWide = present(to, 'to').column - present(from, 'from').column + 1 >= width * 0.7;
    const [lastRow, lastColumn] = [
      Math.min(present(to, 'to').row, out.length - 1),
      Math.min(present(to, 'to').column, width - 1),
    ];
    filled +=
      Math.max(0, lastRow - present(from, 'from').row + 1) *
      Math.max(0, lastColumn - present(from, 'from').column + 1);
    // Merged cells do not overlap; those that do were made to keep a reader busy.
    if (filled > MOST_CELLS) break;
    for (let row = present(from, 'from').row; row <= lastRow && !isWide; row += 1)
      for (let column = present(from, 'from').column; column <= lastColumn; column += 1)
        itemAt(out, row).cells[column] = words;
    if (isWide && out[present(from, 'from').row]) itemAt(out, present(from, 'from').row).isTitle = true;
  }
  return out;
}

function placeOf(place: string): { row: number; column: number } {
  const [, letters, row] = present(/^([A-Z]+)(\d+)$/.exec(place), 'match');
  return {
    row: Number(row) - 1,
    column:
      [...present(letters, 'letters')].reduce(
        (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
        0,
      ) - 1,
  };
}
