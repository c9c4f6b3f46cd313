import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { NOTHING_PUBLISHED } from '#scripts/deploy/published';
import { addRelease, switchTo } from '#scripts/deploy/releases';
import { answering, freePort } from '../support/own-server.ts';
import { smallSite } from '../support/small-site.ts';

/** The command against a store that speaks the protocol: s3rver, which npx fetches for this test only. */
const work = mkdtempSync(path.join(tmpdir(), 'store-'));
const target = path.join(work, 'portal');
const sites = ['1', '2'].map((edition) => smallSite(edition));
let server: ChildProcess;
let address: string;

before(
  async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}/portal`;
    mkdirSync(path.join(work, 'objects', 'portal'), { recursive: true });
    server = spawn(
      'npx',
      [
        '--yes',
        's3rver@3.7.1',
        '-d',
        path.join(work, 'objects'),
        '-a',
        '127.0.0.1',
        '-p',
        String(port),
        '--configure-bucket',
        'portal',
      ],
      { stdio: ['ignore', 'ignore', 'inherit'], detached: true },
    );
    await answering(address, 120);
  },
  { timeout: 180_000 },
);

after(() => {
  if (server.pid !== undefined) process.kill(-server.pid);
  for (const folder of [work, ...sites]) rmSync(folder, { recursive: true, force: true });
});

/** Runs beside this test: a test that stood still would not see that the store has closed a connection. */
async function store(
  env: Record<string, string> = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' },
) {
  const command = spawn(process.execPath, ['scripts/deploy.ts', 'store', address, '--to', target], {
    env: { PATH: process.env['PATH'], ...env },
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'close') as Promise<[number | null]>,
  ]);
  return { status, stdout, stderr };
}

test('two releases one after the other stand in the bucket as they were built', async () => {
  for (const [index, site] of sites.entries()) {
    switchTo(target, (await addRelease(site, target)).release, NOTHING_PUBLISHED);
    const { status, stdout, stderr } = await store();
    assert.equal(status, 0, stderr);
    assert.match(stdout, /已放进对象存储/);
    const door = await fetch(`${address}/index.html`);
    assert.equal(door.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(door.headers.get('cache-control'), 'no-cache');
    assert.match(await door.text(), new RegExp(`data-edition="${index + 1}"`));
  }
  assert.equal((await fetch(`${address}/_astro/a.1.js`)).status, 200, 'kept for a reader in mid-visit');
});

test('without keys it says how it is used, and what the store says reaches whoever runs it', async () => {
  const none = await store({});
  assert.equal(none.status, 1);
  assert.match(none.stderr, /AWS_ACCESS_KEY_ID/);
});
