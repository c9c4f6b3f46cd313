import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const fuzz = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/fuzz.ts', ...args], { encoding: 'utf8', timeout: 300_000 });

/** Every kind is tried in tests/deep. */
test('a few cases of a kind are survived, and the seed is told', () => {
  const { status, stdout, stderr } = fuzz('--kind', 'bills', '--runs', '3');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^bills: 3 runs, slowest \d+ ms, seed \d+$/m);
});

test('what cannot be understood is answered with the usage', () => {
  assert.match(fuzz('--kind', 'nothing').stderr, /--minutes/);
  assert.match(fuzz().stderr, /--minutes/);
});
