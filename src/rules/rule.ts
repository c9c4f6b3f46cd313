import type { Library } from '#library/library';
import type { Issue } from '#library/report';

/** One thing that can be wrong between files. One rule a file, named for the fault. */
export interface Rule {
  name: string;
  /** Why this matters to readers. */
  why: string;
  check(library: Library): Issue[];
}
