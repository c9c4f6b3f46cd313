import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { csvOfSheet } from '#library/fee-table/csv';
import { COLUMNS, REQUIRED } from '#library/fee-table/layout';
import { sheetOfFees } from '#library/fee-table/rows-of-fees';
import type { Sheet } from '#library/fee-table/sheet';
import { xlsxOfSheet } from '#library/fee-table/xlsx';
import { importFees } from '#library/import-fees';
import { ContentError, type Issue } from '#library/report';
import { FIXTURE_CITY, fixtureLibrary } from '#tests/support/city';

const work = mkdtempSync(path.join(tmpdir(), 'refused-test-'));
after(() => rmSync(work, { recursive: true, force: true }));
const sheet = sheetOfFees(fixtureLibrary(), true);
/** A copy of the invented city: nothing is ever written to it, which each test sees to. */
const directory = path.join(work, 'city');
cpSync(FIXTURE_CITY, directory, { recursive: true });

function file(name: string, content: string | Uint8Array): string {
  const target = path.join(work, name);
  writeFileSync(target, content);
  return target;
}

const everyFile = () =>
  readdirSync(path.join(directory, 'fees')).map((name) => [
    name,
    readFileSync(path.join(directory, 'fees', name), 'utf8'),
  ]);
const before = everyFile();
const withCell = (from: Sheet, row: number, header: string, value: string): Sheet =>
  from.map((cells, index) => (index === row ? cells.with(from[0]!.indexOf(header), value) : cells));
const rowOf = (slug: string, kind: string, nth = 0) =>
  sheet.flatMap((row, index) => (row[0] === slug && row[1] === kind ? [index] : []))[nth]!;

/** Imports what must be refused, sees to it that nothing was written, and gives the faults. */
async function refused(source: string): Promise<readonly Issue[]> {
  let issues: readonly Issue[] = [];
  await assert.rejects(importFees(source, directory), (error) => {
    issues = (error as ContentError).issues;
    assert.match((error as Error).message, /什么都没有写入/);
    return error instanceof ContentError;
  });
  assert.deepEqual(everyFile(), before);
  return issues;
}

describe('a malformed table', () => {
  const one = (issues: readonly Issue[]) => {
    assert.equal(issues.length, 1, JSON.stringify(issues, null, 1));
    return issues[0]!;
  };

  it('with merged cells', async () => {
    const bytes = await writeXlsx(
      [
        [{ value: 'a', type: String, columnSpan: 2 }, null],
        ['b', 'c'],
      ],
      { sheet: 'x' },
    ).toBuffer();
    const issue = one(await refused(file('merged.xlsx', bytes)));
    assert.match(issue.zh.problem, /合并单元格/);
    assert.equal(issue.field, 'A1:B1');
  });

  it('with a formula', async () => {
    const bytes = await writeXlsx([[{ value: '=1+1', type: 'Formula' }]], { sheet: 'x' }).toBuffer();
    assert.match(one(await refused(file('formula.xlsx', bytes))).zh.problem, /公式/);
  });

  it('with missing and unknown columns', async () => {
    const broken = sheet.map((row, index) => [...row.slice(0, 40), index === 0 ? '多余' : '']);
    const issues = await refused(file('columns.csv', csvOfSheet(broken, true)));
    const gone = COLUMNS.slice(40).filter((header) => REQUIRED.includes(header));
    assert.deepEqual(
      issues.map(({ value }) => value),
      [gone.join('、'), '多余'],
    );
  });

  it('with figures that are none, a day that does not exist, a unit and a document that nobody knows', async () => {
    const row = rowOf('parking-permit', '标准');
    let broken = withCell(sheet, row, '金额', '约120');
    broken = withCell(broken, rowOf('parking-permit', '时段', 1), '止', '2019-02-30');
    const issues = await refused(file('figures.xlsx', await xlsxOfSheet(broken)));
    assert.deepEqual(
      issues.map(({ field, value }) => [field, value]),
      [
        [
          `第 ${rowOf('parking-permit', '时段', 1) + 1} 行 parking-permit · 止 / row ${rowOf('parking-permit', '时段', 1) + 1}`,
          '2019-02-30',
        ],
        [`第 ${row + 1} 行 parking-permit · 金额 / row ${row + 1}`, '约120'],
      ].sort((a, b) => Number(/\d+/.exec(a[0]!)) - Number(/\d+/.exec(b[0]!))),
    );
  });

  it('with rows that belong to nothing', async () => {
    const [header] = sheet;
    const row = (cells: Record<string, string>) => header!.map((name) => cells[name] ?? '');
    const broken = [
      header!,
      row({ 标识: 'x', 行类: '时段' }),
      row({ 标识: 'X Y', 行类: '项目' }),
      row({ 标识: 'x', 行类: '什么' }),
      ...sheet.filter((each) => each[0] === 'parking-permit'),
      sheet[rowOf('parking-permit', '项目')]!,
    ];
    const issues = await refused(file('rows.csv', csvOfSheet(broken, true)));
    assert.deepEqual(
      issues.map(({ en }) => en.problem),
      ['no 项目 row before it has this id', 'not an id', 'not a kind of row', 'a second row for this item'],
    );
  });

  it('with a cell in a column that the row does not have', async () => {
    const issues = await refused(
      file('stray.csv', csvOfSheet(withCell(sheet, rowOf('parking-permit', '项目'), '金额', '5'), true)),
    );
    assert.match(one(issues).zh.problem, /没有这一栏/);
  });

  it('with a change in a column that the export fills', async () => {
    const row = rowOf('parking-permit', '标准');
    const issue = one(
      await refused(
        file('derived.csv', csvOfSheet(withCell(sheet, row, '收费标准', '普通护照：1 元/本'), true)),
      ),
    );
    assert.equal(issue.field, `第 ${row + 1} 行 · 收费标准 / row ${row + 1}`);
  });

  it('with 50,000 rows', async () => {
    const long = [sheet[0]!, ...Array.from({ length: 50_000 }, () => sheet[1]!)];
    const csv = await refused(
      file(
        'long.csv',
        csvOfSheet(
          long.map((row) => row.slice(0, 3)),
          true,
        ),
      ),
    );
    assert.match(csv[0]!.zh.problem, /超过 20000 行/);
    const rows = `<sheetData>${'<row r="1"></row>'.repeat(50_000)}</sheetData>`;
    const xlsx = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': strToU8(rows),
    });
    assert.match(one(await refused(file('long.xlsx', xlsx))).zh.problem, /超过 20000 行/);
  });

  it('that is a zip bomb', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(120 * 1024 * 1024),
    });
    assert.ok(bomb.length < 1024 * 1024);
    assert.match(one(await refused(file('bomb.xlsx', bomb))).zh.problem, /太大/);
  });

  it('that is no table', async () => {
    const whole = await xlsxOfSheet(sheet);
    for (const [name, bytes] of Object.entries({
      'cut.xlsx': whole.slice(0, whole.length / 2),
      'empty.xlsx': new Uint8Array(0),
      'words.xlsx': strToU8('not a zip'),
      'other.xlsx': zipSync({ 'a.txt': strToU8('a') }),
    })) {
      assert.match(one(await refused(file(name, bytes))).zh.problem, /打不开/, name);
    }
    assert.match(one(await refused(file('quote.csv', '标识,行类\n"a,b\n'))).zh.problem, /CSV 的格式不对/);
    assert.match(
      one(await refused(file('utf16.csv', Buffer.from('标识,行类\n', 'utf16le')))).zh.problem,
      /认不出文字编码/,
    );
    assert.match(
      one(await refused(file('header.csv', csvOfSheet([sheet[0]!], true)))).zh.problem,
      /一个项目也没有/,
    );
  });
});
