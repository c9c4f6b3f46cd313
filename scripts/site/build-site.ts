import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { today } from '#clock';
import { handLibrary } from '#library/handed';
import type { Library } from '#library/library';
import { contentDir, openLibrary } from '#library/open-library';
import { writeAside } from '#library/write-aside';
import { indexSite } from '#search/index-site';
import { pagesIn } from '../deploy/manifest.ts';
import { refuseBrokenPromises } from '../deploy/published.ts';
import { readState } from '../deploy/releases.ts';
import { withLock } from './build-lock.ts';
import { causeOf } from './causes.ts';
import { writeMovedPages } from './moved-pages.ts';
import { earlierBundles } from './kept/earlier-bundles.ts';
import { keepingPages } from './kept/kept-pages.ts';
import { withKeptParsing } from './kept/kept-parsing.ts';
import { lockOf, publishSite, recoverSite, refuseForeign, siteFolder } from './site-folder.ts';
import { refuseUndrawable } from './undrawable.ts';
import { inputsOf, keepRecord, reasonToBuild, type Inputs, type Reason } from './unchanged.ts';
import { writeOffline } from './write-offline.ts';

/** The folder that a build fills: `OUT_DIR`, else `dist/`. */
export function outDir(): string {
  return path.resolve(process.env['OUT_DIR'] || 'dist');
}

/**
 * Checks the content and builds the site aside; only a whole new site takes the place of the old one. Where nothing has
 * changed since the last build of the folder, and nobody has touched it, it stays as it is.
 * @param isClean builds whatever stands there
 * @throws {Refusal} when the content has faults, the folder is not the build's own, or the machine is short of
 *   something; the old site stays as it was
 */
export async function buildSite({ isClean = false } = {}): Promise<string> {
  const target = siteFolder(outDir());
  refuseForeign(target, contentDir());
  return withLock(lockOf(target), target, async () => {
    recoverSite(target);
    const inputs = inputsOf(contentDir());
    const reason = isClean ? CLEAN : reasonToBuild(recordOf(target), target, inputs);
    if (reason === null) return leaveUnchanged(target);
    console.log(
      `检查内容并生成网站（${reason.zh}）… / Checking the content and building the site (${reason.en}) …`,
    );
    await buildAside(target, inputs, reason.onlyContent);
    keepRecord(recordOf(target), target, inputs);
    return target;
  });
}

const CLEAN: Reason = { zh: '全部重做', en: 'all anew', onlyContent: false };

/** The same inputs make the same site; only what was published elsewhere may have grown since. */
function leaveUnchanged(target: string): string {
  if (process.env['DEPLOY_TO']) keepPromises(target, openLibrary(contentDir()));
  console.log(
    '什么都没有变，网站就是最新的（npm run build -- --clean 全部重做）/ ' +
      'Nothing has changed, and the site stands as it is (npm run build -- --clean builds it anew).',
  );
  return target;
}

/** @param onOld builds on the site that stands there */
async function buildAside(target: string, inputs: Inputs, onOld: boolean): Promise<void> {
  const { program, packages, machine } = inputs;
  const library = withKeptParsing(`${besideBuilds(target)}.parsed`, program + packages + machine, () =>
    openLibrary(contentDir()),
  );
  refuseUndrawable(library, contentDir(), today());
  const fresh = freshFolder(target);
  const reads = readsOf(target);
  const from = onOld ? { site: target, reads, to: fresh } : null;
  const handed = `${besideBuilds(target)}.library`;
  await astroBuild(fresh, {
    ...keepingPages({ write: `${reads}.new`, from }),
    ...handLibrary(handed, library),
  });
  rmSync(handed);
  const search = `${besideBuilds(target)}.search.json`;
  const bundles = await indexSite(fresh, library, onOld ? earlierBundles(search, target, fresh) : null);
  writeMovedPages(fresh, library);
  await writeOffline(fresh);
  keepPromises(fresh, library);
  publishSite(fresh, target);
  renameSync(`${reads}.new`, reads);
  writeAside([{ file: search, content: JSON.stringify(bundles) }]);
}

/** Where the site is deployed to from here, what was published there must still be in it. */
function keepPromises(fresh: string, library: Library): void {
  const deployed = process.env['DEPLOY_TO'];
  if (!deployed) return;
  refuseBrokenPromises(readState(deployed).published, pagesIn(fresh), library);
}

/** Inside the project, because Astro finds its packages from there; a killed build's leftovers are swept with it. */
function freshFolder(target: string): string {
  const fresh = besideBuilds(target);
  rmSync(fresh, { recursive: true, force: true });
  return fresh;
}

/** Where it is kept of what the site in a folder was made. */
export function recordOf(target: string): string {
  return `${besideBuilds(target)}.json`;
}

/** Where it is kept what the pages of that site have read. */
function readsOf(target: string): string {
  return `${besideBuilds(target)}.reads.json`;
}

function besideBuilds(target: string): string {
  return path.resolve('.cache/build', nameOf(target));
}

function nameOf(thing: string): string {
  return createHash('sha256').update(thing).digest('hex').slice(0, 16);
}

/** Runs Astro's command line; what it says is seen as it says it. */
export async function astro(args: string[], env: Record<string, string>): Promise<void> {
  const [code] = (await once(startAstro(args, env, 'inherit'), 'close')) as [number | null];
  if (code !== 0) throw new Error(`astro ${args[0]} ended with ${code}`);
}

/** Builds; what goes wrong is told when it has ended, so that a full disk is one sentence and not a stack trace. */
async function astroBuild(folder: string, env: Record<string, string>): Promise<void> {
  const child = startAstro(['build', '--silent'], { OUT_DIR: folder, ...env }, 'pipe');
  const complaints = text(child.stderr!);
  const [code] = (await once(child, 'close')) as [number | null];
  const complaint = await complaints;
  if (code !== 0) throw causeOf(complaint) ?? new Error(`astro build ended with ${code}\n${complaint}`);
  process.stderr.write(complaint);
}

function startAstro(args: string[], env: Record<string, string>, stderr: 'inherit' | 'pipe'): ChildProcess {
  return spawn(process.execPath, [path.resolve('node_modules/astro/bin/astro.mjs'), ...args], {
    stdio: ['inherit', 'inherit', stderr],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
}
