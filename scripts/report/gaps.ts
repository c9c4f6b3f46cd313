import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '#library/files';
import { DATA_KINDS, ENTRY_KINDS, SINGLE_FILES, TRANSLATED_KINDS, fileNameOf } from '#library/kinds';
import { keysOf } from '#domain/own-keys';

/** How often a field of a kind of content says 未取得: `policies.publishedOn` → 12. */
export type Gaps = Record<string, number>;

/** A field whose whole value is the word for what was not obtained. */
const UNKNOWN = /^[ \t-]*([A-Za-z][A-Za-z0-9-]*):[ \t]*['"]?未取得['"]?[ \t]*(?:#.*)?$/gm;

/** Every 未取得 of a content folder, counted by kind and field; the most frequent first. */
export function gapsIn(directory: string): Gaps {
  const counts = new Map<string, number>();
  for (const { kind, file } of filesOf(directory))
    for (const [, field] of readFileSync(path.join(directory, file), 'utf8').matchAll(UNKNOWN)) {
      const key = `${kind}.${field}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return Object.fromEntries([...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)));
}

function filesOf(directory: string): { kind: string; file: string }[] {
  const kinds = [...keysOf(ENTRY_KINDS), ...keysOf(TRANSLATED_KINDS), ...keysOf(DATA_KINDS)];
  return [
    ...kinds.flatMap((kind) => filesUnder(directory, kind).map((file) => ({ kind: String(kind), file }))),
    ...keysOf(SINGLE_FILES)
      .map((name) => ({ kind: String(name), file: fileNameOf(name) }))
      .filter(({ file }) => existsSync(path.join(directory, file))),
  ];
}
