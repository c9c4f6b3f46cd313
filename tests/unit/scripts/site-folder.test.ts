import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { Refusal } from '#library/report';
import { lockOf, publishSite, recoverSite, refuseForeign, siteFolder } from '#scripts/site/site-folder';

const work = realpathSync(mkdtempSync(path.join(tmpdir(), 'site-folder-')));
after(() => rmSync(work, { recursive: true, force: true }));

/** A project of its own, with content, sources and a folder of somebody's. */
function project(name: string): string {
  const root = path.join(work, name);
  for (const folder of ['content/policies', 'src', 'precious'])
    mkdirSync(path.join(root, folder), { recursive: true });
  for (const file of ['content/site.yaml', 'src/clock.ts', 'precious/thesis.docx', 'package.json']) {
    writeFileSync(path.join(root, file), file);
  }
  return root;
}

function built(name: string, files: Record<string, string>): string {
  const folder = path.join(work, 'built', name);
  for (const [file, words] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), words);
  }
  return folder;
}

function claim(root: string, wanted: string): string {
  const folder = siteFolder(wanted);
  refuseForeign(folder, path.join(root, 'content'), root);
  return folder;
}

describe('a build refuses, in one sentence of two languages,', () => {
  const root = project('refusing');
  symlinkSync('content', path.join(root, 'innocent'));
  symlinkSync('round', path.join(root, 'round'));
  const refused: Record<string, string> = {
    content: 'content',
    'a folder in content': 'content/policies',
    'a new folder in content': 'content/site',
    'a link to content': 'innocent',
    src: 'src',
    'a new folder in src': 'src/dist',
    'the project': '.',
    'its parent': '..',
    'the root of the disk': '/',
    'a folder with foreign files': 'precious',
    'a file': 'package.json',
    'links in a circle': 'round',
  };
  for (const [name, place] of Object.entries(refused)) {
    test(name, () => {
      assert.throws(
        () => claim(root, path.resolve(root, place)),
        (error: unknown) =>
          error instanceof Refusal &&
          /不能把网站生成到.* \/ The site cannot be built into [^\n]*\.$/.test(error.message),
      );
      assert.equal(readFileSync(path.join(root, 'content/site.yaml'), 'utf8'), 'content/site.yaml');
    });
  }
});

describe('a build fills', () => {
  test('a new folder, an empty one, and again its own; what it no longer makes is gone', () => {
    const root = project('own');
    const folder = claim(root, path.join(root, 'dist'));
    publishSite(built('own-1', { 'index.html': 'one', 'old/index.html': 'old' }), folder);
    claim(root, folder);
    publishSite(built('own-2', { 'index.html': 'two', '.well-known/security.txt': 'x' }), folder);
    assert.equal(readFileSync(path.join(folder, 'index.html'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder).sort(), ['.portal-site', '.well-known', 'index.html']);
    claim(root, folder);
  });

  test('no longer a folder of its own into which somebody put a file', () => {
    const root = project('mixed');
    const folder = claim(root, path.join(root, 'dist'));
    publishSite(built('mixed', { 'index.html': 'one' }), folder);
    writeFileSync(path.join(folder, '备份.xlsx'), '');
    assert.throws(() => claim(root, folder), /备份\.xlsx/);
  });

  test('a neighbour whose name begins with the project’s', () => {
    const root = project('portal');
    assert.equal(claim(root, `${root}-www`), `${root}-www`);
  });

  test('what a link points at, and leaves the link a link', () => {
    const root = project('linked');
    mkdirSync(path.join(root, 'out/first'), { recursive: true });
    symlinkSync('out/first', path.join(root, 'current'));
    const folder = claim(root, path.join(root, 'current'));
    publishSite(built('linked', { 'index.html': 'one' }), folder);
    assert.equal(readlinkSync(path.join(root, 'current')), 'out/first');
    assert.equal(readFileSync(path.join(root, 'out/first/index.html'), 'utf8'), 'one');
  });

  test('a folder beside which nothing can be made, such as a mount point', (t) => {
    const root = project('mounted');
    const folder = path.join(root, 'volume');
    mkdirSync(folder);
    if (spawnSync('mount', ['-t', 'tmpfs', 'none', folder]).status !== 0) {
      t.diagnostic('nothing can be mounted here');
      return;
    }
    try {
      mkdirSync(path.join(folder, 'lost+found'));
      for (const words of ['one', 'two']) {
        claim(root, folder);
        publishSite(built(`mounted-${words}`, { 'index.html': words, [`${words}/a.js`]: words }), folder);
      }
      assert.deepEqual(readdirSync(folder).sort(), ['.portal-site', 'index.html', 'lost+found', 'two']);
      assert.equal(readFileSync(path.join(folder, 'index.html'), 'utf8'), 'two');
      claim(root, folder);
      assert.throws(() => publishSite(big(), folder), /ENOSPC|no space/);
      assert.equal(readFileSync(path.join(folder, 'index.html'), 'utf8'), 'two');
    } finally {
      execFileSync('umount', [folder]);
    }

    function big(): string {
      execFileSync('mount', ['-o', 'remount,size=64k', folder]);
      return built('big', { 'index.html': 'three', 'big.bin': 'x'.repeat(1_000_000) });
    }
  });
});

test('a replacement cut short between its two steps is undone by the next build', () => {
  const root = project('cut');
  const folder = claim(root, path.join(root, 'dist'));
  publishSite(built('cut', { 'index.html': 'one' }), folder);
  renameSync(folder, path.join(root, '.dist.old'));
  recoverSite(folder);
  assert.equal(readFileSync(path.join(folder, 'index.html'), 'utf8'), 'one');
  assert.equal(existsSync(path.join(root, '.dist.old')), false);
  assert.equal(lockOf(folder), path.join(root, '.dist.lock'));
});
