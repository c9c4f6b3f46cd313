import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { cityWith } from '../../../support/city.ts';

const DOCUMENT = 'tests/fixtures/documents/liaocheng-2021-2.txt';

/** Runs the command; the exit code, and what it said. */
function run(city: string, ...args: string[]): { code: number; said: string } {
  try {
    const said = execFileSync(process.execPath, ['scripts/import.ts', ...args], {
      env: { ...process.env, CONTENT_DIR: city },
      stdio: 'pipe',
    });
    return { code: 0, said: String(said) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { code: status, said: String(stderr) };
  }
}

test('an official text becomes a content file that passes the check, unknowns said as such', () => {
  const city = cityWith({});
  assert.equal(run(city, 'policy', DOCUMENT, '--slug', 'new-2021').code, 0);
  const policy = openLibrary(city).policies.get('new-2021')!;
  assert.equal(policy.data.documentNumber, '聊营转办〔2021〕2号');
  assert.equal(policy.data.writtenOn, '2021-05-08');
  assert.equal(policy.data.level, 'city');
  assert.equal(policy.data.type, 'notice');
  const unknown = [
    policy.data.issuers,
    policy.data.publishedOn,
    policy.data.effectiveFrom,
    policy.data.supersedes,
  ];
  assert.deepEqual(unknown, [null, null, null, null]);
});

test('an existing file is not overwritten', () => {
  const city = cityWith({});
  const file = path.join(city, 'policies/parking-2018.mdx');
  const before = readFileSync(file, 'utf8');
  const { code, said } = run(city, 'policy', DOCUMENT, '--slug', 'parking-2018');
  assert.equal(code, 1);
  assert.match(said, /不覆盖/);
  assert.equal(readFileSync(file, 'utf8'), before);
});

test('a text without a head, a bad slug and a wrong command are refused in one sentence', () => {
  const city = cityWith({});
  const headless = path.join(city, 'headless.txt');
  writeFileSync(headless, '只有一段话。');
  for (const args of [
    ['policy', headless, '--slug', 'x'],
    ['policy', DOCUMENT, '--slug', 'X Y'],
    ['policy', path.join(city, 'gone.txt'), '--slug', 'x'],
    ['policy'],
    ['fees', path.join(city, 'gone.csv')],
  ]) {
    const { code, said } = run(city, ...args);
    assert.equal(code, 1);
    assert.doesNotMatch(said, /\n\s+at /);
  }
  assert.equal(existsSync(path.join(city, 'policies/x.mdx')), false);
  rmSync(headless);
});
