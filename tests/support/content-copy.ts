import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ContentError, type Issue } from '#library/report';
import { openLibrary } from '#library/open-library';

/** Copies the content folder, writes files into the copy (null deletes one), and says what its check finds. */
export function issuesAfter(files: Record<string, string | null>): readonly Issue[] {
  return withCopy(files, (directory) => {
    try {
      openLibrary(directory);
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.issues;
      throw error;
    }
  });
}

/** Opens a copy of the content folder with files written into it. */
export function libraryAfter(files: Record<string, string | null>): ReturnType<typeof openLibrary> {
  return withCopy(files, openLibrary);
}

function withCopy<T>(files: Record<string, string | null>, use: (directory: string) => T): T {
  const directory = mkdtempSync(path.join(tmpdir(), 'city-'));
  try {
    cpSync('content', directory, { recursive: true });
    for (const [file, content] of Object.entries(files)) write(path.join(directory, file), content);
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function write(file: string, content: string | null): void {
  if (content === null) return rmSync(file);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
