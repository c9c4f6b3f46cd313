import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { manifestOf, type Manifest } from '#scripts/deploy/manifest';

/** Whole builds of the invented city: some twenty seconds each, and as many of them as the kills that are asked for. */
const KILLS = Number(process.env['KILLS'] ?? 100);
const work = mkdtempSync(path.join(tmpdir(), 'builds-'));
after(() => rmSync(work, { recursive: true, force: true }));

interface Build {
  project?: string;
  outDir: string;
  env?: Record<string, string>;
}

/** In a group of its own, so that a kill reaches what the build has started; one that has nothing to do would not be cut short. */
function startBuild({ project = process.cwd(), outDir, env = {} }: Build): ChildProcess {
  return spawn(process.execPath, ['scripts/build.ts', '--clean'], {
    cwd: project,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore'],
    env: {
      ...process.env,
      CONTENT_DIR: path.join(project, 'tests/fixtures/city'),
      OUT_DIR: outDir,
      BUILD_DAY: '2026-11-23',
      ...env,
    },
  });
}

async function built(build: Build): Promise<Manifest> {
  const [code] = (await once(startBuild(build), 'exit')) as [number | null];
  assert.equal(code, 0, `the build into ${build.outDir} ended with ${code}`);
  return manifestOf(build.outDir);
}

/** The project once more in another folder, without a picture drawn before. */
function anotherProject(): string {
  const folder = path.join(work, 'another-folder');
  for (const name of [
    'src',
    'scripts',
    'tests',
    'public',
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(name, path.join(folder, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

describe('a build', () => {
  test('is the same byte for byte in another folder, time zone and locale, its pictures drawn anew', async () => {
    const here = await built({ outDir: path.join(work, 'here'), env: { TZ: 'Asia/Shanghai', LC_ALL: 'C' } });
    const there = await built({
      project: anotherProject(),
      outDir: path.join(work, 'there'),
      env: { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' },
    });
    assert.ok(Object.keys(here).length > 300);
    assert.deepEqual(there, here);
  });

  test(`${KILLS} kills at random moments: what stands there is the old site or the new one, whole`, async () => {
    const outDir = path.join(work, 'killed');
    const days = ['2026-11-23', '2026-11-24'];
    const wholes: Manifest[] = [];
    for (const day of days) wholes.push(await built({ outDir, env: { BUILD_DAY: day } }));
    const known = new Set(wholes.map((whole) => JSON.stringify(whole)));
    const since = Date.now();
    await built({ outDir });
    const length = Date.now() - since;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startBuild({ outDir, env: { BUILD_DAY: days[kill % 2]! } });
      const ended = once(child, 'exit');
      // The moments that matter most are the last, in which the site is put into its place.
      await Promise.race([ended, pause(length * (kill % 2 ? Math.random() : 0.85 + Math.random() * 0.3))]);
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It had ended already.
      }
      await ended;
      if (!existsSync(outDir)) await built({ outDir });
      assert.ok(known.has(JSON.stringify(manifestOf(outDir))), `after kill ${kill + 1}`);
    }
  });
});
