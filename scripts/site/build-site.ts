import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { contentDir, openLibrary } from '#library/open-library';
import { indexSite } from '#search/index-site';

/** The folder that a build fills: `OUT_DIR`, else `dist/`. */
export function outDir(): string {
  return path.resolve(process.env['OUT_DIR'] || 'dist');
}

/**
 * Checks the content and builds the site beside the old one; only a whole new site takes its place.
 * @throws {ContentError} when the content has faults; the old site stays as it was
 * @throws {Error} when the build fails; the old site stays as it was
 */
export async function buildSite(): Promise<string> {
  const library = openLibrary(contentDir());
  const target = outDir();
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(path.dirname(fresh), { recursive: true });
  await astro(['build', '--silent'], { OUT_DIR: fresh });
  await indexSite(fresh, library);
  swap(fresh, target);
  return target;
}

/** Runs Astro's command line. */
export function astro(args: string[], env: Record<string, string>): Promise<void> {
  const program = path.resolve('node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`astro ${args[0]} ended with ${code}`)),
    );
  });
}

function swap(fresh: string, target: string): void {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
