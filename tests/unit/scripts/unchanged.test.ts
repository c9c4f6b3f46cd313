import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { recordOf } from '#scripts/site/build-site';
import { publishSite } from '#scripts/site/site-folder';
import { inputsOf, keepRecord, reasonToBuild } from '#scripts/site/unchanged';
import { cityWith } from '../../support/city.ts';
import { command } from '../../support/command.ts';
import { smallSite } from '../../support/small-site.ts';

const work = mkdtempSync(path.join(tmpdir(), 'unchanged-'));
after(() => rmSync(work, { recursive: true, force: true }));

const [project, city, dist, record] = ['project', 'city', 'dist', 'record.json'].map((name) =>
  path.join(work, name),
) as [string, string, string, string];

function write(folder: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

/** What the build would say now; in English, as far as the colon. */
const reason = () => reasonToBuild(record, dist, inputsOf(city, project))?.en ?? null;

describe('a build of what was built before', () => {
  beforeEach(() => {
    rmSync(work, { recursive: true, force: true });
    for (const file of ['src/pages/index.ts', 'src/.well-known/a.ts', 'scripts/build.ts', 'public/icon.svg'])
      write(project, file, `of ${file}`);
    for (const file of [
      'package.json',
      'package-lock.json',
      'astro.config.mjs',
      'node_modules/.package-lock.json',
    ])
      write(project, file, '{}');
    write(city, 'site.yaml', 'name: 甲');
    write(city, 'policies/a.mdx', '一');
    publishSite(smallSite('one'), dist);
    keepRecord(record, dist, inputsOf(city, project));
  });

  test('has no reason, whatever desktops, time zones and a read of the site leave', () => {
    write(city, '.DS_Store', 'seen');
    write(dist, '.DS_Store', 'seen');
    process.env['TZ'] = 'America/Los_Angeles';
    readFileSync(path.join(dist, 'index.html'));
    assert.equal(reason(), null);
    delete process.env['TZ'];
  });

  const CHANGES: Record<string, [says: string, change: () => void]> = {
    'a text': ['the content', () => write(city, 'policies/a.mdx', '二')],
    'a new text': ['the content', () => write(city, 'policies/b.mdx', '一')],
    'a lost text': ['the content', () => rmSync(path.join(city, 'policies/a.mdx'))],
    'a new name': [
      'the content',
      () => renameSync(path.join(city, 'policies/a.mdx'), path.join(city, 'policies/b.mdx')),
    ],
    'an empty folder': ['the content', () => mkdirSync(path.join(city, 'guides'))],
    'an unknown name': ['the content', () => write(city, 'letters/a.mdx', '')],
    'a page': ['the program', () => write(project, 'src/pages/index.ts', 'another')],
    'a page of a hidden folder': ['the program', () => write(project, 'src/.well-known/a.ts', 'another')],
    'a script': ['the program', () => write(project, 'scripts/build.ts', 'another')],
    'a public file': ['the program', () => write(project, 'public/more.svg', '')],
    'the settings of Astro': ['the program', () => write(project, 'astro.config.mjs', '')],
    'the lockfile': ['the packages', () => write(project, 'package-lock.json', '')],
    'what is installed': ['the packages', () => write(project, 'node_modules/.package-lock.json', '')],
    'a file of variables': ['the environment', () => write(project, '.env.local', 'PUBLIC_X=1')],
    'a variable': ['the environment', () => void (process.env['PUBLIC_X'] = '1')],
    'the day': ['the day', () => void (process.env['BUILD_DAY'] = '2026-01-02')],
  };

  for (const [name, [says, change]] of Object.entries(CHANGES))
    test(`has one when it is ${name} that changed, and says so`, () => {
      change();
      assert.equal(reason(), `changed: ${says}`);
      delete process.env['PUBLIC_X'];
      delete process.env['BUILD_DAY'];
    });

  const TOUCHES: Record<string, [says: string, touch: () => void]> = {
    'a page of the same length and time': ['404.html', () => touchUnseen(path.join(dist, '404.html'))],
    'a lost page': ['404.html', () => rmSync(path.join(dist, '404.html'))],
    'a file more': ['fees/more.html', () => write(dist, 'fees/more.html', '')],
  };

  for (const [name, [says, touch]] of Object.entries(TOUCHES))
    test(`has one when the site was touched: ${name}`, () => {
      touch();
      assert.equal(reason(), `${says} was touched after it was built`);
    });

  test('has one where nothing is known of the last: no record, or half a record', () => {
    const whole = readFileSync(record, 'utf8');
    for (const text of ['', whole.slice(0, whole.length / 2)]) {
      writeFileSync(record, text);
      assert.equal(reason(), 'nothing was built here before');
    }
    rmSync(record);
    assert.equal(reason(), 'nothing was built here before');
  });
});

/** As a program does that wants nobody to see it. */
function touchUnseen(file: string): void {
  const { atime, mtime, size } = statSync(file);
  writeFileSync(file, 'x'.repeat(size));
  utimesSync(file, atime, mtime);
}

describe('npm run build of an unchanged city', () => {
  const outDir = path.join(work, 'site');
  const contentDir = cityWith({});
  const build = (env = {}) => command('build', [], { CONTENT_DIR: contentDir, OUT_DIR: outDir, ...env });
  before(() => {
    publishSite(smallSite('one'), outDir);
    keepRecord(recordOf(outDir), outDir, inputsOf(contentDir));
  });
  after(() => rmSync(recordOf(outDir)));

  test('says so and leaves every file as it was', async () => {
    const { ino, ctimeMs } = statSync(path.join(outDir, 'index.html'));
    const { status, stdout } = await build();
    assert.equal(status, 0);
    assert.match(stdout, /^什么都没有变.*\/ Nothing has changed/);
    const now = statSync(path.join(outDir, 'index.html'));
    assert.deepEqual([now.ino, now.ctimeMs], [ino, ctimeMs]);
  });

  test('refuses all the same what breaks a promise of the place where it is deployed', async () => {
    const deployed = path.join(work, 'deployed');
    write(deployed, 'state.json', JSON.stringify({ published: { addresses: ['/lost/'], seals: [] } }));
    const { status, stderr } = await build({ DEPLOY_TO: deployed });
    assert.equal(status, 1);
    assert.match(stderr, /\/lost\//);
  });

  test('takes no other word than --clean', async () => {
    const { status, stderr } = await command('build', ['--fast'], {
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
    });
    assert.equal(status, 1);
    assert.match(stderr, /--clean/);
  });
});
