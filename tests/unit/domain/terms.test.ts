import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, weekdayOf } from '#domain/calendar';
import { termEnd } from '#domain/terms';

test('the first day does not count (Civil Code, Article 201)', () => {
  assert.equal(termEnd('2026-11-23', 30, 'day'), '2026-12-23');
});

test('months end on the same number, or on the last day of a shorter month (Article 202)', () => {
  assert.equal(termEnd('2026-01-31', 1, 'month'), '2026-02-28');
  assert.equal(termEnd('2028-01-31', 1, 'month'), '2028-02-29');
  assert.equal(termEnd('2026-11-30', 3, 'month'), '2027-02-28');
  assert.equal(termEnd('2026-12-15', 12, 'month'), '2027-12-15');
  assert.equal(termEnd('2028-02-29', 1, 'year'), '2029-02-28');
});

test('working days pass over Saturdays and Sundays', () => {
  assert.equal(termEnd('2026-11-20', 1, 'working-day'), '2026-11-23');
  assert.equal(termEnd('2026-11-21', 1, 'working-day'), '2026-11-23');
  assert.equal(termEnd('2026-11-23', 5, 'working-day'), '2026-11-30');
});

test('a term of working days ends on one, and holds exactly as many', () => {
  const start = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 90 }), (from, count) => {
      const end = termEnd(from, count, 'working-day');
      let counted = 0;
      for (let day = addDays(from, 1); day <= end; day = addDays(day, 1))
        counted += weekdayOf(day) % 6 === 0 ? 0 : 1;
      assert.equal(counted, count);
      assert.notEqual(weekdayOf(end) % 6, 0);
    }),
  );
});
