import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { publishSite } from '#scripts/site/site-folder';
import { cityWith } from '../../support/city.ts';
import { command } from '../../support/command.ts';

const work = mkdtempSync(path.join(tmpdir(), 'build-'));
after(() => rmSync(work, { recursive: true, force: true }));

const build = (contentDir: string, outDir: string) =>
  command('build', [], { CONTENT_DIR: contentDir, OUT_DIR: outDir });

test('a fault in the content ends the build with 1 and leaves the old site as it was', async () => {
  const outDir = path.join(work, 'dist');
  const before = path.join(work, 'before');
  mkdirSync(before);
  writeFileSync(path.join(before, 'index.html'), 'the old site');
  publishSite(before, outDir);
  const result = await build(cityWith({ 'policies/plan-2025.mdx': '' }), outDir);
  assert.equal(result.status, 1);
  assert.match(result.stderr, /policies\/plan-2025\.mdx/);
  assert.deepEqual(readdirSync(work), ['dist']);
  assert.equal(readFileSync(path.join(outDir, 'index.html'), 'utf8'), 'the old site');
});

test('a build into a folder of somebody’s ends with 1 and one sentence, and touches nothing', async () => {
  const folder = path.join(work, 'precious');
  mkdirSync(folder);
  writeFileSync(path.join(folder, '论文.docx'), 'years of work');
  const result = await build(cityWith({}), folder);
  assert.equal(result.status, 1);
  assert.match(
    result.stderr,
    /^不能把网站生成到 [^\n]*论文\.docx[^\n]* \/ The site cannot be built into [^\n]*\n$/,
  );
  assert.equal(readFileSync(path.join(folder, '论文.docx'), 'utf8'), 'years of work');
});

test('a disk that cannot be written is told in one sentence, and the old site stands', async () => {
  for (const isNew of [true, false]) {
    const disk = path.join(work, isNew ? 'disk' : 'disk-with-site');
    const outDir = path.join(disk, 'site');
    mkdirSync(disk);
    const makeWritable = readOnly(disk, () => {
      if (isNew) return;
      const before = path.join(work, 'first');
      mkdirSync(before);
      writeFileSync(path.join(before, 'index.html'), 'the old site');
      publishSite(before, outDir);
    });
    try {
      const result = await build(cityWith({}), outDir);
      assert.equal(result.status, 1);
      assert.match(
        result.stderr,
        /^(这里是只读的|没有权限)[^\n]* \/ (this place is read-only|permission denied)[^\n]*\n$/,
      );
      assert.deepEqual(readdirSync(disk), isNew ? [] : ['site']);
      if (!isNew) assert.equal(readFileSync(path.join(outDir, 'index.html'), 'utf8'), 'the old site');
    } finally {
      makeWritable();
    }
  }
});

/** A folder on a read-only disk where one can be mounted: whoever may do that is not stopped by permissions. */
function readOnly(folder: string, fill: () => void): () => void {
  if (spawnSync('mount', ['-t', 'tmpfs', 'none', folder]).status === 0) {
    fill();
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    return () => execFileSync('umount', [folder]);
  }
  fill();
  const folders = [folder, ...readdirSync(folder).map((name) => path.join(folder, name))];
  for (const each of folders) chmodSync(each, 0o555);
  return () => folders.forEach((each) => chmodSync(each, 0o755));
}
