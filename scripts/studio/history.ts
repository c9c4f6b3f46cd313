import fs from 'node:fs';
import path from 'node:path';
import git from 'isomorphic-git';

/** One kept state of a file. */
export interface Draft {
  id: string;
  what: string;
  who: string;
  /** When, as the clock of this machine said: ISO 8601. */
  at: string;
}

/** The folder of the desk inside the content folder: its name begins with a dot, so that no reader of content sees it. */
export const DESK_FOLDER = '.studio';
const NOBODY = '（未署名）';

/**
 * The history of a content folder, in a git repository of the folder's own (`.studio/history`), which no other
 * repository on the machine knows of. Any git reads it; none has to be installed.
 */
export class History {
  readonly #at: { fs: typeof fs; dir: string; gitdir: string };

  constructor(contentDir: string) {
    this.#at = { fs, dir: contentDir, gitdir: path.join(contentDir, DESK_FOLDER, 'history') };
  }

  /** Makes the repository where there is none. */
  async #open(): Promise<void> {
    if (fs.existsSync(path.join(this.#at.gitdir, 'HEAD'))) return;
    const folder = path.join(this.#at.dir, DESK_FOLDER);
    fs.mkdirSync(folder, { recursive: true });
    // A repository around this folder must not take the history in.
    fs.writeFileSync(path.join(folder, '.gitignore'), '*\n');
    await git.init({ ...this.#at, defaultBranch: 'main' });
  }

  /** Keeps files as they now stand; nothing is kept twice. */
  async keep(files: readonly string[], what: string, who: string): Promise<void> {
    await this.#open();
    const changed = await Promise.all(
      files.map(async (file) => [file, await this.#isChanged(file)] as const),
    );
    const fresh = changed.filter(([, isChanged]) => isChanged).map(([file]) => file);
    if (fresh.length === 0) return;
    for (const filepath of fresh) await git.add({ ...this.#at, filepath });
    const author = { name: who.trim() || NOBODY, email: 'studio@localhost' };
    await git.commit({ ...this.#at, message: `${what}\n\n${fresh.join('\n')}\n`, author });
  }

  /** Keeps what was changed elsewhere, in another editor or by a command, before it is written over. */
  keepForeign(file: string): Promise<void> {
    return this.keep([file], '改动前的样子', '');
  }

  async #isChanged(file: string): Promise<boolean> {
    const place = path.join(this.#at.dir, file);
    if (!fs.existsSync(place)) return false;
    const kept = await this.#textAt('HEAD', file);
    return kept === null || kept !== fs.readFileSync(place, 'utf8');
  }

  /** What was kept of a file, the newest first. */
  async of(file: string): Promise<Draft[]> {
    await this.#open();
    try {
      const commits = await git.log({ ...this.#at, filepath: file, force: true });
      return commits.map(({ oid, commit: { message, author } }) => ({
        id: oid,
        what: message.split('\n')[0] ?? '',
        who: author.name,
        at: new Date(author.timestamp * 1000).toISOString(),
      }));
    } catch (error) {
      if ((error as Error).name === 'NotFoundError') return [];
      throw error;
    }
  }

  /** A file as it was kept; null where it was not. */
  async textOf(file: string, id: string): Promise<string | null> {
    return /^[0-9a-f]{40}$/.test(id) ? this.#textAt(id, file) : null;
  }

  async #textAt(ref: string, filepath: string): Promise<string | null> {
    try {
      const oid = await git.resolveRef({ ...this.#at, ref });
      const { blob } = await git.readBlob({ ...this.#at, oid, filepath });
      return Buffer.from(blob).toString('utf8');
    } catch (error) {
      if ((error as Error).name === 'NotFoundError') return null;
      throw error;
    }
  }
}
