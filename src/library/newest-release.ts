import { filesUnder } from './files.ts';

const SEALED = /^releases\/(\d{4}-\d{2}-\d{2})-(\d+)\.json$/;

/**
 * The id of the newest sealed release of a content folder: `2026-11-23-1`.
 * @returns null where no release has been sealed
 */
export function newestRelease(contentDir: string): string | null {
  const sealed = filesUnder(contentDir, 'releases').flatMap((file) => {
    const parts = SEALED.exec(file);
    return parts ? [{ on: parts[1]!, number: Number(parts[2]) }] : [];
  });
  const newest = sealed.sort((a, b) => (a.on === b.on ? a.number - b.number : a.on < b.on ? -1 : 1)).at(-1);
  return newest ? `${newest.on}-${newest.number}` : null;
}
