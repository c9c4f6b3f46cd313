import { createHash } from 'node:crypto';
import { itemAt } from '#domain/known';
import { EDITOR_NOTE, ID, REQUIRED, ROW_KIND, STAMP } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** What a sheet says of an item: the state that it was exported from, and the state in which the sheet is now. */
export interface ItemStamp {
  /** Empty where the sheet bears none. */
  exported: string;
  now: string;
}

/** A sheet with the stamp of each item on the item's own row. */
export function stamped(sheet: Sheet): Sheet {
  const [header = [], ...rows] = sheet;
  const at = header.indexOf(STAMP);
  const stamps = stampsOf(sheet);
  const [id, kind] = [header.indexOf(ID), header.indexOf(ROW_KIND)];
  return [
    header,
    ...rows.map((row) => (row[kind] === '项目' ? row.with(at, stamps.get(itemAt(row, id))?.now ?? '') : row)),
  ];
}

/** The stamps of a sheet, by item. Columns that the export fills by itself are no part of an item's state. */
export function stampsOf([header = [], ...rows]: Sheet): ReadonlyMap<string, ItemStamp> {
  const columns = [...REQUIRED, EDITOR_NOTE].map((name) => header.indexOf(name));
  const cell = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? '';
  const items = new Map<string, { exported: string; cells: string[][] }>();
  for (const row of rows) {
    const item = items.get(cell(row, ID)) ?? { exported: '', cells: [] };
    item.exported ||= cell(row, STAMP);
    item.cells.push(columns.map((at) => row[at] ?? ''));
    items.set(cell(row, ID), item);
  }
  return new Map([...items].map(([id, { exported, cells }]) => [id, { exported, now: hashOf(cells) }]));
}

function hashOf(cells: readonly string[][]): string {
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 16);
}
