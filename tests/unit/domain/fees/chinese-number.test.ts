import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberOf } from '#domain/fees/chinese-number';

test('numbers as people say them', () => {
  const CASES: [string, number][] = [
    ['六十', 60],
    ['十', 10],
    ['十五', 15],
    ['一百二', 120],
    ['一百零二', 102],
    ['一百二十', 120],
    ['两千五百', 2500],
    ['三万', 30_000],
    ['三万五', 35_000],
    ['一千零五', 1005],
    ['五', 5],
  ];
  for (const [text, number] of CASES) assert.equal(numberOf(text), number, text);
});

test('what is no number is none', () => {
  for (const text of ['万', '百十', '十百', '元', '二一百']) assert.equal(numberOf(text), null, text);
});
