import type { z } from 'zod';
import type { Day } from '#domain/calendar';
import type { Locale } from '#i18n/locales';
import type { Localized } from '#schemas/fields';
import type { ReleaseKeys } from '#schemas/release-keys';
import type { bodyTranslation } from '#schemas/translation';
import type { BodyNode } from './body-node.ts';
import type {
  DataKind,
  DataOf,
  EntryData,
  EntryKind,
  OriginalData,
  SINGLE_FILES,
  SingleFile,
  StatedKind,
  TranslatedKind,
  TranslationData,
} from './kinds.ts';
import type { Original } from './originals.ts';
import type { ReleaseFile } from './releases.ts';

/** One content file, read and checked. */
export interface Entry<T> {
  slug: string;
  /** Path inside the content folder. */
  file: string;
  data: T;
  body: BodyNode[];
}

/** One file of data, read and checked. */
export interface DataFile<T> {
  slug: string;
  /** Path inside the content folder. */
  file: string;
  data: T;
}

/** An original and its translations, by language; a language without a file is not among them. */
export interface TranslatedEntry<O, T> {
  slug: string;
  original: Entry<O>;
  translations: ReadonlyMap<Locale, Entry<T>>;
}

type Single<K extends SingleFile> = z.output<(typeof SINGLE_FILES)[K]>;
type Singles = { [K in Exclude<SingleFile, 'action'>]: Single<K> } & {
  /** Null in a city that has no action plan. */
  action: Single<'action'> | null;
};
type DataFiles = { [K in DataKind]: ReadonlyMap<string, DataFile<DataOf<K>>> };
type Entries = { [K in EntryKind]: ReadonlyMap<string, Entry<EntryData<K>>> };
type TranslatedEntries = {
  [K in TranslatedKind]: ReadonlyMap<string, TranslatedEntry<OriginalData<K>, TranslationData<K>>>;
};

interface Explained {
  /** The explanations of charges in other languages, by slug; names and rates stand in the original. */
  feeTranslations: ReadonlyMap<string, ReadonlyMap<Locale, Entry<z.output<typeof bodyTranslation>>>>;
}

interface Sealed {
  /** Sealed releases of the catalogue, the oldest first. */
  releases: readonly ReleaseFile[];
  releaseKeys: ReleaseKeys;
}

/** A text that was taken back: its address stays and says so. */
export interface Withdrawn {
  kind: StatedKind;
  slug: string;
  title: Localized;
  on: Day;
  reason: Localized;
}

interface Held {
  /** What was taken back; a day decides, so that a folder has none by itself (due.ts). */
  withdrawn: readonly Withdrawn[];
}

interface Offered {
  /** Files that are offered as they are, by their names below originals/. */
  originals: ReadonlyMap<string, Original>;
}

/** A whole city, read from one content folder. Everything else is derived from it. */
export type Library = Readonly<
  Singles & DataFiles & Entries & TranslatedEntries & Explained & Sealed & Held & Offered
>;

export type Policy = Library['policies'] extends ReadonlyMap<string, infer E> ? E : never;
export type Law = Library['laws'] extends ReadonlyMap<string, infer E> ? E : never;
export type Indicator = Library['indicators'] extends ReadonlyMap<string, infer E> ? E : never;
export type Fee = Library['fees'] extends ReadonlyMap<string, infer E> ? E : never;
export type Guide = Library['guides'] extends ReadonlyMap<string, infer E> ? E : never;
export type Interpretation = Library['interpretations'] extends ReadonlyMap<string, infer E> ? E : never;
export type Infographic = Library['infographics'] extends ReadonlyMap<string, infer E> ? E : never;
export type Journey = Library['journeys'] extends ReadonlyMap<string, infer E> ? E : never;
