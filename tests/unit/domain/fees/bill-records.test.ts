import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { billRecords } from '#domain/fees/bill-records';

const fields = (text: string) => billRecords(text).map((record) => record.fields);

describe('records parted by tabs', () => {
  test('are numbered by their lines, whatever ends a line, and empty ones are none', () =>
    assert.deepEqual(billRecords('甲\t1\r\n\t \r乙\t2\n\n丙\t\n'), [
      { line: 1, fields: ['甲', '1'] },
      { line: 3, fields: ['乙', '2'] },
      { line: 5, fields: ['丙', ''] },
    ]));

  test('commas part nothing there', () =>
    assert.deepEqual(fields('护照，首次\t1,160'), [['护照，首次', '1,160']]));

  test('a tab before a comma, a quote or the end of a line, as payment systems write it, parts nothing', () => {
    assert.deepEqual(fields('甲,160,42\t,\n乙,20,43\t'), [
      ['甲', '160', '42', ''],
      ['乙', '20', '43'],
    ]);
    assert.deepEqual(fields('甲,160,"42\t"'), [['甲', '160', '42\t']]);
    assert.deepEqual(fields('甲,160,42\t ,'), [['甲', '160', '42', '']]);
  });
});

describe('records parted by commas', () => {
  test('in either width', () => assert.deepEqual(fields('甲，160,3'), [['甲', '160', '3']]));

  test('but not where one parts thousands, alone on its line', () => {
    for (const [text, whole] of [
      ['护照：¥1,200', '护照：¥1200'],
      ['护照￥ 12,200.50', '护照￥ 12200.50'],
      ['护照¥123,456元整', '护照¥123456元整'],
      ['护照 1,200.00', '护照 1200.00'],
      ['维修资金 12,500', '维修资金 12500'],
      ['配套费 1,250,000', '配套费 1250000'],
      ['配套费 1,250,000元', '配套费 1250000元'],
      ['护照：12,200元', '护照：12200元'],
      ['护照 123,200 元', '护照 123200 元'],
    ] as const)
      assert.deepEqual(fields(text), [[whole]], text);
  });

  test('a number of four digits in one group, more commas, or no sign of money, part', () => {
    for (const [text, parted] of [
      ['subject 2,240', ['subject 2', '240']],
      ['护照¥1234,200', ['护照¥1234', '200']],
      ['护照¥1,20', ['护照¥1', '20']],
      ['护照¥1,2000', ['护照¥1', '2000']],
      ['护照 1,200.00,3', ['护照 1', '200.00', '3']],
      ['甲,护照¥1,200', ['甲', '护照¥1', '200']],
      ['护照1,200元', ['护照1', '200元']],
    ] as const)
      assert.deepEqual(fields(text), [parted], text);
  });

  test('each line is looked at alone', () =>
    assert.deepEqual(fields('护照：¥1,200\n身份证,20'), [['护照：¥1200'], ['身份证', '20']]));
});

describe('several charges on one line', () => {
  test('are as many records of that line, by either semicolon, a full stop or commas', () => {
    assert.deepEqual(billRecords('题目\n护照160；身份证20元;驾照10元。'), [
      { line: 1, fields: ['题目'] },
      { line: 2, fields: ['护照160'] },
      { line: 2, fields: ['身份证20元'] },
      { line: 2, fields: ['驾照10元'] },
    ]);
    assert.deepEqual(fields('护照：160元, ,身份证：20元'), [['护照：160元'], ['身份证：20元']]);
  });

  test('are one where a part says no charge, or there is one part', () => {
    assert.deepEqual(fields('护照160；谢谢'), [['护照160；谢谢']]);
    assert.deepEqual(fields('护照160；'), [['护照160；']]);
    assert.deepEqual(fields('护照160, '), [['护照160', '']]);
  });
});

describe('words under heads', () => {
  test('are parted by blanks; what is more than the heads belongs to the name, in the middle of a line too', () =>
    assert.deepEqual(
      billRecords(
        '票据 第一联\n  数量  项目名称 金额 \n 2 因私 普通 护照  240.00\n1 身份证 20.00\n共 二百六十',
      ),
      [
        { line: 1, fields: ['票据 第一联'] },
        { line: 2, fields: ['数量', '项目名称', '金额'] },
        { line: 3, fields: ['2', '因私 普通 护照', '240.00'] },
        { line: 4, fields: ['1', '身份证', '20.00'] },
        { line: 5, fields: ['共 二百六十'] },
      ],
    ));

  test('what stands above the heads keeps its fields, however many words it has', () =>
    assert.deepEqual(fields('非税 收入 统一 票据\n项目名称 金额\n护照 160'), [
      ['非税 收入 统一 票据'],
      ['项目名称', '金额'],
      ['护照', '160'],
    ]));

  test('a record that commas parted already is not parted again, and heads nothing by blanks', () => {
    assert.deepEqual(fields('项目名称 金额\n护 照,160'), [
      ['项目名称', '金额'],
      ['护 照', '160'],
    ]);
    assert.deepEqual(fields('项目名称 金额,x\n护 照 160'), [['项目名称 金额', 'x'], ['护 照 160']]);
  });
});

test('charges on one line, parted by the comma of a list or by their numbers', () => {
  assert.deepEqual(fields('护照120、照相30、快递20'), [['护照120'], ['照相30'], ['快递20']]);
  assert.deepEqual(fields('1、登记费80.00 2、证书工本费10.00'), [['1、登记费80.00'], ['2、证书工本费10.00']]);
  assert.deepEqual(fields('三轮汽车、低速货车 40'), [['三轮汽车、低速货车 40']]);
});
