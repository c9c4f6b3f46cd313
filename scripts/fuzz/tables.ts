import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { csvOfSheet } from '#library/fee-table/csv';
import { sheetOfFees } from '#library/fee-table/rows-of-fees';
import { xlsxOfSheet } from '#library/fee-table/xlsx';
import { importFees } from '#library/import-fees';
import { openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';

type Sheet = string[][];

const CELLS = [
  '',
  ' ',
  'constructor',
  '__proto__',
  '项目',
  '标准',
  '减免',
  '120元',
  '１２０',
  '1,200',
  '-1',
  '1e9',
  '9'.repeat(40),
  '2019年7月1日',
  '2062-01-01',
  '2026-02-30',
  '43647',
  '未取得',
  '至今',
  '=1+1',
  '@x',
  '+x',
  '"',
  'a\nb',
  '\u0000',
  '\uD800',
  '\u200B',
  '{',
  '<',
  '**x**',
  '字'.repeat(6000),
];

type Cut = {
  kind: 'cell' | 'row' | 'column' | 'twice' | 'bytes' | 'end';
  row: number;
  column: number;
  words: string;
};

const cut: fc.Arbitrary<Cut> = fc.record({
  kind: fc.constantFrom<Cut['kind'][]>('cell', 'cell', 'cell', 'row', 'column', 'twice', 'bytes', 'end'),
  row: fc.nat(1_000_000),
  column: fc.nat(1_000_000),
  words: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...CELLS) },
    fc.string({ unit: 'binary', maxLength: 30 }),
  ),
});

function cutSheet(sheet: Sheet, { kind, row, column, words }: Cut): Sheet {
  const at = row % sheet.length;
  const cell = column % sheet[0]!.length;
  if (kind === 'cell') return sheet.map((cells, index) => (index === at ? cells.with(cell, words) : cells));
  if (kind === 'row') return sheet.filter((_, index) => index !== at);
  if (kind === 'column') return sheet.map((cells) => cells.filter((_, index) => index !== cell));
  if (kind === 'twice') return sheet.toSpliced(at, 0, sheet[at]!);
  return sheet;
}

function cutBytes(bytes: Uint8Array, { kind, row, column }: Cut): Uint8Array {
  if (kind === 'end') return bytes.slice(0, row % bytes.length);
  if (kind === 'bytes') return bytes.with(row % bytes.length, column % 256);
  return bytes;
}

/** A table that is cut, mistyped or damaged is taken in whole or refused with a report; never in part. */
export function tableProperty(city: string): fc.IAsyncProperty<unknown> {
  const sheet = sheetOfFees(openLibrary(city), true);
  return fc.asyncProperty(
    fc.constantFrom('csv', 'xlsx'),
    fc.array(cut, { minLength: 1, maxLength: 3 }),
    async (kind, cuts) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-import-'));
      try {
        const changed = cuts.reduce(cutSheet, sheet);
        const bytes =
          kind === 'csv' ? new TextEncoder().encode(csvOfSheet(changed, true)) : await xlsxOfSheet(changed);
        const file = path.join(folder, `table.${kind}`);
        writeFileSync(file, cuts.reduce(cutBytes, bytes));
        await importsWhole(file, city, path.join(folder, 'city'));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
}

async function importsWhole(file: string, source: string, city: string): Promise<void> {
  cpSync(source, city, { recursive: true });
  const before = filesOf(city);
  try {
    await importFees(file, city);
    openLibrary(city);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (filesOf(city) !== before) throw new Error('a refused import wrote something', { cause: error });
  }
  const left = readdirSync(city, { recursive: true }).filter((name) => String(name).includes('.new-'));
  if (left.length > 0) throw new Error(`an import left ${left.join(', ')}`);
}

function filesOf(city: string): string {
  return readdirSync(path.join(city, 'fees'))
    .sort()
    .map((name) => `${name}\n${readFileSync(path.join(city, 'fees', name), 'utf8')}`)
    .join('\n');
}
