import { readFileSync } from 'node:fs';
import type { Reads } from '#domain/reads';
import { writeAside } from '#library/write-aside';

/** What each file of a site was made of, by its name in the site. */
export type PageReads = Map<string, Reads>;

/** As written: a number names a part, or from −1 downwards a group of reads. */
interface Written {
  parts: (readonly [name: string, value: string])[];
  groups: number[][];
  pages: Record<string, number>;
}

/** Writes what pages have read, and what that was. */
export function writeReads(file: string, pages: PageReads, valueOf: (part: string) => string): void {
  const written = new ReadsWriter();
  const entries = [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([page, reads]) => [page, written.group(reads)]);
  const parts = [...written.parts.keys()].map((part) => [part, valueOf(part)] as const);
  const content: Written = { parts, groups: written.groups, pages: Object.fromEntries(entries) };
  writeAside([{ file, content: JSON.stringify(content) }]);
}

class ReadsWriter {
  readonly parts = new Map<string, number>();
  readonly groups: number[][] = [];
  readonly #known = new Map<Reads, number>();

  group(reads: Reads): number {
    const known = this.#known.get(reads);
    if (known !== undefined) return known;
    const numbers = [...reads].map((read) =>
      typeof read === 'string' ? this.#part(read) : ~this.group(read),
    );
    const at = this.groups.push(numbers) - 1;
    this.#known.set(reads, at);
    return at;
  }

  #part(name: string): number {
    const at = this.parts.get(name) ?? this.parts.size;
    this.parts.set(name, at);
    return at;
  }
}

/** What the pages of an earlier build had read. */
export interface EarlierReads {
  /** What a page had read; null where it is not known, or no longer what is there. */
  sound(page: string): Reads | null;
}

/**
 * Reads what the pages of an earlier build had read.
 * @returns null where no such file can be read
 */
export function readReads(file: string, valueOf: (part: string) => string): EarlierReads | null {
  const written = readWritten(file);
  if (!written) return null;
  const isSame = written.parts.map(([part, value]) => valueOf(part) === value);
  // A group stands after those that it names.
  const sound: (Reads | null)[] = [];
  for (const group of written.groups)
    sound.push(
      group.every((read) => (read < 0 ? sound[~read] : isSame[read]))
        ? new Set(group.map((read) => (read < 0 ? sound[~read]! : written.parts[read]![0])))
        : null,
    );
  return { sound: (page) => sound[written.pages[page] ?? -1] ?? null };
}

function readWritten(file: string): Written | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Written;
  } catch {
    return null; // none yet, or cut short: nothing is known of any page
  }
}
