import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DEBRIS } from '#library/content-tree';

/**
 * Brings a copy of a content folder up to date and lays what is being written over it: checks and previews read the
 * copy, and the content itself is touched by nothing but a save.
 * @param edits texts of files that are open on the desk, by name
 */
export function syncCopy(contentDir: string, copy: string, edits: Readonly<Record<string, string>>): void {
  mkdirSync(copy, { recursive: true });
  const wanted = new Set(filesIn(contentDir));
  for (const file of filesIn(copy)) if (!wanted.has(file) && !(file in edits)) rmSync(path.join(copy, file));
  for (const file of wanted)
    if (!(file in edits)) copyChanged(path.join(contentDir, file), path.join(copy, file));
  for (const [file, text] of Object.entries(edits)) writeChanged(path.join(copy, file), text);
}

function copyChanged(from: string, to: string): void {
  const [source, target] = [statSync(from), statSync(to, { throwIfNoEntry: false })];
  if (target?.size === source.size && Math.abs(target.mtimeMs - source.mtimeMs) < 2) return;
  cpSync(from, to, { preserveTimestamps: true });
}

/** An unchanged file keeps its time, so that the preview does not load again. */
function writeChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function filesIn(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (DEBRIS.test(entry.name)) return [];
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return filesIn(folder, name);
    return entry.isFile() ? [name] : [];
  });
}
