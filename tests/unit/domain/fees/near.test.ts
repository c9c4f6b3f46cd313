import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { distanceWithin, lookingLike, soundingLike } from '#domain/fees/near';
import { coreOf } from '#domain/fees/wording';
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

test('a paper is not another paper for its last character', () => {
  const { near: papers } = catalogueWith([named('birth', '出生证')]);
  assert.deepEqual(lookingLike(papers, '学生证'), []);
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

test('how far apart, up to the limit: a swap at either end, and what is longer by too much', () => {
  assert.equal(distanceWithin('ab', 'ba', 1), 1);
  assert.equal(distanceWithin('xab', 'xba', 1), 1);
  assert.equal(distanceWithin('abx', 'bax', 1), 1);
  assert.equal(distanceWithin('abcd', 'badc', 2), 2);
  assert.equal(distanceWithin('abcd', 'badc', 1), 0);
  assert.equal(distanceWithin('a', 'b', 1), 1);
  assert.equal(distanceWithin('a', 'b', 0), 0);
  assert.equal(distanceWithin('', 'ab', 2), 2);
  assert.equal(distanceWithin('', 'abc', 2), 0);
  assert.equal(distanceWithin('abc', 'cab', 2), 2);
  assert.equal(distanceWithin('abcdef', 'abcxyz', 2), 0);
});

describe('names that look like a text', () => {
  const like = (text: string, ...names: string[]) =>
    lookingLike(catalogueWith(names.map((name, at) => named(`s${at}`, name))).near, text);

  test('in letters from six on one may be wrong, from twelve on two', () => {
    assert.deepEqual(like('pasport', 'passport'), ['passport']);
    assert.deepEqual(like('visas', 'visan'), [], 'five letters');
    assert.deepEqual(like('permit', 'permut'), ['permut']);
    assert.deepEqual(like('permit', 'pormut'), []);
    assert.deepEqual(like('registratiom', 'registracion'), ['registracion']);
    assert.deepEqual(like('registratio', 'regystracio'), [], 'eleven letters');
  });

  test('in characters from three on one, from seven on two, on both sides', () => {
    assert.deepEqual(like('甲乙丙', '甲乙丁'), ['甲乙丁']);
    assert.deepEqual(like('甲乙', '甲丁'), []);
    assert.deepEqual(like('甲乙丙丁戊己庚', '甲乙丙丁戊子丑'), ['甲乙丙丁戊子丑']);
    assert.deepEqual(like('甲乙丙丁戊己', '甲乙丙丁子丑'), []);
    assert.deepEqual(like('甲乙丙丁戊己庚', '甲乙丙丁戊'), [], 'the shorter one allows one');
    assert.deepEqual(like('甲乙丙丁', '甲乙丙'), ['甲乙丙']);
    assert.deepEqual(like('甲乙丙', '甲乙丙丁'), ['甲乙丙丁']);
    assert.deepEqual(like('甲乙丙丁', '甲乙丙丁'), [], 'the text itself');
  });

  test('what every charge ends in tells nothing, within a name it does', () => {
    assert.deepEqual(like('辛苦费', '辛劳费'), []);
    assert.deepEqual(like('辛苦的费', '辛苦地费'), ['辛苦地费']);
    assert.deepEqual(like('税务单', '税务本'), ['税务本']);
    assert.deepEqual(like('甲乙费', '甲乙钱税'), [], 'two characters off');
  });

  test('the nearest first', () =>
    assert.deepEqual(like('甲乙丙丁戊己庚', '甲乙丙丁戊子丑', '甲乙丙丁戊己子'), [
      '甲乙丙丁戊己子',
      '甲乙丙丁戊子丑',
    ]));
});

describe('names that sound like a text', () => {
  const heard = (text: string, ...names: string[]) =>
    soundingLike(catalogueWith(names.map((name, at) => named(`s${at}`, name))).near, text);

  test('ing is heard as in, sh as s, in characters and in letters', () => {
    assert.deepEqual(heard('xinshi', '行驶'), ['行驶']);
    assert.deepEqual(heard('xingsi', '行驶'), ['行驶']);
    assert.deepEqual(heard('zhenzhao', '证照'), ['证照']);
    assert.deepEqual(heard('fuzhao', '护照'), []);
  });

  test('letters alone from four on; mixed with characters they stand for themselves', () => {
    assert.deepEqual(heard('hu', '护护'), []);
    assert.deepEqual(heard('c1户照', 'c1护照'), ['c1护照']);
    assert.deepEqual(heard('c2户照', 'c1护照'), []);
    assert.deepEqual(heard('abcd', 'abcd'), []);
    assert.deepEqual(heard('huzhao!', '护照'), []);
    assert.deepEqual(heard('的照', '护照'), [], 'a character without a reading');
  });

  test('all names that are read alike', () =>
    assert.deepEqual(heard('hushi', '护驶', '户驶'), ['护驶', '户驶']));
});

describe('what a text may have meant', () => {
  const near = (text: string, ...names: string[]) => {
    const catalogue = catalogueWith(names.map((name, at) => named(`s${at}`, name)));
    return catalogue.near.entriesLike(coreOf(text), text).map(({ id }) => id);
  };

  test('what sounds alike goes before what looks alike', () => {
    assert.deepEqual(near('户照证费', '护照证费', '户照本费'), ['s0']);
    assert.deepEqual(near('甲乙丁费', '甲乙丙费'), ['s0']);
    assert.deepEqual(near('天上的云', '甲乙丙费'), []);
  });

  test('no more than eight', () => {
    const many = Array.from({ length: 10 }, (_, at) => `甲乙${'子丑寅卯辰巳午未申酉'[at]}费`);
    assert.equal(near('甲乙丙费', ...many).length, 8);
  });

  test('what is done is taken off, and tells which is meant', () => {
    assert.deepEqual(near('补办户照', '护照换领', '护照补办'), ['s1']);
    assert.deepEqual(near('补办户照', '护照换领', '护照首次'), ['s0', 's1']);
    assert.deepEqual(near('补办甲乙丁', '甲乙丙换领', '甲乙丙补办'), ['s1']);
    assert.deepEqual(near('遗失补办户照', '护照换领', '护照补办'), ['s0', 's1'], 'not all of what is done');
    const objects = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].map(
      (each) => `护照${each}换领`,
    );
    assert.ok(near('补办户照', '护照', ...objects).length <= 8);
  });
});
