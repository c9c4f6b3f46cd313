import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, type Edit } from '../../support/city.ts';

const POLICY = 'policies/parking-2020.mdx';
const fieldsOf = (edit: Edit, file = POLICY) =>
  faultsOf({ [file]: edit }).map(({ field, value }) => `${field} ${value}`);
const set = (name: string, day: string) => (old: string) => {
  assert.match(old, new RegExp(`^${name}: `, 'm'));
  return old.replace(new RegExp(`^${name}: .*`, 'm'), `${name}: ${day}`);
};

test('published before it was written', () => {
  assert.deepEqual(fieldsOf(set('publishedOn', '1999-01-01')), ['publishedOn 1999-01-01']);
});

test('ended before it began', () => {
  const edit = (old: string) => set('effectiveUntil', '2020-02-20')(set('effectiveFrom', '2020-03-01')(old));
  assert.deepEqual(fieldsOf(edit), ['effectiveUntil 2020-02-20']);
});

test('confirmed before it was written', () => {
  const confirmed = (old: string) =>
    old.replace(
      'confirmations: []',
      'confirmations:\n  - on: 2001-01-01\n    kind: clean-up\n    source: 手误\n    url: 未取得',
    );
  assert.deepEqual(fieldsOf(confirmed, 'policies/action-2021.mdx'), ['confirmations[0].on 2001-01-01']);
});

test('changes in the wrong order', () => {
  const change = (day: string) => `  - on: ${day}\n    kind: minor\n    note: 改字\n`;
  const edit = (old: string) =>
    old.replace('level: city\n', `level: city\nchanges:\n${change('2026-02-01')}${change('2026-01-01')}`);
  assert.deepEqual(fieldsOf(edit), ['changes[1].on 2026-01-01']);
});

test('in force before it was written is no fault: a document may reach back', () => {
  assert.deepEqual(fieldsOf(set('effectiveFrom', '2020-01-01')), []);
});
