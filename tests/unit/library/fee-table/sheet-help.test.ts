import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { LANGUAGES } from '#i18n/locales';
import { sheetOfFees } from '#library/fee-table/rows-of-fees';
import { sheetOfXlsx, xlsxOfSheet } from '#library/fee-table/xlsx';
import type { Issue } from '#library/report';
import { fixtureLibrary } from '../../../support/city.ts';

const sheet = sheetOfFees(fixtureLibrary(), true);
const header = sheet[0]!;
const column = (name: string) => {
  const at = header.indexOf(name);
  return (
    (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26))
  );
};

test('a sheet to fill in offers the words of a column, and lets nobody type where the export writes', async () => {
  const xml = strFromU8(unzipSync(await xlsxOfSheet(sheet, true))['xl/worksheets/sheet1.xml']!);
  const rule = (name: string) =>
    new RegExp(`<dataValidation [^>]*sqref="${column(name)}2:[^>]*>.*?</dataValidation>`).exec(xml)?.[0] ??
    '';
  assert.match(rule('缴费对象'), /type="list".*"个人,企业,个人和企业"/);
  assert.match(rule('是否涉企'), /"是,否,未标注"/);
  assert.match(rule('行类'), /"项目,执收单位,/);
  assert.match(rule('收费标准'), /type="custom".*FALSE/);
  assert.equal(rule('项目名称'), '');
  const at = header.indexOf(`项目名称（${LANGUAGES.en.zh}）`) + 1;
  assert.match(xml, new RegExp(`<col min="${at}" max="${at}" outlineLevel="1" hidden="1"`));
});

test('it reads back the same as one without', async () => {
  const issues: Issue[] = [];
  const read = async (isToFillIn: boolean) =>
    sheetOfXlsx(await xlsxOfSheet(sheet, isToFillIn), 'fees.xlsx', issues);
  assert.deepEqual(await read(true), await read(false));
  assert.deepEqual(issues, []);
});
