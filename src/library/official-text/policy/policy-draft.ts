import type { Day } from '#domain/calendar';
import type { LawEvent } from './history.ts';
import type { PolicyText, TextPart } from './text.ts';
import type { Head } from './head.ts';
import type { Aside, Doubt, SourceFile } from '../source.ts';

/** A document taken apart: what goes into which field, what is its text, what stays outside, what is to be asked. */
export interface PolicyDraft {
  title: string;
  documentNumber: string | null;
  /** Names, as the document writes them. */
  issuers: string[];
  level: string;
  type: string;
  indexNumber: string | null;
  writtenOn: Day | null;
  publishedOn: Day | null;
  effectiveFrom: Day | null;
  effectiveUntil: Day | null;
  history: LawEvent[];
  /** Titles that the text repeals. */
  repeals: string[];
  annexes: PolicyText['annexes'];
  parts: TextPart[];
  files: SourceFile[];
  /** Lines of the head, with the field that each went into. */
  placed: Head['placed'];
  aside: Aside[];
  doubts: Doubt[];
  /** From 1, less what each doubt weighs. */
  confidence: number;
}
