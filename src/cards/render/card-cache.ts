import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** The machine's time in seconds, for the age of a file: no page knows it. */
const now = () => (performance.timeOrigin + performance.now()) / 1000;

/** PNG files by fingerprint, in a folder outside the built site. */
export class CardCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The card of that fingerprint, or null. It is marked as used, so that pruning knows what no build asks for. */
  async find(fingerprint: string): Promise<Buffer | null> {
    const path = this.#pathOf(fingerprint);
    try {
      const png = await readFile(path);
      await utimes(path, now(), now());
      return png;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Keeps a card. It is written aside and renamed, so that a build stopped midway leaves no half card behind. */
  async keep(fingerprint: string, png: Buffer): Promise<void> {
    const path = this.#pathOf(fingerprint);
    const aside = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(aside, png);
    await rename(aside, path);
  }

  /** Two characters of folder keep listings short. */
  #pathOf(fingerprint: string): string {
    return join(this.#folder, fingerprint.slice(0, 2), `${fingerprint.slice(2)}.png`);
  }
}
