export const KINDS = ['content', 'imports', 'documents', 'bills', 'questions', 'releases'] as const;
export type Kind = (typeof KINDS)[number];

/** What a thread is to try, and for how long: so many runs, or so many milliseconds. */
export interface FuzzOrder {
  kind: Kind;
  seed: number;
  runs: number | null;
  milliseconds: number;
}

export interface FuzzReport {
  runs: number;
  /** What the slowest case took of the processor, in milliseconds. */
  slowest: number;
  /** How many changed files that the check accepted were built. */
  built: number;
  /** What went wrong, shrunk, with its seed; null when nothing did. */
  failure: string | null;
}
