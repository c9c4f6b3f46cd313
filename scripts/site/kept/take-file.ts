import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Gives a file of one site to another as well: under a second name where the disk allows it, else as a copy.
 * @returns false where there is no such file
 */
export function takeFile(from: string, to: string, file: string): boolean {
  const [old, fresh] = [path.join(from, file), path.join(to, file)] as const;
  if (!existsSync(old)) return false;
  mkdirSync(path.dirname(fresh), { recursive: true });
  return isDone(() => linkSync(old, fresh)) || isDone(() => copyFileSync(old, fresh));
}

function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
