import type { z } from 'zod';
import type { BodyNode } from './body.ts';
import type { ReleaseKeys } from '#schemas/release-keys';
import type { EntryData, EntryKind, SINGLE_FILES, SingleFile } from './kinds.ts';
import type { ReleaseFile } from './releases.ts';

/** One content file, read and checked. */
export interface Entry<T> {
  slug: string;
  /** Path inside the content folder. */
  file: string;
  data: T;
  body: BodyNode[];
}

type Singles = { [K in SingleFile]: z.output<(typeof SINGLE_FILES)[K]> };
type Entries = { [K in EntryKind]: ReadonlyMap<string, Entry<EntryData<K>>> };

interface Sealed {
  /** Sealed releases of the catalogue, the oldest first. */
  releases: readonly ReleaseFile[];
  releaseKeys: ReleaseKeys;
}

/** A whole city, read from one content folder. Everything else is derived from it. */
export type Library = Readonly<Singles & Entries & Sealed>;

export type Policy = Library['policies'] extends ReadonlyMap<string, infer E> ? E : never;
export type Indicator = Library['indicators'] extends ReadonlyMap<string, infer E> ? E : never;
export type Fee = Library['fees'] extends ReadonlyMap<string, infer E> ? E : never;
