import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const SITE = path.resolve('.cache/deep/fixture');

/**
 * A content folder as a built site, the invented city where none is named. A second test finds it built.
 * @param contentDir the content folder
 * @param outDir where it is built
 */
export function siteOfFixture(contentDir = 'tests/fixtures/city', outDir = SITE): string {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
  });
  assert.equal(status, 0, stderr);
  return outDir;
}
