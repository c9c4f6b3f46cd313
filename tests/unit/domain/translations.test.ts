import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { translationState } from '#domain/translations';

const major = (on: string) => ({ on, kind: 'major' as const });
const minor = (on: string) => ({ on, kind: 'minor' as const });

test('a text that nobody translated is missing', () => {
  assert.deepEqual(translationState([major('2026-01-01')], null), {
    freshness: 'missing',
    translatedFrom: null,
    changedOn: null,
  });
});

test('a later minor change leaves a translation current; a later major one makes it outdated, with its day', () => {
  assert.equal(
    translationState([major('2026-01-01'), minor('2026-03-01')], '2026-01-01').freshness,
    'current',
  );
  const outdated = translationState(
    [major('2026-04-01'), major('2026-02-01'), minor('2026-05-01')],
    '2026-01-31',
  );
  assert.deepEqual(outdated, {
    freshness: 'outdated',
    translatedFrom: '2026-01-31',
    changedOn: '2026-04-01',
  });
});

test('outdated exactly when a major change lies after the edition that was translated', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
  const edition = fc.record({ on: day, kind: fc.constantFrom('major' as const, 'minor' as const) });
  fc.assert(
    fc.property(fc.array(edition), day, (editions, from) => {
      const expected = editions.some(({ on, kind }) => kind === 'major' && on > from)
        ? 'outdated'
        : 'current';
      assert.equal(translationState(editions, from).freshness, expected);
    }),
  );
});
