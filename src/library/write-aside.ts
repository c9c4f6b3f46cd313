import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file to be written, whole. */
export interface Writing {
  file: string;
  content: string | Uint8Array;
  /** Who may read it; the file system's habit where absent. */
  mode?: number;
}

/**
 * Writes files whole or not at all: every one is first written beside its place, then all are renamed into it.
 * @throws what the file system throws; then nothing was renamed and nothing is left beside
 */
export function writeAside(writings: readonly Writing[]): void {
  const asides = writings.map((writing) => ({ ...writing, aside: `${writing.file}.new-${process.pid}` }));
  try {
    for (const each of asides) writeDurably(each.aside, each);
  } catch (error) {
    for (const { aside } of asides) rmSync(aside, { force: true });
    throw error;
  }
  for (const { aside, file } of asides) renameSync(aside, file);
}

function writeDurably(file: string, { content, mode }: Writing): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const handle = openSync(file, 'wx', mode);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
