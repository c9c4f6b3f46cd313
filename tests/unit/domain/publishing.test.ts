import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOn, isDue, isWithdrawn, speaksUntil } from '#domain/publishing';
import type { State } from '#schemas/state';

const approved = { is: 'approved', by: '张某', on: '2026-11-01' } as const;
const withdrawn: State = { is: 'withdrawn', by: '张某', on: '2026-11-01', reason: { 'zh-CN': '有误' } };

test('a text is shown from the day that was set, else from the day of its approval', () => {
  assert.deepEqual(
    ['2026-10-31', '2026-11-01'].map((day) => isDue(approved, day)),
    [false, true],
  );
  const later = { ...approved, publishFrom: '2027-01-08' };
  assert.deepEqual(
    ['2027-01-07', '2027-01-08'].map((day) => isDue(later, day)),
    [false, true],
  );
  assert.deepEqual([changesOn(approved), changesOn(later)], ['2026-11-01', '2027-01-08']);
});

test('what has no state has always been shown, a draft never is', () => {
  assert.equal(isDue(undefined, '2000-01-01'), true);
  assert.equal(isDue({ is: 'draft' }, '2099-01-01'), false);
  assert.equal(isDue({ is: 'in-review', by: '张某', on: '2026-11-01' }, '2099-01-01'), false);
  assert.deepEqual([changesOn(undefined), changesOn({ is: 'draft' })], [null, null]);
});

test('what was taken back was shown until the day before', () => {
  assert.deepEqual([isDue(withdrawn, '2026-10-31'), isWithdrawn(withdrawn, '2026-10-31')], [true, false]);
  assert.deepEqual([isDue(withdrawn, '2026-11-01'), isWithdrawn(withdrawn, '2026-11-01')], [false, true]);
  assert.equal(changesOn(withdrawn), '2026-11-01');
});

test('a text of a coming day may speak from that day, a draft from any', () => {
  const today = '2026-11-30';
  assert.equal(speaksUntil({ ...approved, publishFrom: '2027-01-08' }, today), '2027-01-08');
  assert.equal(speaksUntil(approved, today), today);
  assert.equal(speaksUntil(undefined, today), today);
  assert.equal(speaksUntil(withdrawn, today), today);
  assert.equal(speaksUntil({ is: 'draft' }, today), null);
});
