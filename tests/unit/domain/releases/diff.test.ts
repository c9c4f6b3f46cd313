import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Json } from '#domain/releases/canonical';
import { applyDiff, diffJson, pointer } from '#domain/releases/diff';

/** Through text and back: JSON has no negative zero. */
const json = fc.json({ maxDepth: 4 }).map((text) => JSON.parse(JSON.stringify(JSON.parse(text))) as Json);
/** Two values that share much, as two states of a catalogue do. */
const related = fc
  .array(
    fc.record({ id: fc.nat(3), rates: fc.array(fc.nat(2), { maxLength: 4 }) }, { noNullPrototype: true }),
    { maxLength: 6 },
  )
  .chain((list) =>
    fc.tuple(
      fc.constant(list as Json),
      fc.shuffledSubarray(list).map((part) => part as Json),
    ),
  );

describe('the difference between two values', () => {
  it('leads from one to the other', () => {
    const holds = ([before, after]: [Json, Json]) =>
      assert.deepEqual(applyDiff(diffJson(before, after), before), after);
    fc.assert(fc.property(fc.tuple(json, json), holds), { numRuns: 2000 });
    fc.assert(fc.property(related, holds), { numRuns: 2000 });
  });

  it('is empty exactly between equal values', () => {
    fc.assert(
      fc.property(json, (value) => assert.deepEqual(diffJson(value, structuredClone(value) as Json), [])),
    );
  });

  it('leaves the given value as it was', () => {
    const before = { list: [1, 2, 3] };
    applyDiff(diffJson(before, { list: [3] }), before);
    assert.deepEqual(before, { list: [1, 2, 3] });
  });

  it('says what was there before, and names places by JSON Pointer', () => {
    assert.deepEqual(diffJson({ 'a/b~': [1, 2] }, { 'a/b~': [1, 3, 4] }), [
      { op: 'replace', path: '/a~1b~0/1', value: 3, was: 2 },
      { op: 'add', path: '/a~1b~0/2', value: 4 },
    ]);
    assert.deepEqual(pointer('/a~1b~0/1'), ['a/b~', '1']);
  });

  it('refuses a patch that belongs to another value', () => {
    for (const path of ['/b', '/a/5', '/a/x', '/a/0/y']) {
      assert.throws(() => applyDiff([{ op: 'replace', path, value: 1 }], { a: [1] }), RangeError);
    }
  });
});
