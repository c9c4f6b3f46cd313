import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayOf, dayStated, isHeading, isTypedLine, typedFields } from '#domain/fees/bill-typed-line';

const TODAY = '2026-11-30';
const parts = (line: string, nth = 1) => {
  const { name, on, amount, quantity } = typedFields(line, nth, TODAY);
  return [name, on, amount, quantity];
};

describe('a line as people type it', () => {
  test('a day at its head or within it, with a time or without', () => {
    const CASES: [string, string | undefined, string | undefined, string | undefined][] = [
      ['2026-07-01 护照 160', '护照', '2026-07-01', '160'],
      ['20260701、护照 160', '护照', '20260701', '160'],
      ['2026年7月1日 9:05 护照 160', '护照', '2026年7月1日 9:05', '160'],
      ['护照 2026-07-01 160', '护照', '2026-07-01', '160'],
      ['护照 11.23 160', '护照', '11.23', '160'],
      ['护照，11月3日，160', '护照', '11月3日', '160'],
      ['1.3 护照 160', '护照', '1.3', '160'],
    ];
    for (const [line, name, on, amount] of CASES) assert.deepEqual(parts(line), [name, on, amount, ''], line);
    assert.deepEqual(parts('护照 2026-07-01'), ['护照', '2026-07-01', undefined, undefined]);
  });

  test('a day that no calendar has stays in the name', () => {
    assert.deepEqual(parts('2026-02-30 护照 160'), ['2026-02-30 护照', '', '160', '']);
    assert.deepEqual(parts('2.30 护照'), ['2.30 护照', '', undefined, undefined]);
  });

  test('an amount at the end, parted or touching, with its currency or without', () => {
    for (const [line, amount] of [
      ['护照 160', '160'],
      ['护照：160', '160'],
      ['护照=160', '160'],
      ['护照，￥160', '￥160'],
      ['护照 1,600.50元', '1,600.50元'],
      ['护照160块钱', '160块钱'],
      ['护照160yuan', '160yuan'],
      ['护照 160 CNY', '160 CNY'],
    ] as const)
      assert.deepEqual(parts(line), ['护照', '', amount, ''], line);
    assert.deepEqual(parts('护照（首次）160'), ['护照（首次）', '', '160', '']);
    assert.deepEqual(parts('护照'), ['护照', '', undefined, undefined]);
  });

  test('how many: by a sign, by a word, or at the end', () => {
    for (const [line, quantity] of [
      ['护照 x2 240', '2'],
      ['护照×12 240', '12'],
      ['护照 2本 240', '2'],
      ['护照共3件 240', '3'],
      ['护照 240元 2', '2'],
      ['护照*2=240元', '2'],
      ['护照2人次 240元', '2'],
    ] as const)
      assert.deepEqual([parts(line)[0], parts(line)[3]], ['护照', quantity], line);
  });

  test('dots that lead to an amount, and a number that is the place of the line', () => {
    assert.deepEqual(parts('护照……160'), ['护照', '', '160', '']);
    assert.deepEqual(parts('护照....160'), ['护照', '', '160', '']);
    assert.deepEqual(parts('护照----160'), ['护照', '', '160', '']);
    assert.deepEqual(parts('12 护照 160', 12), ['护照', '', '160', '']);
    assert.deepEqual(parts('12  护照 160', 12), ['护照', '', '160', '']);
    assert.deepEqual(parts('12 护照 160', 11), ['12 护照', '', '160', '']);
    assert.deepEqual(parts('1. 护照 160'), ['护照', '', '160', '']);
  });
});

describe('an amount that figures at the end do not say', () => {
  test('in words, before the name, or for a piece', () => {
    for (const [line, name, amount] of [
      ['护照 一百二十元', '护照', '120'],
      ['壹佰贰拾元 护照', '护照', '120'],
      ['身份证 四十块', '身份证', '40'],
      ['护照 120 元/本', '护照', '120'],
      ['身份证换领 20元/证', '身份证换领', '20'],
      ['快递：RMB 20', '快递', 'RMB 20'],
      ['电梯费 450元/月', '电梯费', '450元'],
      ['水费 9.6', '水费', '9.6'],
      ['挂号费 5.5', '挂号费', '5.5'],
      ['停车费 每次10元/次', '停车费 每次', '10元'],
      ['其中护照120元', '护照', '120元'],
    ] as const)
      assert.deepEqual(parts(line).slice(0, 3), [name, '', amount], line);
  });

  test('but not in other money, for a measure, or without a name', () => {
    for (const line of ['護照 HK$一百', '护照 五十美元', '供暖 22元/平方米', '一百二十元'])
      assert.equal(parts(line)[2], undefined, line);
  });

  test('how many, before the amount or before the name', () => {
    assert.deepEqual(parts('实审费 1 2500'), ['实审费', '', '2500', '1']);
    assert.deepEqual(parts('护照 240 2'), ['护照', '', '240', '2']);
    assert.deepEqual(parts('护照 5 2'), ['护照', '', '5', '2']);
    assert.deepEqual(parts('3本护照 360元'), ['护照', '', '360元', '3']);
    assert.deepEqual(parts('两本护照 一百块'), ['护照', '', '100', '2']);
    assert.deepEqual(parts('一次有效 15'), ['一次有效', '', '15', '']);
  });
});

test('a heading says nothing but what follows', () => {
  for (const text of ['殡葬费：', ' 殡葬费: ']) assert.ok(isHeading(text), text);
  for (const text of ['殡葬费', '殡葬费：300', '2026年：', '：']) assert.ok(!isHeading(text), text);
});

describe('a day without a year', () => {
  test('is the last one of that name, today the last', () => {
    assert.equal(dayOf('11.30', TODAY), TODAY);
    assert.equal(dayOf('12.1', TODAY), '2025-12-01');
    assert.equal(dayOf('2-29', '2028-03-01'), '2028-02-29');
    assert.equal(dayOf('2.29', '2029-03-01'), '2028-02-29');
    assert.equal(dayOf('2.29', TODAY), null);
  });

  test('may have a time, blanks around it and either width', () => {
    for (const text of [
      ' 7.1 ',
      '７．１',
      '7月1号',
      '7/1 9:05',
      '7-1  19:05',
      '07.01 09:05:59',
      '7月1日 10:23:45',
    ])
      assert.equal(dayOf(text, TODAY), '2026-07-01', text);
  });

  test('is none with anything else before or behind it', () => {
    for (const text of [
      'x7.1',
      '7.1x',
      '117.1',
      '7.112',
      '7.1 9',
      '7.1 9:5',
      '7.1 9:05:5',
      '7.1 9:05 x',
      '7.1 a:05',
    ])
      assert.equal(dayOf(text, TODAY), null, text);
  });
});

test('a charge and its amount are a line; a letter or a number alone is no name', () => {
  for (const text of ['护照160', ' 护照费：160元 ', '护照……160元', 'ID card 20'])
    assert.ok(isTypedLine(text), text);
  for (const text of ['护照', '160', 'x 160', '第 160', '1 160', '']) assert.ok(!isTypedLine(text), text);
});

describe('the day that a receipt states', () => {
  test('with its word in any of the forms of receipts', () => {
    for (const fields of [
      ['收款日期：2026-07-01'],
      ['日期:2026年7月1日'],
      ['开票时间 ： 2026/7/1 10:23:45'],
      ['缴费日期：', '', ' 2026-07-01 '],
      ['  填制日期：  7.1'],
    ])
      assert.equal(dayStated(fields, TODAY), '2026-07-01', fields.join('|'));
  });

  test('and not in a sentence, without a colon, or where it is no day', () => {
    for (const text of [
      '请在收款日期：2026-07-01',
      '收款日期 2026-07-01',
      '收款日期：',
      '到期日期：2026-07-01',
      '日期：待定',
    ])
      assert.equal(dayStated([text], TODAY), null, text);
  });
});
