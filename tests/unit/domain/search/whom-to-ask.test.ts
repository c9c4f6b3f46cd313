import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whomToAsk, type Line } from '#domain/search/whom-to-ask';

const line = (number: string, about: string[]): Line => ({
  number,
  name: number,
  purpose: '',
  unchecked: null,
  about,
});
const LINES = [line('1', []), line('2', ['税', 'tax']), line('3', ['税関', 'customs']), line('4', ['工资'])];

const asked = (query: string) => whomToAsk(LINES, query).map(({ number }) => number);

test('a question is for the line that it has a word of, else for the one that takes any', () => {
  assert.deepEqual(asked('年终奖的税怎么交'), ['2']);
  assert.deepEqual(asked('工资的税怎么交'), ['4', '2']);
  assert.deepEqual(asked('猫丢了怎么办'), ['1']);
});

test('a word inside a longer one, or inside another word in letters, does not count', () => {
  assert.deepEqual(asked('税関はどこですか'), ['3']);
  assert.deepEqual(asked('Income TAX?'), ['2']);
  assert.deepEqual(asked('where is a taxi'), ['1']);
});
