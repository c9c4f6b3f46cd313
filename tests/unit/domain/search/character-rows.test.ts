import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCharacter, rowsWith, shelfOf, shelvesOf } from '#domain/search/character-rows';

test('a character is one of a script without blanks: no letter, digit, mark, or two of them', () => {
  for (const each of ['费', '𠮷', 'の', 'ー', '부']) assert.ok(isCharacter(each), each);
  for (const each of ['', 'a', '3', '%', '，', ' ', '收费']) assert.ok(!isCharacter(each), each);
});

test('a character is found on every page that has it and on no other, in its compatibility forms too', () => {
  const shelves = shelvesOf(['护照费', 'permit', '收费，费用', '身份证⾐']);
  const rows = (character: string) => rowsWith(shelves[shelfOf(character)]!, character);
  assert.deepEqual(rows('费'), [0, 2]);
  assert.deepEqual(rows('证'), [3]);
  assert.deepEqual(rows('衣'), [3]);
  assert.deepEqual(rows('税'), []);
  assert.ok(!JSON.stringify(shelves).includes('p'));
});

test('whatever the pages, the shelves give back the pages of each character', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[收费标准が부a1 ]{0,9}$/u)), (texts) => {
      const shelves = shelvesOf(texts);
      for (const character of '收费标准が부')
        assert.deepEqual(
          rowsWith(shelves[shelfOf(character)]!, character),
          texts.flatMap((text, row) => (text.includes(character) ? [row] : [])),
        );
    }),
  );
});
