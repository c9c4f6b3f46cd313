import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEBRIS } from './content-tree.ts';
import type { Library } from './library.ts';
import { openLibrary } from './open-library.ts';
import { ContentError, type Issue } from './report.ts';
import { writeAside, type Writing } from './write-aside.ts';

/** What a refused change says became of it. */
export const NOTHING_WRITTEN = { zh: '什么都没有写入', en: 'nothing was written' };

/**
 * Writes files of a content folder, after a copy of it has been opened with them: a fault between files is found
 * before anything is written.
 * @param check what else must hold of the content with the changes
 * @throws {ContentError} with every fault; then nothing was written
 */
export function writeContent(
  writings: readonly Writing[],
  contentDir: string,
  check: (changed: Library) => Issue[] = () => [],
): void {
  const copy = mkdtempSync(path.join(tmpdir(), 'content-'));
  try {
    cpSync(contentDir, copy, { recursive: true, filter: (from) => from === contentDir || !isDebris(from) });
    writeAside(
      writings.map((writing) => ({
        ...writing,
        file: path.join(copy, path.relative(contentDir, writing.file)),
      })),
    );
    const issues = check(openLibrary(copy));
    if (issues.length > 0) throw new ContentError(issues);
  } catch (error) {
    throw error instanceof ContentError ? new ContentError(error.issues, NOTHING_WRITTEN) : error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  writeAside(writings);
}

function isDebris(place: string): boolean {
  return DEBRIS.test(path.basename(place));
}
