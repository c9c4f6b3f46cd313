import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { entryOf, itemAt, present } from '#domain/known';
import { sheetOfCsv } from './fee-table/csv.ts';
import { feesOfSheet, type RawFee, type SheetFee } from './fee-table/fees-of-rows.ts';
import { withNotesOf } from './fee-table/keep-notes.ts';
import { DERIVED, EDITOR_NOTE, ID, ROW_KIND } from './fee-table/layout.ts';
import { MOST_BYTES, tooLarge } from './fee-table/limits.ts';
import { sheetOfFees } from './fee-table/rows-of-fees.ts';
import type { Sheet } from '#library/fee-table/sheet';
import { stampsOf } from './fee-table/stamps.ts';
import { newFile, updatedFile } from './fee-table/update-file.ts';
import { sheetOfXlsx } from './fee-table/xlsx.ts';
import type { Library } from './library.ts';
import { openLibrary } from './open-library.ts';
import { ContentError, Refusal, type Issue } from './report.ts';
import type { Writing } from './write-aside.ts';
import { NOTHING_WRITTEN, writeContent } from './write-content.ts';

/** What an import did, by item. */
export interface ImportResult {
  added: string[];
  changed: string[];
  unchanged: number;
  /** Items that the sheet did not touch and somebody else changed since it was exported: they stay as they are now. */
  kept: string[];
}

/**
 * Takes a sheet of the catalogue (XLSX or CSV, as the export writes it) into the content. Items that the sheet does not
 * name stay as they are; an item is never deleted, and a part of one only on demand. Files are written only when the whole content holds with them.
 * @param mayRemove true when rows that the sheet no longer has are meant to go
 * @param read how the table is read: a command reads it apart, where a damaged file can be given up
 * @throws {ContentError} with every fault of the sheet or of the content that would come of it
 */
export async function importFees(
  file: string,
  contentDir: string,
  mayRemove = false,
  read: (bytes: Uint8Array, file: string) => Promise<SheetReading> = readSheet,
): Promise<ImportResult> {
  const library = openLibrary(contentDir);
  const { sheet, issues } = await readSheetFile(file, read);
  const fees = issues.length > 0 ? [] : feesOfSheet(sheet, path.basename(file), issues);
  if (issues.length === 0 && fees.length === 0) issues.push(noRows(path.basename(file)));
  if (issues.length > 0) throw new ContentError(issues, NOTHING_WRITTEN);
  const hasNotes = itemAt(sheet, 0).includes(EDITOR_NOTE);
  const current = currentFees(library);
  const lost = fees.flatMap((fee) => lostRows(fee, current.get(fee.slug), path.basename(file)));
  if (lost.length > 0 && !mayRemove) throw new ContentError(lost, NOTHING_WRITTEN);
  const own = stampsOf(sheet);
  const stamps = stampsOf(sheetOfFees(library, true));
  const isStale = ({ slug }: SheetFee) =>
    entryOf(own, slug).exported !== '' && entryOf(own, slug).exported !== stamps.get(slug)?.now;
  const isUntouched = ({ slug }: SheetFee) => entryOf(own, slug).exported === entryOf(own, slug).now;
  const kept = fees.filter((fee) => isStale(fee) && isUntouched(fee));
  const changes = fees
    .filter((fee) => !kept.includes(fee))
    .flatMap((fee) => changeOf(fee, current.get(fee.slug), hasNotes, contentDir));
  const conflicts = fees.filter((fee) => isStale(fee) && changes.some(({ slug }) => slug === fee.slug));
  if (conflicts.length > 0)
    throw new ContentError(
      conflicts.map((fee) => conflict(fee, current.get(fee.slug), path.basename(file))),
      NOTHING_WRITTEN,
    );
  const writings = changes.map(({ writing }) => writing);
  writeContent(writings, contentDir, (changed) =>
    derivedIssues(sheet, library, changed, path.basename(file)),
  );
  return {
    added: changes.filter(({ isNew }) => isNew).map(({ slug }) => slug),
    changed: changes.filter(({ isNew }) => !isNew).map(({ slug }) => slug),
    unchanged: fees.length - changes.length - kept.length,
    kept: kept.map(({ slug }) => slug),
  };
}

/** The cells of a table, or what is wrong with it. */
export interface SheetReading {
  sheet: Sheet;
  issues: Issue[];
}

async function readSheetFile(
  file: string,
  read: (bytes: Uint8Array, file: string) => Promise<SheetReading>,
): Promise<SheetReading> {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Refusal(`找不到文件 / No such file: ${file}`);
  if (stats.size > MOST_BYTES) return { sheet: [], issues: [tooLarge(path.basename(file))] };
  return read(new Uint8Array(readFileSync(file)), path.basename(file));
}

/**
 * Reads a table: XLSX or CSV by what it is, not by its name.
 * @param file its name
 */
export async function readSheet(bytes: Uint8Array, file: string): Promise<SheetReading> {
  const issues: Issue[] = [];
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheet =
    isZip || /\.xlsx?$/i.test(file)
      ? await sheetOfXlsx(bytes, file, issues)
      : sheetOfCsv(bytes, file, issues);
  return { sheet, issues };
}

/** The items as they stand, in the form in which a sheet gives them. */
function currentFees(library: Library): Map<string, SheetFee> {
  return new Map(feesOfSheet(sheetOfFees(library, true), '', []).map((fee) => [fee.slug, fee]));
}

/** A table that was cut off, in a transfer or by a filter, looks like one from which rows were deleted: it is asked. */
function lostRows(fee: SheetFee, current: SheetFee | undefined, file: string): Issue[] {
  const missing = (current?.rows.size ?? 0) - fee.rows.size;
  if (missing <= 0) return [];
  const gone = [...present(current, 'current').rows.keys()].filter((part) => !fee.rows.has(part));
  return [
    {
      file,
      field: fee.slug,
      value: gone.join('、'),
      zh: {
        problem: `这个项目的表里少了 ${missing} 行，导入会删除它们`,
        remedy: '补全表格；确实要删除的，命令后面加上 --remove',
      },
      en: {
        problem: `the table has ${missing} row(s) fewer for this item; an import would delete them`,
        remedy: 'complete the table; to delete them indeed, add --remove to the command',
      },
    },
  ];
}

/** Two people changed one item from the same state: whoever came second is shown it, and nothing is overwritten. */
function conflict(fee: SheetFee, current: SheetFee | undefined, file: string): Issue {
  const fields = current
    ? [...new Set([...Object.keys(fee.raw), ...Object.keys(current.raw)])].filter(
        (key) => !isDeepStrictEqual(fee.raw[key], current.raw[key]),
      )
    : [];
  const row = fee.rows.get('');
  return {
    file,
    field: row === undefined ? fee.slug : `第 ${row} 行 · ${fee.slug} / row ${row}`,
    value: fields.join('、'),
    zh: {
      problem: current
        ? '这张表导出以后，别人改过这一项；导入会把他的改动冲掉'
        : '这张表导出以后，这一项已经删去',
      remedy: '重新导出（npm run export，编辑台里是“导出收费表格”），在新表上改这一项；别的项目可以先导入',
    },
    en: {
      problem: current
        ? 'somebody changed this item after the sheet was exported; importing would undo that'
        : 'this item was deleted after the sheet was exported',
      remedy: 'export anew and change the item in the new sheet; the other items can be imported first',
    },
  };
}

interface Change {
  slug: string;
  isNew: boolean;
  writing: Writing;
}

function changeOf(
  fee: SheetFee,
  current: SheetFee | undefined,
  hasNotes: boolean,
  contentDir: string,
): Change[] {
  const file = path.join(contentDir, 'fees', `${fee.slug}.mdx`);
  if (!current) return [{ slug: fee.slug, isNew: true, writing: { file, content: newFile(fee.raw) } }];
  const after: RawFee = hasNotes ? fee.raw : withNotesOf(current.raw, fee.raw);
  if (isDeepStrictEqual(after, current.raw)) return [];
  const content = updatedFile(readFileSync(file, 'utf8'), current.raw, after);
  return [{ slug: fee.slug, isNew: false, writing: { file, content } }];
}

/** Who corrects an amount in a column that the export fills would lose the correction: it is reported instead. */
function derivedIssues(sheet: Sheet, before: Library, after: Library, file: string): Issue[] {
  const known = [derivedCells(sheetOfFees(before, false)), derivedCells(sheetOfFees(after, false))];
  return [...derivedCells(sheet)].flatMap(([place, { row, values }]) =>
    DERIVED.filter(
      (header) =>
        values[header] && known.every((cells) => (cells.get(place)?.values[header] ?? '') !== values[header]),
    ).map((header) => derivedIssue(file, row, header, values[header]!)),
  );
}

type Derived = Map<string, { row: number; values: Record<string, string> }>;

/** The derived cells of a sheet by item, kind of row and how many of that kind came before. */
function derivedCells([header = [], ...rows]: Sheet): Derived {
  const counts = new Map<string, number>();
  const cell = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? '';
  return new Map(
    rows.map((row, index) => {
      const part = `${cell(row, ID)} ${cell(row, ROW_KIND)}`;
      const count = (counts.get(part) ?? 0) + 1;
      counts.set(part, count);
      return [
        `${part} ${count}`,
        { row: index + 2, values: Object.fromEntries(DERIVED.map((name) => [name, cell(row, name)])) },
      ];
    }),
  );
}

function derivedIssue(file: string, row: number, header: string, value: string): Issue {
  return {
    file,
    field: `第 ${row} 行 · ${header} / row ${row}`,
    value,
    zh: {
      problem: '这一栏由系统写出，改了不起作用',
      remedy: '改“标准”行的金额、单位，或“依据编号”；这一格留空或保持原样',
    },
    en: {
      problem: 'this column is filled by the export; a change here has no effect',
      remedy: 'change 金额, 单位 or 依据编号 instead; leave this cell as it was, or empty',
    },
  };
}

function noRows(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: { problem: '表里一个项目也没有', remedy: '确认选对了文件和工作表' },
    en: { problem: 'the sheet holds no item', remedy: 'check file and worksheet' },
  };
}
