import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('the bench of a city’s size runs, and tells every build beside stock Astro', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench/scale.ts', '3'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  for (const line of ['portal, clean', 'portal, unchanged', 'portal, one comma', 'stock Astro + MDX'])
    assert.match(stdout, new RegExp(`${line.replace('+', '\\+')}.* CPU s`));
});
