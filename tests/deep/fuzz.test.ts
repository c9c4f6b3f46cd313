import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('a few cases of every kind are survived, and the seed is told', () => {
  const fuzz = spawnSync(process.execPath, ['scripts/fuzz.ts', '--runs', '3'], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  assert.equal(fuzz.status, 0, fuzz.stderr);
  assert.deepEqual(
    [...fuzz.stdout.matchAll(/^(\w+): 3 runs, slowest \d+ ms, seed \d+(?:, \d+ accepted and built)?$/gm)].map(
      ([, kind]) => kind,
    ),
    ['content', 'imports', 'documents', 'bills', 'questions', 'releases'],
  );
});
