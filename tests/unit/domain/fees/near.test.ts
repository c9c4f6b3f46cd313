import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distanceWithin, lookingLike, soundingLike } from '#domain/fees/near';
import { catalogueWith, feeWith } from '#tests/support/catalogue';

const named = (slug: string, name: string) => feeWith({ slug, name: { 'zh-CN': name } });
const { near } = catalogueWith([
  named('passport', '因私护照工本费'),
  named('licence', '机动车驾驶证工本费'),
  named('parking', '停车费'),
]);

test('one or two characters changed, added, left out or swapped', () => {
  assert.equal(distanceWithin('护照费', '护照废', 2), 1);
  assert.equal(distanceWithin('护照费', '照护费', 2), 1);
  assert.equal(distanceWithin('护照费', '护费', 2), 1);
  assert.equal(distanceWithin('护照费', '因护照本费', 2), 2);
  assert.equal(distanceWithin('护照费', '停车押金', 2), 0);
  assert.equal(distanceWithin('护照费', '护照费', 2), 0);
});

test('the distance is the same both ways', () => {
  const text = fc
    .array(fc.constantFrom(...'护照停车费证'), { maxLength: 8 })
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => assert.equal(distanceWithin(a, b, 2), distanceWithin(b, a, 2))),
  );
});

test('a mistyped name looks like the name, a short word like none', () => {
  assert.ok(lookingLike(near, '机动车驾使证').some((key) => key.startsWith('机动车驾驶证')));
  assert.deepEqual(lookingLike(near, '洗车费'), []);
  assert.deepEqual(lookingLike(near, '辛苦费'), []);
});

test('what sounds alike, and what letters spell', () => {
  assert.ok(soundingLike(near, '因私户照').length === 0, 'a character without a reading');
  const { near: heard } = catalogueWith([named('passport', '护照费')]);
  assert.deepEqual(soundingLike(heard, '户照'), ['护照']);
  assert.deepEqual(soundingLike(heard, 'huzhao'), ['护照']);
  assert.deepEqual(soundingLike(heard, 'huzaofei'), ['护照费'], 'zh is heard as z');
  assert.deepEqual(soundingLike(heard, '护照'), []);
});
