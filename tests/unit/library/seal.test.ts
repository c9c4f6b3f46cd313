import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { openLibrary } from '#library/open-library';
import { cityWith } from '../../support/city.ts';
import { command } from '../../support/command.ts';

const work = mkdtempSync(path.join(tmpdir(), 'seal-'));
after(() => rmSync(work, { recursive: true, force: true }));

/** Runs one of the commands; what it said, and how it ended. */
async function run(script: string, city: string, args: string[] = [], env: Record<string, string> = {}) {
  const unset = { CONTENT_DIR: city, BUILD_DAY: '2026-06-01', RELEASE_KEY: '', RELEASE_KEY_FILE: '' };
  const ran = await command(script, args, { ...unset, ...env });
  assert.doesNotMatch(ran.stderr, /\n\s+at /, 'a refusal is a sentence, not a stack');
  return ran;
}

/** A city with a key of its own, made by the command. */
async function cityWithKey(name: string): Promise<{ city: string; key: { RELEASE_KEY_FILE: string } }> {
  const city = cityWith({});
  const file = path.join(work, `${name}.pem`);
  const { stdout } = await run('release', city, ['new-key', file]);
  mkdirSync(path.join(city, 'releases'), { recursive: true });
  writeFileSync(path.join(city, 'releases/keys.yaml'), stdout.slice(stdout.indexOf('city-')));
  return { city, key: { RELEASE_KEY_FILE: file } };
}

const sealed = (city: string) =>
  readdirSync(path.join(city, 'releases'))
    .filter((name) => name.endsWith('.json'))
    .sort();
const touch = (city: string, day: string) => {
  const file = path.join(city, 'catalogue.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^compiledOn: .*$/m, `compiledOn: ${day}`));
};

describe('npm run release', () => {
  it('makes a key for its owner’s eyes only, and what keys.yaml needs', async () => {
    const { key } = await cityWithKey('own');
    assert.equal(statSync(key.RELEASE_KEY_FILE).mode & 0o777, 0o600);
    assert.match(readFileSync(key.RELEASE_KEY_FILE, 'utf8'), /BEGIN PRIVATE KEY/);
  });

  it('makes no key inside the project and overwrites none', async () => {
    const city = cityWith({});
    assert.equal((await run('release', city, ['new-key', 'content/key.pem'])).status, 1);
    assert.equal(existsSync('content/key.pem'), false);
    const file = path.join(work, 'taken.pem');
    writeFileSync(file, 'taken');
    assert.equal((await run('release', city, ['new-key', file])).status, 1);
    assert.equal(readFileSync(file, 'utf8'), 'taken');
  });

  it('seals one release after the other, each of which verifies, and refuses when nothing changed', async () => {
    const { city, key } = await cityWithKey('chain');
    assert.equal((await run('release', city, [], key)).status, 0);
    const again = await run('release', city, [], key);
    assert.equal(again.status, 1);
    assert.match(again.stderr, /没有变化/);
    touch(city, '2026-05-05');
    assert.equal(
      (await run('release', city, [], { RELEASE_KEY: readFileSync(key.RELEASE_KEY_FILE, 'utf8') })).status,
      0,
    );
    touch(city, '2026-05-06');
    assert.equal((await run('release', city, [], { ...key, BUILD_DAY: '2026-06-02' })).status, 0);
    assert.deepEqual(sealed(city), ['2026-06-01-1.json', '2026-06-01-2.json', '2026-06-02-1.json']);
    const [first, second, third] = openLibrary(city).releases.map(({ release }) => release!);
    assert.deepEqual([second!.sealed.previous, third!.sealed.previous], [first!.hash, second!.hash]);
    assert.equal((await run('verify-release', city)).status, 0);
    touch(city, '2026-05-07');
    assert.match((await run('release', city, [], key)).stderr, /晚于今天/);
  });

  it('seals nothing without a key, with a key that nobody published, or with one of another kind', async () => {
    const { city } = await cityWithKey('keys');
    const pem = (type: 'ed25519' | 'x25519') =>
      generateKeyPairSync(type as 'ed25519')
        .privateKey.export({ format: 'pem', type: 'pkcs8' })
        .toString();
    for (const [env, message] of [
      [{}, /没有密钥/],
      [{ RELEASE_KEY: pem('ed25519') }, /不在 content\/releases\/keys.yaml/],
      [{ RELEASE_KEY: pem('x25519') }, /密钥读不出/],
      [{ RELEASE_KEY: 'nonsense' }, /密钥读不出/],
      [{ RELEASE_KEY_FILE: path.join(work, 'gone.pem') }, /没有密钥/],
    ] as const) {
      const { status, stderr } = await run('release', city, [], env);
      assert.equal(status, 1);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /PRIVATE KEY|nonsense/);
    }
    assert.deepEqual(sealed(city), []);
  });

  it('seals nothing while the content has a fault', async () => {
    const { city, key } = await cityWithKey('fault');
    touch(city, '2026-02-30');
    const { status, stderr } = await run('release', city, [], key);
    assert.equal(status, 1);
    assert.match(stderr, /compiledOn/);
    assert.deepEqual(readdirSync(path.join(city, 'releases')), ['keys.yaml']);
  });
});

describe('npm run verify-release', () => {
  it('verifies a file from anywhere and names what is wrong with it', async () => {
    const { city, key } = await cityWithKey('verify');
    await run('release', city, [], key);
    const text = readFileSync(path.join(city, 'releases/2026-06-01-1.json'), 'utf8');
    const copy = path.join(work, 'downloaded (1).json');
    writeFileSync(copy, text);
    assert.match((await run('verify-release', city, [copy])).stdout, /^✓ downloaded/);
    writeFileSync(copy, text.replace('"compiledOn":"2', '"compiledOn":"1'));
    const { status, stdout } = await run('verify-release', city, [copy]);
    assert.equal(status, 1);
    assert.match(stdout, /\[changed\]/);
    assert.equal((await run('verify-release', city, [path.join(work, 'gone.json')])).status, 1);
  });

  it('has nothing to say against a city that has sealed nothing', async () => {
    assert.equal((await run('verify-release', cityWith({}))).status, 0);
  });
});
