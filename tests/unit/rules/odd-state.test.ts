import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../support/city.ts';

const state = (written: string) => (old: string) => old.replace('---\n', `---\nstate: ${written}\n`);
const faults = (written: string) =>
  faultsOf({ 'policies/action-2021.mdx': state(written) }).map(({ file, field, value }) => [
    file,
    field,
    value,
  ]);

test('nothing goes online before it was approved', () => {
  assert.deepEqual(faults('{ is: approved, by: 张某, on: 2026-11-02, publishFrom: 2026-11-01 }'), [
    ['policies/action-2021.mdx', 'state.publishFrom', '2026-11-01'],
  ]);
  assert.deepEqual(faults('{ is: approved, by: 张某, on: 2026-11-02, publishFrom: 2026-11-02 }'), []);
});

test('nor before the document that it holds was published', () => {
  const scheduled = (old: string) =>
    state('{ is: approved, by: 张某, on: 2026-11-02, publishFrom: 2099-01-08 }')(
      old.replace(/^publishedOn: .*/m, 'publishedOn: 2099-01-09'),
    );
  const fields = faultsOf({ 'policies/action-2021.mdx': scheduled }).map(({ field }) => field);
  assert.ok(fields.includes('state.publishFrom'), fields.join());
});
