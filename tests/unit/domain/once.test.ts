import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oncePer } from '#domain/once';

test('works out once for each object, what is nothing too', () => {
  const asked: string[] = [];
  const lengthOf = oncePer(({ word }: { word: string }) => {
    asked.push(word);
    return word.length || null;
  });
  const [full, empty] = [{ word: '该收' }, { word: '' }];
  assert.deepEqual([lengthOf(full), lengthOf(empty), lengthOf(full), lengthOf(empty)], [2, null, 2, null]);
  assert.equal(lengthOf({ word: '该收' }), 2);
  assert.deepEqual(asked, ['该收', '', '该收']);
});
