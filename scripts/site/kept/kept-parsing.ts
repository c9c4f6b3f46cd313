import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { parsedYaml, startWithParsed } from '#library/read-yaml';
import { writeAside } from '#library/write-aside';

/** What was parsed, and by which version of the program. */
interface Kept {
  version: string;
  parsed: Uint8Array;
}

/**
 * Reads content with every file parsed already that has not changed since the same version of the program last read it,
 * and keeps what it parsed for the next time.
 * @param file where it is kept
 */
export function withKeptParsing<T>(file: string, version: string, read: () => T): T {
  const kept = readKept(file);
  if (kept?.version === version) startWithParsed(kept.parsed);
  const made = read();
  writeAside([{ file, content: serialize({ version, parsed: parsedYaml() } satisfies Kept) }]);
  return made;
}

function readKept(file: string): Kept | null {
  try {
    return deserialize(readFileSync(file)) as Kept;
  } catch {
    return null; // none yet, or by another version of Node
  }
}
