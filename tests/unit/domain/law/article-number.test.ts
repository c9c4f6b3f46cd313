import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleAt, articleName, numberOf, numeralOf } from '#domain/law/article-number';

test('numerals as laws write them, and digits', () => {
  for (const [numeral, number] of [
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['一百一十七', 117],
    ['一千零二十', 1020],
    ['一千二百六十', 1260],
  ] as const) {
    assert.equal(numberOf(numeral), number, numeral);
    assert.equal(numeralOf(number), numeral, numeral);
  }
  assert.equal(numberOf('15'), 15);
  assert.equal(numberOf('一百〇三'), 103);
  assert.equal(numberOf('一百○三'), 103);
});

test('the article that a text begins with, its insertion, and how many characters name it', () => {
  assert.deepEqual(articleAt('第四十一条之一 文字'), { number: 41, inserted: 1, length: 7 });
  assert.deepEqual(articleAt('第 15 条　文字'), { number: 15, inserted: 0, length: 6 });
  assert.deepEqual(articleAt('第三条 之 十二'), { number: 3, inserted: 12, length: 8 });
  for (const text of ['依照第三条', '第条', '第三章', '']) assert.equal(articleAt(text), null, text);
});

test('one name, however it was written', () => {
  assert.equal(articleName({ number: 41, inserted: 0 }), '第四十一条');
  assert.equal(articleName({ number: 41, inserted: 2 }), '第四十一条之二');
});
