import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#domain/calendar';
import { currencyOf, lawCurrencyOf, type Age } from '#domain/fees/currency';
import { anyDay } from '../../../support/days.ts';

const K = '2026-11-23';
const age = (on: string, more: Partial<Age> = {}) =>
  currencyOf({ on, today: on, checkedOn: K, lapses: true, reviewEveryDays: 90, ...more });

describe('the first case that fits', () => {
  const CASES: [string, string, Partial<Age>][] = [
    ['2026-11-22', 'settled', {}],
    ['2026-11-23', 'settled', {}],
    ['2026-11-24', 'current', {}],
    ['2027-02-20', 'current', {}],
    ['2027-02-21', 'current', {}],
    ['2027-02-22', 'due', {}],
    ['2027-11-22', 'due', {}],
    ['2027-11-23', 'due', {}],
    ['2027-11-24', 'stale', {}],
    ['2026-12-01', 'expected', { today: '2026-11-30' }],
    ['2026-11-30', 'current', { today: '2026-11-30' }],
    ['2027-03-01', 'due', { today: '2026-11-30' }],
    ['2028-01-01', 'stale', { today: '2026-11-30' }],
    ['2040-01-01', 'settled', { lapses: false }],
    ['2026-11-20', 'settled', { today: '2026-11-01' }],
  ];
  for (const [on, currency, more] of CASES) {
    test(`${on} ${JSON.stringify(more)}: ${currency}`, () => assert.equal(age(on, more), currency));
  }
});

test('what was checked later is as old as that', () => {
  assert.equal(age('2027-03-01', { checkedOn: '2027-03-01' }), 'settled');
  assert.equal(age('2027-03-02', { checkedOn: '2027-03-01' }), 'current');
});

test('it never grows younger as days go by', () => {
  const order = ['settled', 'current', 'due', 'stale'];
  fc.assert(
    fc.property(anyDay, (day) => {
      assert.ok(order.indexOf(age(day)) <= order.indexOf(age(addDays(day, 1))));
    }),
  );
});

test('what rests on a law is due a year after the register was checked, and never stale', () => {
  const law = (on: string, lapses: boolean, today = on) =>
    lawCurrencyOf({ on, today, checkedOn: '2026-09-29', lapses });
  assert.equal(law('2026-09-29', true), 'settled');
  assert.equal(law('2026-09-30', true), 'current');
  assert.equal(law('2026-09-30', false), 'settled');
  assert.equal(law('2027-09-29', true), 'current');
  assert.equal(law('2027-09-30', true), 'due');
  assert.equal(law('2027-09-30', false), 'due');
  assert.equal(law('2040-01-01', false), 'due');
  assert.equal(law('2026-12-01', true, '2026-11-30'), 'expected');
});
