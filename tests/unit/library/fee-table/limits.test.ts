import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { csvOfSheet, sheetOfCsv } from '#library/fee-table/csv';
import { choice } from '#library/fee-table/fields';
import { sheetOfFees } from '#library/fee-table/rows-of-fees';
import { sheetOfXlsx, xlsxOfSheet } from '#library/fee-table/xlsx';
import { importFees } from '#library/import-fees';
import { rowsOfList } from '#library/official-list/sheet-with-merges';
import { ContentError, type Issue } from '#library/report';
import { FIXTURE_CITY, fixtureLibrary } from '../../../support/city.ts';
import { processorClock } from '../../../support/processor.ts';

const work = mkdtempSync(path.join(tmpdir(), 'limits-'));
after(() => rmSync(work, { recursive: true, force: true }));

async function xlsxWith(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await xlsxOfSheet([['标识'], ['a']]));
  const name = Object.keys(parts).find((each) => each.startsWith('xl/worksheets/'))!;
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) });
}

async function faultsOfXlsx(change: (xml: string) => string): Promise<Issue[]> {
  const issues: Issue[] = [];
  const bytes = await xlsxWith(change);
  const spent = processorClock();
  await sheetOfXlsx(bytes, 'x.xlsx', issues);
  assert.ok(spent() < 10_000);
  return issues;
}

function faultsOfCsv(text: string): Issue[] {
  const issues: Issue[] = [];
  const spent = processorClock();
  sheetOfCsv(new TextEncoder().encode(text), 'x.csv', issues);
  assert.ok(spent() < 10_000);
  return issues;
}

test('a stray cell in the last row of the sheet, or beyond any row', async () => {
  for (const row of ['1048576', '99999999999']) {
    const stray = `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`;
    const [issue] = await faultsOfXlsx((xml) => xml.replace('</sheetData>', stray));
    assert.match(issue!.zh.problem, /超过 20000 行/);
    assert.equal(issue!.field, row);
  }
});

test('the reader of official lists has the same limits: it sees a table before the reader of our own does', async () => {
  const stray = (place: string, row: string) =>
    xlsxWith((xml) => xml.replace('</sheetData>', `<row r="${row}"><c r="${place}"/></row></sheetData>`));
  assert.equal(await rowsOfList(await stray('A99999999999', '99999999999'), 'x.xlsx'), null);
  assert.equal(await rowsOfList(await stray('SF20000', '20000'), 'x.xlsx'), null);
});

test('a sheet of tags that are never closed is refused at once', async () => {
  for (const words of ['<c ', '<mergeCell ', `${'x'.repeat(3000)}<`]) {
    const xml = words.repeat(Math.floor(3_000_000 / words.length));
    const [issue] = await faultsOfXlsx((sheet) => sheet.replace('</sheetData>', `${xml}</sheetData>`));
    assert.match(issue!.zh.problem, /打不开/);
  }
});

test('a cell of a million characters, and a row of a million cells', async () => {
  const huge = `<row r="3"><c r="A3" t="inlineStr"><is><t>${'x'.repeat(1_000_000)}</t></is></c></row></sheetData>`;
  assert.match((await faultsOfXlsx((xml) => xml.replace('</sheetData>', huge)))[0]!.zh.problem, /一格超过/);
  assert.match(faultsOfCsv(`a,b\n"${'x'.repeat(1_000_000)}",c`)[0]!.zh.problem, /一格超过/);
  assert.match(faultsOfCsv(`a,b\n${','.repeat(1_000_000)}`)[0]!.zh.problem, /一行超过/);
});

test('a cell that says what every object has is only a word', () => {
  const field = choice('payer', '缴费对象', { citizen: '个人' });
  assert.equal(field.read(['constructor']), 'constructor');
  assert.equal(field.read(['个人']), 'citizen');
});

test('a table that lost rows says so and asks; nothing is written', async () => {
  const city = path.join(work, 'city');
  cpSync(FIXTURE_CITY, city, { recursive: true });
  const sheet = sheetOfFees(fixtureLibrary(), true);
  const parts = sheet.findIndex(
    (row, index) => index > 0 && row[1] !== '项目' && sheet[index + 1]?.[0] !== row[0],
  );
  const cut = path.join(work, 'cut.csv');
  writeFileSync(
    cut,
    csvOfSheet(
      sheet.filter((_, index) => index !== parts),
      true,
    ),
  );
  const file = path.join(city, 'fees', `${sheet[parts]![0]}.mdx`);
  const before = readFileSync(file, 'utf8');
  await assert.rejects(importFees(cut, city), (error: unknown) => {
    assert.ok(error instanceof ContentError);
    assert.match(error.message, /少了 1 行，导入会删除它们[^]*--remove/);
    return true;
  });
  assert.equal(readFileSync(file, 'utf8'), before);
});
