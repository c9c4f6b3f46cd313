import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { cityWith } from '../../support/city.ts';
import { command } from '../../support/command.ts';

const work = mkdtempSync(path.join(tmpdir(), 'release-'));
after(() => rmSync(work, { recursive: true, force: true }));

const release = (env: Record<string, string>, ...args: string[]) =>
  command('release', args, { CONTENT_DIR: cityWith({}), ...env });

test('nothing is sealed for a day that does not exist or has not come', async () => {
  for (const [day, why] of [
    ['zzz', /BUILD_DAY=zzz/],
    ['2026-02-30', /2026-02-30/],
    ['2199-01-01', /还没有到/],
  ] as const) {
    const city = cityWith({});
    const { status, stderr } = await release({ BUILD_DAY: day, CONTENT_DIR: city });
    assert.equal(status, 1);
    assert.match(stderr, why);
    assert.doesNotMatch(stderr, /\n {4}at /);
    assert.equal(existsSync(path.join(city, 'releases')), false);
  }
});

test('a key file that is a folder is a sentence', async () => {
  const { stderr } = await release({ RELEASE_KEY_FILE: work });
  assert.match(stderr, /这是一个文件夹/);
  assert.doesNotMatch(stderr, /\n {4}at /);
});

test('a key is made outside the project, also where a link leads into it, and not in a folder that is not there', async () => {
  symlinkSync(process.cwd(), path.join(work, 'innocent'));
  assert.match(
    (await release({}, 'new-key', path.join(work, 'innocent', 'key.pem'))).stderr,
    /私钥不要放在项目文件夹里/,
  );
  assert.match((await release({}, 'new-key', '/proc/x/key.pem')).stderr, /没有 \/proc\/x/);
  assert.equal((await release({}, 'new-key', path.join(work, 'key.pem'))).status, 0);
  assert.equal(statSync(path.join(work, 'key.pem')).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(work).sort(), ['innocent', 'key.pem']);
});
