import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  isDay,
  isWithin,
  lastDayOfMonth,
  weekdayOf,
  yearsBefore,
} from '#domain/calendar';
import { anyDay } from '../../support/days.ts';

test('a day is a day that exists, written YYYY-MM-DD', () => {
  for (const day of ['2024-02-29', '2026-12-31', '2000-02-29']) assert.equal(isDay(day), true, day);
  for (const text of [
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026/01/01',
    '',
    '2026-01-01T00:00:00Z',
    '20260101',
  ]) {
    assert.equal(isDay(text), false, text);
  }
});

test('adding days and taking them away comes back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40000, max: 40000 }), (day, count) => {
      assert.equal(addDays(addDays(day, count), -count), day);
      assert.equal(daysBetween(day, addDays(day, count)), count);
    }),
  );
});

test('days compare as text as they do in time', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 5000 }), (day, count) =>
      assert.ok(day < addDays(day, count)),
    ),
  );
});

test('a span holds both its ends and is open where an end is unknown', () => {
  const span = { from: '2020-01-01', until: '2020-12-31' };
  assert.deepEqual(
    ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map((day) => isWithin(span, day)),
    [false, true, true, false],
  );
  assert.equal(isWithin({ from: null, until: null }, '1949-10-01'), true);
});

test('the last day of a month', () => {
  assert.equal(lastDayOfMonth(2021, 6), '2021-06-30');
  assert.equal(lastDayOfMonth(2021, 11), '2021-11-30');
  assert.equal(lastDayOfMonth(2024, 2), '2024-02-29');
  assert.equal(lastDayOfMonth(2021, 12), '2021-12-31');
});

test('arithmetic on what is not a day is refused', () => {
  assert.throws(() => addDays('2026-1-1', 1), /YYYY-MM-DD/);
});

test('the same day years before; 29 February becomes the 28th where there is none', () => {
  assert.equal(yearsBefore('2026-11-30', 3), '2023-11-30');
  assert.equal(yearsBefore('2024-02-29', 1), '2023-02-28');
  assert.equal(yearsBefore('2024-02-29', 4), '2020-02-29');
  assert.equal(yearsBefore('2024-01-31', 1), '2023-01-31');
});

test('the day of the week', () => {
  assert.equal(weekdayOf('2026-11-29'), 0);
  assert.equal(weekdayOf('2026-11-30'), 1);
  assert.equal(weekdayOf('2026-12-05'), 6);
});

test('a day beyond the calendar is refused, and an end that is open holds all before or after it', () => {
  assert.throws(() => addDays('9999-12-31', 200_000_000), /outside the calendar/);
  assert.equal(isWithin({ from: '2020-01-01', until: null }, '2019-12-31'), false);
  assert.equal(isWithin({ from: '2020-01-01', until: null }, '2999-12-31'), true);
  assert.equal(isWithin({ from: null, until: '2020-01-01' }, '2020-01-02'), false);
});
