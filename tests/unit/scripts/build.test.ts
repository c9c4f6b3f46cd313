import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { cityWith } from '../../support/city.ts';

const work = mkdtempSync(path.join(tmpdir(), 'build-'));
after(() => rmSync(work, { recursive: true, force: true }));

function build(contentDir: string, outDir: string) {
  return spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
  });
}

test('a fault in the content ends the build with 1 and leaves the old site as it was', () => {
  const outDir = path.join(work, 'dist');
  mkdirSync(outDir);
  writeFileSync(path.join(outDir, 'index.html'), 'the old site');
  const result = build(cityWith({ 'policies/plan-2025.mdx': '' }), outDir);
  assert.equal(result.status, 1);
  assert.match(result.stderr, /policies\/plan-2025\.mdx/);
  assert.deepEqual(readdirSync(work), ['dist']);
  assert.equal(readFileSync(path.join(outDir, 'index.html'), 'utf8'), 'the old site');
});
