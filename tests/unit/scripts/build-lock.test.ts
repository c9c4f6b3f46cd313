import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { withLock } from '#scripts/site/build-lock';

const work = mkdtempSync(path.join(tmpdir(), 'lock-'));
after(() => rmSync(work, { recursive: true, force: true }));

const HOLD = (lock: string) =>
  `import { withLock } from './scripts/site/build-lock.ts';
   await withLock(${JSON.stringify(lock)}, 'dist', () => new Promise((done) => { console.log('held'); setTimeout(done, 60000); }));`;

async function holder(lock: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLD(lock)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('a second command refuses and names the first; a lock that a killed one left is taken over', async () => {
  const lock = path.join(work, '.dist.lock');
  const first = await holder(lock);
  const second = spawnSync(process.execPath, ['--input-type=module', '-e', HOLD(lock)], { encoding: 'utf8' });
  assert.match(second.stderr, new RegExp(`进程 ${first.pid}.*process ${first.pid}`));
  first.kill('SIGKILL');
  await once(first, 'exit');
  assert.ok(existsSync(lock));
  assert.equal(await withLock(lock, 'dist', async () => 'done'), 'done');
  assert.deepEqual(readdirSync(work), []);
});

test('a lock is given back when the work fails', async () => {
  const lock = path.join(work, 'failing.lock');
  await assert.rejects(
    withLock(lock, 'dist', () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal(existsSync(lock), false);
});
