import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesSince, snapshotOf } from '#domain/visits';

const before = { on: '2026-11-23', editions: { 'guides/a': '2026-11-23', 'policies/b': '' as const } };

test('what came, and what has another edition', () => {
  const now = { 'guides/a': '2026-12-01', 'policies/b': '' as const, 'fees/c': '2026-12-02' };
  assert.deepEqual(changesSince(before, now), { added: ['fees/c'], changed: ['guides/a'] });
  assert.deepEqual(changesSince(before, before.editions), { added: [], changed: [] });
  assert.deepEqual(changesSince(before, {}), { added: [], changed: [] });
});

test('a device that remembers something else remembers nothing', () => {
  assert.deepEqual(snapshotOf(JSON.stringify(before)), before);
  for (const text of [
    null,
    '',
    '{',
    '1',
    'null',
    '{"on":1,"editions":{}}',
    '{"on":"2026-11-23","editions":null}',
  ])
    assert.equal(snapshotOf(text), null, String(text));
});
