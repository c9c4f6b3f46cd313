import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import writeXlsx from 'write-excel-file/node';
import { listWords, planList, type ListPlan } from '#library/official-list/match-list';
import { csvOfSheet } from '#library/fee-table/csv';
import { sheetOfFees } from '#library/fee-table/rows-of-fees';
import { openLibrary } from '#library/open-library';
import { writeContent } from '#library/write-content';
import { cityWith, fixtureLibrary } from '../../support/city.ts';

const HEAD = ['部门', '项目序号', '项目名称', '收费标准', '资金管理方式', '政策依据'];
const ITEMS = [
  ['（1）停车证', '30元/证', '缴入地方国库', '临政[2018]第1号、临财〔2020〕5号'],
  ['（2）垃圾处理', '按目录', '缴入地方国库', '发改价格(2003)2322号'],
];

/** The list as it is published: a title and a day over all columns, the department merged over its rows. */
async function published(): Promise<Uint8Array> {
  const cell = (value: string, more = {}) => ({ value, type: String, ...more });
  const rows = [
    [cell('临河市行政事业性收费目录清单', { columnSpan: 6 }), null, null, null, null, null],
    [cell('（截至2026年6月30日）', { columnSpan: 6 }), null, null, null, null, null],
    HEAD.map((value) => cell(value)),
    [cell('一、公安', { rowSpan: 3 }), cell('1'), cell('证照费'), null, null, null],
    ...ITEMS.map((item) => [null, null, ...item.map((value) => cell(value))]),
    [cell('注：本清单由市财政局负责解释。', { columnSpan: 6 }), null, null, null, null, null],
  ];
  return new Uint8Array(await writeXlsx(rows, {}).toBuffer());
}

/** The same without title and merged cells. */
function flat(): Uint8Array {
  const rows = [HEAD, ['一、公安', '1', '证照费', '', '', ''], ...ITEMS.map((item) => ['', '', ...item])];
  return new TextEncoder().encode(csvOfSheet(rows, true));
}

async function planOf(
  bytes: Uint8Array,
  name: string,
  contentDir = '/nowhere',
  slug: string | null = null,
): Promise<ListPlan> {
  const plan = await planList(bytes, name, fixtureLibrary(), { contentDir, slug });
  assert.ok(plan);
  return plan;
}

test('a list as a bureau publishes it becomes items, merged or flat', async () => {
  for (const [bytes, name] of [
    [await published(), 'a.xlsx'],
    [flat(), 'a.csv'],
  ] as const) {
    const { rows } = await planOf(bytes, name);
    assert.deepEqual(
      rows.map(({ item: { department, group, name: own, amount, basis } }) => ({
        department,
        group,
        own,
        amount,
        basis,
      })),
      [
        {
          department: '公安',
          group: '证照费',
          own: '停车证',
          amount: { amount: '30', unit: '元/证' },
          basis: ['临政〔2018〕1号', '临财〔2020〕5号'],
        },
        {
          department: '公安',
          group: '证照费',
          own: '垃圾处理',
          amount: null,
          basis: ['发改价格〔2003〕2322号'],
        },
      ],
      name,
    );
    assert.deepEqual(
      rows.map(({ ours }) => ours),
      [['parking-permit'], ['waste']],
      name,
    );
  }
});

test('a part of an item that has a column of its own is said with its name', async () => {
  const rows = [
    ['序号', '收费项目名称', '子项', '收费标准', '文件依据'],
    ['1', '停车证', '居民', '30元/证', '临政〔2018〕1号'],
    ['', '停车证', '非居民', '50元/证', '临政〔2018〕1号'],
  ];
  const { rows: read } = await planOf(new TextEncoder().encode(csvOfSheet(rows, true)), 'a.csv');
  assert.deepEqual(
    read.map(({ item: { name, standard } }) => [name, standard]),
    [
      ['停车证（居民）', '30元/证'],
      ['停车证（非居民）', '50元/证'],
    ],
  );
});

test('title, day and what is no item are said; nothing is written without a name for the edition', async () => {
  const plan = await planOf(await published(), 'a.xlsx');
  assert.equal(plan.list.title, '临河市行政事业性收费目录清单');
  assert.equal(plan.list.day, '2026-06-30');
  assert.match(plan.list.others[0]!.text, /负责解释/);
  assert.equal(plan.writing, null);
  const words = listWords(plan);
  assert.match(words, /收费标准 → 收费标准/);
  assert.match(words, /≠ parking-permit/);
});

test('with a name it becomes an edition that the city opens with', async () => {
  const city = cityWith({});
  const { writing } = await planOf(await published(), 'a.xlsx', city, 'new-list');
  writeContent([writing!], city);
  assert.ok(existsSync(path.join(city, 'lists/new-list.yaml')));
  const edition = openLibrary(city).lists.get('new-list')!.data;
  assert.equal(edition.rows.length, 2);
  assert.equal(edition.complete, false);
  assert.equal(parse(writing!.content as string).rows[0].editorNote, '收费标准：30元/证');
  assert.equal((await planOf(await published(), 'a.xlsx', city, 'linhe-2026')).writing, null);
});

test('our own sheet, a text and a broken file are no such list', async () => {
  const own = new TextEncoder().encode(csvOfSheet(sheetOfFees(fixtureLibrary(), true), true));
  const target = { contentDir: '/nowhere', slug: null };
  for (const bytes of [own, new TextEncoder().encode('甲,乙\n1,2\n'), new Uint8Array([0x50, 0x4b, 3, 4, 0])])
    assert.equal(await planList(bytes, 'a.csv', fixtureLibrary(), target), null);
});
