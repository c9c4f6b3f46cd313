import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOf, group, itemAt, known, present, withId } from '#domain/known';

describe('what must be there', () => {
  const tables = { fees: new Map([['passport', { price: 120 }]]), offices: { police: { name: '公安局' } } };

  it('is found in a map and in a record', () => {
    assert.equal(known(tables, 'fees', 'passport').price, 120);
    assert.equal(known(tables, 'offices', 'police').name, '公安局');
    assert.equal(entryOf(tables.fees, 'passport').price, 120);
    assert.equal(withId([{ id: 'a' }, { id: 'b', price: 2 }], 'b').price, 2);
  });

  it('is named by the fault where it is not, with its table', () => {
    assert.throws(() => known(tables, 'fees', 'visa'), { message: 'missing: fees › visa' });
    assert.throws(() => known(tables, 'offices', 'customs'), { message: 'missing: offices › customs' });
    assert.throws(() => entryOf(tables.fees, 'visa'), { message: 'missing: entry visa' });
    assert.throws(() => withId([{ id: 'a' }], 'b'), { message: 'missing: item b' });
  });

  it('is not what every object answers to', () => {
    assert.throws(() => known(tables, 'offices', 'constructor'), /offices › constructor/);
  });

  it('may be false, empty or nought', () => {
    for (const value of [false, '', 0]) assert.equal(present(value, 'value'), value);
    assert.throws(() => present(undefined, 'day'), { message: 'missing: day' });
    assert.throws(() => present(null, 'day'), { message: 'missing: day' });
  });
});

describe('an item of a list', () => {
  it('stands at its place, counted from the end where the place is negative', () => {
    assert.deepEqual(
      [0, 2, -1, -3].map((place) => itemAt(['a', 'b', 'c'], place)),
      ['a', 'c', 'c', 'a'],
    );
    assert.equal(itemAt([null], 0), null);
  });

  it('outside the list is a fault with the place and the length', () => {
    for (const place of [3, -4, NaN])
      assert.throws(() => itemAt(['a', 'b', 'c'], place), { message: `no item ${place} among 3` });
    assert.throws(() => itemAt([], 0), RangeError);
  });
});

it('a group of a match is its words; one that took no part is a fault', () => {
  const match = /(\d+)(月)?/.exec('第12条')!;
  assert.equal(group(match, 1), '12');
  assert.throws(() => group(match, 2), { message: 'missing: group 2 of "12"' });
});
