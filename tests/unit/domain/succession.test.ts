import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { successionCycles, successionOf, type SuccessionClaim } from '#domain/succession';

const claim = (
  policy: string,
  supersedes: string[] = [],
  amends: string[] = [],
  on: string | null = '2020-01-01',
): SuccessionClaim => ({
  policy,
  supersedes,
  amends,
  on,
});

test('what a later policy says of an earlier one stands on both', () => {
  const all = successionOf([
    claim('old'),
    claim('new', ['old'], [], '2020-03-01'),
    claim('change', [], ['new'], '2024-05-01'),
  ]);
  assert.deepEqual(all.get('old')!.supersededBy, [{ by: 'new', on: '2020-03-01' }]);
  assert.deepEqual(all.get('new')!.supersedes, ['old']);
  assert.deepEqual(all.get('new')!.amendedBy, [{ by: 'change', on: '2024-05-01' }]);
});

test('a claim without a day changes nothing on the other side', () => {
  const all = successionOf([claim('old'), claim('new', ['old'], [], null)]);
  assert.deepEqual(all.get('old')!.supersededBy, []);
});

test('a circle is found once, by its path', () => {
  assert.deepEqual(
    successionCycles([claim('a', ['b']), claim('b', [], ['c']), claim('c', ['a']), claim('d', ['a'])]),
    [['a', 'b', 'c', 'a']],
  );
  assert.deepEqual(successionCycles([claim('self', ['self'])]), [['self', 'self']]);
});

test('policies that only ever replace earlier ones form no circle', () => {
  const chain = fc
    .integer({ min: 2, max: 20 })
    .chain((size) =>
      fc.tuple(
        ...Array.from({ length: size }, (_, index) =>
          fc.subarray(Array.from({ length: index }, (__, earlier) => `p${earlier}`)),
        ),
      ),
    );
  fc.assert(
    fc.property(chain, (earlier) => {
      assert.deepEqual(
        successionCycles(earlier.map((supersedes, index) => claim(`p${index}`, supersedes))),
        [],
      );
    }),
  );
});
