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
 * @returns true where anything in the copy changed
 */
export function syncCopy(contentDir: string, copy: string, edits: Readonly<Record<string, string>>): boolean {
  mkdirSync(copy, { recursive: true });
  const kept = filesIn(contentDir).filter((file) => !(file in edits));
  const wanted = new Set([...kept, ...Object.keys(edits)]);
  const gone = filesIn(copy).filter((file) => !wanted.has(file));
  for (const file of gone) rmSync(path.join(copy, file));
  const copied = kept.filter((file) => copyChanged(path.join(contentDir, file), path.join(copy, file)));
  const written = Object.entries(edits).filter(([file, text]) => writeChanged(path.join(copy, file), text));
  return gone.length + copied.length + written.length > 0;
}

function copyChanged(from: string, to: string): boolean {
  const [source, target] = [statSync(from), statSync(to, { throwIfNoEntry: false })];
  if (target?.size === source.size && Math.abs(target.mtimeMs - source.mtimeMs) < 2) return false;
  cpSync(from, to, { preserveTimestamps: true });
  return true;
}

/** An unchanged file keeps its time, so that the preview does not load again. */
function writeChanged(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}

function filesIn(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (DEBRIS.test(entry.name)) return [];
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return filesIn(folder, name);
    return entry.isFile() ? [name] : [];
  });
}
