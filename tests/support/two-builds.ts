import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { recordOf } from '#scripts/site/build-site';
import { manifestOf, type Manifest } from '#scripts/deploy/manifest';
import { FIXTURE_CITY } from './city.ts';

/** A copy of the invented city that is built again and again, and once more from nothing. */
export class EditedCity {
  readonly #work = mkdtempSync(path.join(tmpdir(), 'edited-'));
  readonly folder = path.join(this.#work, 'city');
  readonly #grown = path.join(this.#work, 'grown');
  readonly #clean = path.join(this.#work, 'clean');

  constructor() {
    cpSync(FIXTURE_CITY, this.folder, { recursive: true });
  }

  /** Builds on what stands there. */
  grown(): Promise<Manifest> {
    return this.#built(this.#grown, []);
  }

  /** Builds all anew, beside it. */
  clean(): Promise<Manifest> {
    return this.#built(this.#clean, ['--clean']);
  }

  /** The files of the site that is built on, as many as were made since a moment. */
  madeSince(moment: number): string[] {
    return Object.keys(manifestOf(this.#grown)).filter(
      (file) => statSync(path.join(this.#grown, file)).mtimeMs >= moment,
    );
  }

  /** Puts the invented city back as it was. */
  restore(): void {
    rmSync(this.folder, { recursive: true });
    cpSync(FIXTURE_CITY, this.folder, { recursive: true });
  }

  remove(): void {
    for (const folder of [this.#grown, this.#clean])
      for (const file of globSync(recordOf(folder).replace(/json$/, '*'))) rmSync(file);
    rmSync(this.#work, { recursive: true, force: true });
  }

  async #built(folder: string, args: readonly string[]): Promise<Manifest> {
    const child = spawn(process.execPath, ['scripts/build.ts', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CONTENT_DIR: this.folder, OUT_DIR: folder },
    });
    const said = Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error((await said).join('\n'));
    return manifestOf(folder);
  }
}

/** The files that differ between two sites: a message that can be read, where two lists of thousands could not. */
export function differences(one: Manifest, other: Manifest): string[] {
  const files = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...files].filter((file) => one[file] !== other[file]).sort();
}
