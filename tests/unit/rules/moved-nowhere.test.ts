import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../support/city.ts';

const moved = (lines: string) =>
  faultsOf({ 'moved.yaml': lines }).map(({ file, field, value, zh }) => [file, field, value, zh.problem]);

test('an address that a page has left leads to one that has a page', () => {
  assert.deepEqual(moved('/policies/old-name/: /policies/plan-2025/\n/guides/gone/: /guides/'), []);
  assert.deepEqual(moved('/policies/old-name/: /policies/nope/'), [
    ['moved.yaml', '/policies/old-name/', '/policies/nope/', '新地址没有页面'],
  ]);
});

test('it leads on at once, not by way of another that was left', () => {
  assert.deepEqual(moved('/policies/older/: /policies/old/\n/policies/old/: /policies/plan-2025/'), [
    ['moved.yaml', '/policies/older/', '/policies/old/', '新地址没有页面'],
  ]);
});

test('an address that still has a page was not left', () => {
  assert.deepEqual(moved('/policies/plan-2025/: /policies/'), [
    ['moved.yaml', '/policies/plan-2025/', '/policies/plan-2025/', '旧地址上还有页面'],
  ]);
});

test('an address is of this site, in no language, with a stroke at either end', () => {
  for (const address of ['policies/a/', '/policies/a', 'https://portal.example/a/', '/政策/'])
    assert.equal(moved(`${address}: /policies/`).length, 1, address);
});
