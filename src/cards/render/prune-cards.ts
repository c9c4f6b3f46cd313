import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** How much of the kept pictures stays. */
export interface Bounds {
  /** Those that no build has used for so many days go. */
  days: number;
  /** Of the rest, the longest unused go until so many bytes are left. */
  bytes: number;
}

/** Pictures and what they weigh. */
export interface Amount {
  files: number;
  bytes: number;
}

interface KeptFile {
  file: string;
  bytes: number;
  usedAt: number;
}

/**
 * Removes kept pictures that no build is likely to ask for; one that is asked for after all is drawn again.
 * @param now milliseconds since 1970
 */
export function pruneCards(folder: string, bounds: Bounds, now: number): Record<'left' | 'gone', Amount> {
  const newestFirst = keptFiles(folder).sort((a, b) => b.usedAt - a.usedAt);
  const since = now - bounds.days * 86_400_000;
  const [left, gone] = [nothing(), nothing()];
  for (const { file, bytes, usedAt } of newestFirst) {
    const stays = usedAt >= since && left.bytes + bytes <= bounds.bytes;
    if (!stays) rmSync(file, { force: true });
    const amount = stays ? left : gone;
    amount.files += 1;
    amount.bytes += bytes;
  }
  return { left, gone };
}

function nothing(): Amount {
  return { files: 0, bytes: 0 };
}

/** Among them what a build that was cut short wrote aside: nobody uses it, so that it grows old. */
function keptFiles(folder: string): KeptFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(file);
      return { file, bytes: size, usedAt: mtimeMs };
    });
}
