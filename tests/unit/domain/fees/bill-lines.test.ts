import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseCsv } from '#domain/csv';
import { billLines, quantityOf } from '#domain/fees/bill-lines';
import { billRecords } from '#domain/fees/bill-records';
import { dayOf } from '#domain/fees/bill-typed-line';

const TODAY = '2026-11-30';
const read = (text: string) => billLines(billRecords(text), TODAY);
const rows = (text: string) =>
  read(text).lines.map(({ name, on, amount, quantity }) => [name, on, amount, quantity]);

describe('a bill as people bring it', () => {
  test('columns in their order, with and without a quantity', () => {
    assert.deepEqual(rows('护照费,2026-07-01,160\n复印费,2026/7/2,"1,600.50",3'), [
      ['护照费', '2026-07-01', '160', undefined],
      ['复印费', '2026-07-02', '1600.50', '3'],
    ]);
  });

  test('a header says which column is which, in either kind of brackets', () => {
    for (const head of ['收费金额（元）', '金额(元)', '交易金额【元】', '金额']) {
      assert.deepEqual(rows(`序号,收费日期,${head},收费项目\n1,2026年7月1日,￥120.00元,护照费`), [
        ['护照费', '2026-07-01', '120.00', undefined],
      ]);
    }
  });

  test('the export of a payment system: titles above the header, times to the second, a sum below', () => {
    const { lines, faults, passed } = read(
      '某市缴费明细\n导出时间：2026-07-02\n收费项目,收费日期,金额(元)\n护照费,2026-07-01 10:23:45,160\n合计,,160',
    );
    assert.deepEqual(
      lines.map(({ name, on, amount }) => [name, on, amount]),
      [['护照费', '2026-07-01', '160']],
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(passed, [
      { line: 1, text: '某市缴费明细' },
      { line: 2, text: '导出时间：2026-07-02' },
      { line: 5, text: '合计 160' },
    ]);
  });

  test('a running number without a header', () => {
    assert.deepEqual(rows('1,护照费,2026-07-01,160\n2,身份证,2026-07-02,20'), [
      ['护照费', '2026-07-01', '160', undefined],
      ['身份证', '2026-07-02', '20', undefined],
    ]);
    assert.deepEqual(rows('1,护照费,160'), [['护照费', null, '160', undefined]]);
  });

  test('without a header each field is what it looks like', () => {
    assert.deepEqual(rows('2026-07-01,护照费,160'), [['护照费', '2026-07-01', '160', undefined]]);
    assert.deepEqual(rows('护照费,160'), [['护照费', null, '160', undefined]]);
    assert.deepEqual(rows('护照费,160,2026-07-01'), [['护照费', '2026-07-01', '160', undefined]]);
    assert.deepEqual(rows('停车费,7.5'), [['停车费', null, '7.5', undefined]]);
    assert.deepEqual(rows('停车费,7.5,12'), [['停车费', '2026-07-05', '12', undefined]]);
    assert.deepEqual(rows('复印费,160,3'), [['复印费', null, '160', '3']]);
    assert.deepEqual(rows('护照费,,160'), [['护照费', null, '160', undefined]]);
  });

  test('lines as people type them', () => {
    const CASES: [string, (string | null | undefined)[]][] = [
      ['passport renewal fee 2026-07-01 120', ['passport renewal fee', '2026-07-01', '120', undefined]],
      ['护照费 2026.7.1 160元 2', ['护照费', '2026-07-01', '160', '2']],
      ['护照 120', ['护照', null, '120', undefined]],
      ['护照120元', ['护照', null, '120', undefined]],
      ['护照：120', ['护照', null, '120', undefined]],
      ['11.23 身份证 60', ['身份证', '2026-11-23', '60', undefined]],
      ['12.23 身份证 60', ['身份证', '2025-12-23', '60', undefined]],
      ['11月23日 身份证 60元', ['身份证', '2026-11-23', '60', undefined]],
      ['1. 护照费 160', ['护照费', null, '160', undefined]],
      ['（2）身份证工本费 20', ['身份证工本费', null, '20', undefined]],
      ['护照 x2 240', ['护照', null, '240', '2']],
      ['护照 2本 240元', ['护照', null, '240', '2']],
      ['2026-07-01 10:23:45 护照费 160', ['护照费', '2026-07-01', '160', undefined]],
      ['换身份证要我60', ['换身份证要我', null, '60', undefined]],
      ['科目二 240', ['科目二', null, '240', undefined]],
    ];
    for (const [line, expected] of CASES) assert.deepEqual(rows(line), [expected], line);
  });

  test('the export of a payment app: two dozen lines above its header, and numbers that end in a tab', () => {
    const titles = Array.from({ length: 23 }, (_, at) => `${at + 1}.说明，与账单无关`);
    const { lines, faults, passed } = read(
      [
        '支付明细',
        ...titles,
        ',,,',
        '交易时间,交易对方,商品说明,金额(元),交易订单号',
        '2026-07-02 10:23:45,某市公安局,"护照工本费",¥160.00,"4200001234\t"',
        '2026-07-03 09:00:00,某市公安局,身份证工本费,¥20.00,4200001235\t,',
      ].join('\n'),
    );
    assert.deepEqual(
      lines.map(({ name, on, amount }) => [name, on, amount]),
      [
        ['护照工本费', '2026-07-02', '160.00'],
        ['身份证工本费', '2026-07-03', '20.00'],
      ],
    );
    assert.deepEqual([faults, passed.length], [[], 24]);
  });

  test('columns copied from a spreadsheet are parted by tabs, thousands by commas', () => {
    assert.deepEqual(rows('序号\t收费项目\t金额(元)\t收费时间\n1\t护照费\t1,160\t2026-07-01 10:23:45'), [
      ['护照费', '2026-07-01', '1160', undefined],
    ]);
    for (const text of ['护照 1,200.00', '护照：¥1,200', '护照 1,200元'])
      assert.equal(Number(rows(text)[0]?.[2]), 1200, text);
    assert.deepEqual(rows('subject 2,240'), [['subject 2', null, '240', undefined]]);
  });

  test('the text of a photo: blanks part what the header heads, names may hold some', () => {
    const { lines, faults, passed } = read(
      '非税收入票据\n项目名称  单位 数量 标准 金额(元)\n因私 普通护照 本 2 120.00 240.00\n身份证 证 1 20.00 20.00\n金额合计（小写） 260.00',
    );
    assert.deepEqual(
      lines.map(({ name, amount, quantity }) => [name, amount, quantity]),
      [
        ['因私 普通护照', '240.00', '2'],
        ['身份证', '20.00', '1'],
      ],
    );
    assert.deepEqual([faults, passed.map(({ line }) => line)], [[], [1, 5]]);
  });

  test('the day that a receipt states is the day of its lines; two days are nobody’s', () => {
    const receipt = '护照费 160\n11.23 身份证 20\n收款日期：2026年7月1日';
    assert.deepEqual(rows(receipt), [
      ['护照费', '2026-07-01', '160', undefined],
      ['身份证', '2026-11-23', '20', undefined],
    ]);
    assert.deepEqual(read(receipt).faults, []);
    const twice = read(`${receipt}\n开票日期：2026年7月2日`);
    assert.deepEqual([twice.lines[0]?.on, twice.faults.length], [null, 2]);
  });

  test('several charges on one line, and dots that lead to an amount', () => {
    const both = [
      ['护照', null, '160', undefined],
      ['身份证', null, '20', undefined],
    ];
    assert.deepEqual(rows('护照160；身份证 20元'), both);
    assert.deepEqual(rows('护照：160元，身份证：20元'), both);
    assert.deepEqual(rows('护照…………160元\n身份证......20'), both);
  });

  test('a running number is that of its line, and else belongs to the name', () => {
    assert.deepEqual(rows('1 护照费 160\n2 身份证 20'), [
      ['护照费', null, '160', undefined],
      ['身份证', null, '20', undefined],
    ]);
    assert.deepEqual(rows('2 passports 240'), [['2 passports', null, '240', undefined]]);
  });

  test('what cannot be read is named with its line, and the rest is still read', () => {
    const { lines, faults } = read(
      '护照费,2026-02-30,160\n护照费,2026-07-01,一百\n,2026-07-01,1\n护照费,2026-07-01,5',
    );
    assert.equal(lines.length, 1);
    assert.deepEqual(faults, [
      { line: 1, column: 'on', value: '2026-02-30' },
      { line: 2, column: 'amount', value: '一百' },
      { line: 3, column: 'name', value: '' },
    ]);
    assert.deepEqual(read('护照').faults, [{ line: 1, column: 'amount', value: '' }]);
  });
});

test('days: ISO, slashes, Chinese, plain digits, times, and the serial numbers of a spreadsheet', () => {
  const SAME = [
    '2026-07-01',
    '2026/7/1',
    '2026.07.01',
    '2026年7月1日',
    '46204',
    '46204.5',
    '20260701',
    '２０２６－０７－０１',
    '2026-07-01 10:23:45',
    '2026/7/1 9:05',
    '2026-07-01T10:23:45',
    '7月1日',
    '7.1',
    '07-01',
  ];
  for (const text of SAME) assert.equal(dayOf(text, TODAY), '2026-07-01', text);
  for (const text of ['', '2026-13-01', '13.1', '160', '2026-02-30'])
    assert.equal(dayOf(text, TODAY), null, text);
});

test('a day without a year is the last one of that name', () => {
  assert.equal(dayOf('11.30', TODAY), '2026-11-30');
  assert.equal(dayOf('12.1', TODAY), '2025-12-01');
});

test('what is no quantity is a fault, and never passes for one piece', () => {
  for (const quantity of ['-1', 'abc', '0', '1e3', '10000000000000000000000']) {
    const { lines, faults } = billLines(
      parseCsv(`名称,日期,金额,数量\n护照费,2026-07-01,160,${quantity}`),
      TODAY,
    );
    assert.deepEqual(lines, [], quantity);
    assert.deepEqual(faults, [{ line: 2, column: 'quantity', value: quantity }]);
  }
});

test('a number above nothing, in either width, with its word or without, or none', () => {
  const quantities = ['2', '２', '2本', '1.5', ''].map(
    (quantity) =>
      billLines(parseCsv(`名称,日期,金额,数量\n水费,2026-07-01,160,${quantity}`), TODAY).lines[0]?.quantity,
  );
  assert.deepEqual(quantities, ['2', '2', '2', '1.5', undefined]);
});

test('a sum is passed over, in whichever column a sheet writes its word', () => {
  const records = [
    { line: 1, fields: ['序号', '收费项目', '数量', '金额（元）'] },
    { line: 2, fields: ['1', '护照费', '1', '120'] },
    { line: 3, fields: ['合计', '', '', '120'] },
    { line: 4, fields: ['', '', '', '120'] },
  ];
  const { lines, faults, passed } = billLines(records, '2026-11-30');
  assert.deepEqual([lines.length, passed], [1, [{ line: 3, text: '合计 120' }]]);
  assert.deepEqual(
    faults.map(({ line, column }) => [line, column]),
    [[4, 'name']],
  );
});

describe('what is no charge', () => {
  const passed = (text: string) => read(text).passed.map(({ text: words }) => words);

  test('a sum, by its words in any of the languages, with its amount beside or behind it', () => {
    for (const word of [
      '合计',
      '总计',
      '金额合计',
      '收费总计',
      '小计',
      '共计',
      '总额',
      '总金额',
      '小計',
      '합계',
      'Total',
      'subtotal',
    ])
      assert.deepEqual([passed(`${word},,160`), rows(`${word},,160`)], [[`${word} 160`], []], word);
    for (const text of ['合计：160', '合计 160元', '合计160', '合计（小写） 160', 'total: 160'])
      assert.deepEqual([rows(text), passed(text).length], [[], 1], text);
  });

  test('and a charge that only begins or ends like one is a charge', () => {
    for (const name of ['合计师费', '证件合计', 'totality', '金额'])
      assert.deepEqual(rows(`${name},,160`), [[name, null, '160', undefined]], name);
  });

  test('a sum in the column of running numbers, and a running number that only looks like one', () => {
    const sheet = (first: string, name: string) => `序号,收费项目,金额\n${first},${name},160`;
    assert.deepEqual(passed(sheet(' 合计 ', ' ')), ['合计 160']);
    assert.deepEqual(rows(sheet('合计', '护照')), [['护照', null, '160', undefined]]);
    assert.deepEqual(passed(sheet('合计', '护照')), []);
  });
});

describe('the day that a receipt states', () => {
  const receipt = '合计 180\n护照 160\n收款日期：2026-07-01\n身份证 20\n小计 180';

  test('is passed over in its place, and what stood in its line is no fault', () => {
    const { lines, faults, passed } = read(receipt);
    assert.deepEqual(
      lines.map(({ name, on }) => [name, on]),
      [
        ['护照', '2026-07-01'],
        ['身份证', '2026-07-01'],
      ],
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(passed, [
      { line: 1, text: '合计 180' },
      { line: 3, text: '收款日期：2026-07-01' },
      { line: 5, text: '小计 180' },
    ]);
  });

  test('is told once where it stands above a header, and other faults stay', () => {
    const { faults, passed } = read('收款日期：2026-07-01\n收费项目,金额\n护照,160\n护照,一百');
    assert.deepEqual(passed, [{ line: 1, text: '收款日期：2026-07-01' }]);
    assert.deepEqual(faults, [{ line: 4, column: 'amount', value: '一百' }]);
  });
});

test('a line that a header could not part is read as if it were typed', () => {
  assert.deepEqual(rows('收费项目,金额\n护照 160'), [['护照', null, '160', undefined]]);
  assert.deepEqual(
    billLines(
      [
        { line: 1, fields: ['名称', '金额'] },
        { line: 2, fields: [' 护照 ', ' 160 '] },
      ],
      TODAY,
    ).lines,
    [{ name: '护照', on: null, amount: '160', quantity: undefined }],
  );
});

test('a running number has up to four digits, and a name, no day and no amount, behind it', () => {
  assert.deepEqual(rows('12,护照费,160'), [['护照费', null, '160', undefined]]);
  assert.deepEqual(rows('1024,护照费,2026-07-01,160'), [['护照费', '2026-07-01', '160', undefined]]);
  assert.deepEqual(read('护照,160').faults, []);
  assert.deepEqual(rows('12,160'), [['12', null, '160', undefined]]);
  assert.deepEqual(rows('12,160,3'), [['12', null, '160', '3']]);
  assert.deepEqual(rows('12,2026-07-01,160'), [['12', '2026-07-01', '160', undefined]]);
});

test('how many: a word of up to three letters behind it, and no more than ten million', () => {
  assert.equal(quantityOf(''), undefined);
  for (const [text, quantity] of [
    ['2', '2'],
    ['2 人次', '2'],
    ['2平方米', '2'],
    ['2.5吨', '2.5'],
    ['10000000', '10000000'],
  ] as const)
    assert.equal(quantityOf(text), quantity, text);
  for (const text of ['10000001', '0', '0本', '-1', '本', '2立方米水', '2 x 3'])
    assert.equal(quantityOf(text), null, text);
});

test('a heading is passed over, and its charges are read', () => {
  const { lines, faults, passed } = read('殡葬费：\n火化费 400');
  assert.deepEqual([lines.length, faults, passed], [1, [], [{ line: 1, text: '殡葬费：' }]]);
});
