import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDay } from '#clock';
import { addDays } from '#domain/calendar';
import { faultsOf, type Edit } from '../../support/city.ts';

const fieldsOf = (edits: Record<string, Edit>) =>
  faultsOf(edits).map(({ file, field, value }) => [file, field, value]);
const confirmed = (day: string) => (old: string) =>
  old.replace(
    'confirmations: []',
    `confirmations:\n  - on: ${day}\n    kind: clean-up\n    source: 手误\n    url: 未取得`,
  );

test('a confirmation of 2062 for 2026 is a fault, for it would make a policy in force for decades', () => {
  assert.deepEqual(fieldsOf({ 'policies/action-2021.mdx': confirmed('2062-06-01') }), [
    ['policies/action-2021.mdx', 'confirmations[0].on', '2062-06-01'],
  ]);
});

test('today has come, tomorrow has not', () => {
  const today = calendarDay();
  assert.deepEqual(fieldsOf({ 'policies/action-2021.mdx': confirmed(today) }), []);
  assert.equal(fieldsOf({ 'policies/action-2021.mdx': confirmed(addDays(today, 1)) }).length, 1);
});

test('the same in the files of the city and in translations; a day on which something will begin is none of it', () => {
  assert.deepEqual(
    fieldsOf({
      'site.yaml': (old) => old.replace(/^contentAsOf: .*/m, 'contentAsOf: 2099-01-01'),
      'guides/open-shop/en.mdx': (old) => old.replace(/translatedFrom: .*/, 'translatedFrom: 2099-01-01'),
      'policies/future-2027.mdx': (old) =>
        old.replace('effectiveFrom: 2027-01-01', 'effectiveFrom: 2099-01-01'),
    }),
    [
      ['site.yaml', 'contentAsOf', '2099-01-01'],
      ['guides/open-shop/en.mdx', 'translatedFrom', '2099-01-01'],
    ],
  );
});
