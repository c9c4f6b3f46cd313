import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberOf, numeralOf } from '#domain/chinese-numerals';

test('numbers are read as documents write them', () => {
  const numbers: Record<string, number | null> = {
    一: 1,
    十: 10,
    十一: 11,
    二十: 20,
    一百: 100,
    一百零二: 102,
    一百一十: 110,
    一百二十六: 126,
    一千零一: 1001,
    二〇二四: 2024,
    二零二四: 2024,
    六十: 60,
    一百二: 120,
    两千五百: 2500,
    三万: 30_000,
    三万五: 35_000,
    一千零五: 1005,
    壹佰贰拾: 120,
    百十千: null,
    百十: null,
    十百: null,
    二一百: null,
    两三: null,
    万: null,
    元: null,
    甲: null,
    '': null,
  };
  for (const [written, number] of Object.entries(numbers)) assert.equal(numberOf(written), number, written);
});

test('what is written is read again', () => {
  for (let number = 1; number < 10_000; number += 1) assert.equal(numberOf(numeralOf(number)), number);
  assert.equal(numeralOf(12), '十二');
  assert.equal(numeralOf(110), '一百一十');
});

test('what makes no number: guesses between two, two scales at once, nothing before 万', () => {
  for (const text of ['两三', '百十', '三十十', '一百千', '万', '一万万', '万一', '二百三四', '护'])
    assert.equal(numberOf(text), null, text);
  for (const [text, number] of [
    ['三万', 30_000],
    ['三万五', 35_000],
    ['三万零五', 30_005],
    ['三万五千', 35_000],
    ['二〇二四', 2024],
    ['一百零二', 102],
    ['一百二', 120],
    ['两千五', 2500],
    ['壹佰贰拾', 120],
    ['十', 10],
    ['零', 0],
    ['二零', 20],
    ['一千零二十', 1020],
  ] as const)
    assert.equal(numberOf(text), number, text);
});
