import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { missedEditions, sectionsToRedo, translationState } from '#domain/translations';

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

const SECTIONS = ['who', 'what-changes', 'what-to-do', 'basis'];
const anyDay = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
const anySections = fc.option(fc.subarray(SECTIONS, { minLength: 1 }), { nil: undefined });
const anyEdition = fc.record({
  on: anyDay,
  kind: fc.constantFrom('major' as const, 'minor' as const),
  sections: anySections,
});

test('a major change to one section flags that section in every translation made before it, and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SECTIONS), anyDay, anyDay, (section, on, from) => {
      const edition = { on, kind: 'major' as const, sections: [section] };
      assert.deepEqual(sectionsToRedo([edition], from, SECTIONS), on > from ? [section] : []);
    }),
  );
});

test('a minor change flags nothing', () => {
  fc.assert(
    fc.property(anyDay, anySections, anyDay, (on, sections, from) => {
      assert.deepEqual(sectionsToRedo([{ on, kind: 'minor', sections }], from, SECTIONS), []);
    }),
  );
});

test('a major change that names no section flags them all; a text without a translation needs them all', () => {
  assert.deepEqual(sectionsToRedo([major('2026-02-02')], '2026-02-01', SECTIONS), SECTIONS);
  assert.deepEqual(sectionsToRedo([], null, SECTIONS), SECTIONS);
});

test('sections are to be redone exactly where a text is outdated, and stand in its order', () => {
  fc.assert(
    fc.property(fc.array(anyEdition), anyDay, (editions, from) => {
      const redo = sectionsToRedo(editions, from, SECTIONS);
      assert.equal(redo.length > 0, translationState(editions, from).freshness === 'outdated');
      assert.deepEqual(
        redo,
        SECTIONS.filter((id) => redo.includes(id)),
      );
    }),
  );
});

test('missed changes are told the latest first', () => {
  const editions = [major('2026-02-03'), minor('2026-02-09'), major('2026-02-07'), major('2026-02-01')];
  assert.deepEqual(
    missedEditions(editions, '2026-02-01').map(({ on }) => on),
    ['2026-02-07', '2026-02-03'],
  );
});
