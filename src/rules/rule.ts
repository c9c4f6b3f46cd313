import type { Day } from '#domain/calendar';
import type { Library } from '#library/library';
import type { Issue } from '#library/report';

/** One thing that can be wrong between files. One rule a file, named for the fault. */
export interface Rule {
  name: string;
  /** Why this matters to readers. */
  why: string;
  /**
   * True for a rule that looks at each file by itself. It is asked even when other files could not be read, so that
   * one fault hides no other; a rule between files would then accuse what is right.
   */
  alone?: true;
  /** @param today the day on which the content is checked */
  check(library: Library, today: Day): Issue[];
}
