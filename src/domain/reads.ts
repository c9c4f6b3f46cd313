/** What some work has read: names of parts, and the reads of work that was done once for many. */
export type Reads = Set<string | Reads>;

/** Whoever wants to know what work reads; a build that keeps pages for the next one does (scripts/site/kept). */
export interface Reader {
  note(read: string | Reads): void;
  within<T>(reads: Reads, work: () => T): T;
  /** Hears what each part is, by its name. */
  open(partOf: (part: string) => unknown): void;
}

/** A bundle of the pages and the program that renders them have one reader and each its own copy of this module. */
const READER = Symbol.for('portal.reader');
const place = globalThis as { [READER]?: Reader | undefined };

/** Lets somebody know what is read from now on; null for nobody. */
export function setReader(reader: Reader | null): void {
  place[READER] = reader ?? undefined;
}

/** Tells that the work at hand has read something. */
export function noteRead(read: string | Reads): void {
  place[READER]?.note(read);
}

/** Tells what the parts are of which reads are noted. */
export function openParts(partOf: (part: string) => unknown): void {
  place[READER]?.open(partOf);
}

/** Does work whose reads are its own, for whoever uses what it made: they note the reads. */
export function doneWith<T>(work: () => T): { value: T; reads: Reads } {
  const reads: Reads = new Set();
  const reader = place[READER];
  return { value: reader ? reader.within(reads, work) : work(), reads };
}
