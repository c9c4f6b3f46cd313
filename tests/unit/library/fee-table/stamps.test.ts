import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { csvOfSheet } from '#library/fee-table/csv';
import { sheetOfFees } from '#library/fee-table/rows-of-fees';
import type { Sheet } from '#library/fee-table/sheet';
import { importFees } from '#library/import-fees';
import { openLibrary } from '#library/open-library';
import { ContentError } from '#library/report';
import { cityWith } from '../../../support/city.ts';

const FOLDER = cityWith({});

function exported(city: string): Sheet {
  return sheetOfFees(openLibrary(city), true);
}

/** A sheet in which one item's remark, or another column, says something else. */
function changed(sheet: Sheet, slug: string, words: string): Sheet {
  const [header] = sheet;
  const [id, kind, note] = ['标识', '行类', '编者备注'].map((name) => header!.indexOf(name));
  return sheet.map((row) => (row[id!] === slug && row[kind!] === '项目' ? row.with(note!, words) : row));
}

async function importOf(city: string, sheet: Sheet) {
  const file = path.join(path.dirname(FOLDER), `${path.basename(FOLDER)}.csv`);
  writeFileSync(file, csvOfSheet(sheet, true));
  return importFees(file, city);
}

const noteOf = (city: string, slug: string) => readFileSync(path.join(city, `fees/${slug}.mdx`), 'utf8');

test('two editors on two items of one export: both changes stay', async () => {
  const city = cityWith({});
  const sheet = exported(city);
  await importOf(city, changed(sheet, 'waste', '甲改的'));
  const second = await importOf(city, changed(sheet, 'parking-permit', '乙改的'));
  assert.deepEqual(second.changed, ['parking-permit']);
  assert.deepEqual(second.kept, ['waste']);
  assert.match(noteOf(city, 'waste'), /甲改的/);
  assert.match(noteOf(city, 'parking-permit'), /乙改的/);
});

test('two editors on one item: the second is shown the conflict, and nothing is written', async () => {
  const city = cityWith({});
  const sheet = exported(city);
  await importOf(city, changed(sheet, 'waste', '甲改的'));
  const both = changed(changed(sheet, 'waste', '乙改的'), 'parking-permit', '乙改的');
  await assert.rejects(importOf(city, both), (error) => {
    assert.ok(error instanceof ContentError);
    assert.deepEqual(
      error.issues.map(({ value }) => value),
      ['editorNote'],
    );
    assert.match(error.issues[0]!.zh.problem, /别人改过/);
    return true;
  });
  assert.match(noteOf(city, 'waste'), /甲改的/);
  assert.doesNotMatch(noteOf(city, 'parking-permit'), /乙改的/);
});

test('the same sheet imported twice changes nothing the second time', async () => {
  const city = cityWith({});
  const sheet = changed(exported(city), 'waste', '改了');
  assert.deepEqual((await importOf(city, sheet)).changed, ['waste']);
  assert.deepEqual((await importOf(city, sheet)).changed, []);
});
