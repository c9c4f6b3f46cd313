import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cyclesIn } from '#domain/cycles';

test('one path a circle, from its first member back to it', () => {
  assert.deepEqual(
    cyclesIn(
      new Map([
        ['b', ['c']],
        ['c', ['a']],
        ['a', ['b']],
        ['d', ['a']],
      ]),
    ),
    [['a', 'b', 'c', 'a']],
  );
  assert.deepEqual(cyclesIn(new Map([['a', ['a']]])), [['a', 'a']]);
});

test('a graph whose edges only lead forward has no circle', () => {
  const edges = fc.array(fc.tuple(fc.nat(20), fc.nat(20)).filter(([from, to]) => from < to));
  fc.assert(
    fc.property(edges, (pairs) => {
      const next = new Map<string, string[]>();
      for (const [from, to] of pairs) next.set(`n${from}`, [...(next.get(`n${from}`) ?? []), `n${to}`]);
      assert.deepEqual(cyclesIn(next), []);
    }),
  );
});
