import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expansionsOf, groupsOf } from '#domain/search/synonyms';

const SYNONYMS = {
  水费: ['居民用水价格', '污水处理费'],
  停水费: ['复水费'],
  visa: ['residence permit'],
  车: ['机动车'],
};

test('a colloquial word stands for others; in a longer query it is replaced, the longest word first', () => {
  assert.deepEqual(expansionsOf(SYNONYMS, '水费'), ['居民用水价格', '污水处理费']);
  assert.deepEqual(expansionsOf(SYNONYMS, '交水费'), ['交居民用水价格', '交污水处理费']);
  assert.deepEqual(expansionsOf(SYNONYMS, '车停水费'), [
    '车复水费',
    '车停居民用水价格',
    '车停污水处理费',
    '机动车停水费',
  ]);
  assert.deepEqual(expansionsOf(SYNONYMS, '护照'), []);
});

test('a word inside a longer colloquial word does not count', () => {
  assert.deepEqual(groupsOf(SYNONYMS, '停水费多少'), [['停水费', '复水费']]);
  assert.deepEqual(groupsOf(SYNONYMS, '停水费和水费'), [
    ['停水费', '复水费'],
    ['水费', '居民用水价格', '污水处理费'],
  ]);
  assert.deepEqual(groupsOf(SYNONYMS, '护照'), []);
});

test('a word in letters stands alone, between blanks or marks', () => {
  assert.deepEqual(groupsOf(SYNONYMS, 'extend visa'), [['visa', 'residence permit']]);
  assert.deepEqual(groupsOf(SYNONYMS, 'visa, please'), [['visa', 'residence permit']]);
  assert.deepEqual(groupsOf(SYNONYMS, 'is it advisable'), []);
  assert.deepEqual(groupsOf(SYNONYMS, "visa's"), []);
});
