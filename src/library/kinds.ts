import type { z } from 'zod';
import { catalogueSchema, feeSourcesSchema, feeWordsSchema, outOfScopeSchema } from '#schemas/catalogue';
import { editionSchema } from '#schemas/edition';
import { feeSchema } from '#schemas/fee';
import { guideSchema } from '#schemas/guide';
import { homeSchema } from '#schemas/home';
import { infographicSchema, infographicTranslation } from '#schemas/infographic';
import { interpretationSchema, interpretationTranslation } from '#schemas/interpretation';
import { journeySchema } from '#schemas/journey';
import { lawSchema } from '#schemas/law';
import { ledgerSchema } from '#schemas/ledger';
import { movedSchema } from '#schemas/moved';
import { namesSchema } from '#schemas/names';
import { actionSchema, indicatorSchema, policySchema } from '#schemas/policy';
import { readersSchema } from '#schemas/readers';
import { questionsSchema } from '#schemas/questions';
import { regulatedSchema } from '#schemas/regulated';
import {
  channelsSchema,
  documentsSchema,
  officesSchema,
  regionsSchema,
  termsSchema,
  topicsSchema,
} from '#schemas/reference';
import { siteSchema } from '#schemas/site';
import { synonymsSchema } from '#schemas/synonyms';
import { unlawfulSchema } from '#schemas/unlawful';
import { wordsTranslation } from '#schemas/translation';

/** Single files of a city: one .yaml each, named as `fileNameOf` says. */
export const SINGLE_FILES = {
  site: siteSchema,
  offices: officesSchema,
  topics: topicsSchema,
  regions: regionsSchema,
  channels: channelsSchema,
  documents: documentsSchema,
  terms: termsSchema,
  action: actionSchema,
  ledger: ledgerSchema,
  catalogue: catalogueSchema,
  feeSources: feeSourcesSchema,
  feeWords: feeWordsSchema,
  outOfScope: outOfScopeSchema,
  regulated: regulatedSchema,
  unlawful: unlawfulSchema,
  names: namesSchema,
  synonyms: synonymsSchema,
  questions: questionsSchema,
  readers: readersSchema,
  home: homeSchema,
  moved: movedSchema,
} as const satisfies Record<string, z.ZodType>;

/**
 * What a city has not: its file is not written, and pages, navigation and feeds follow. Only the city itself and its
 * catalogue of charges must be there.
 */
export const WITHOUT: { readonly [K in Exclude<SingleFile, 'site' | 'catalogue'>]: DataOfSingle<K> | null } =
  {
    offices: {},
    topics: {},
    regions: [],
    channels: {},
    documents: {},
    terms: [],
    action: null,
    ledger: { sections: [] },
    feeSources: {},
    feeWords: { units: [], levels: [], departments: [], collectors: [], fundDestinations: [] },
    outOfScope: [],
    regulated: [],
    unlawful: [],
    names: { items: {}, several: [] },
    synonyms: synonymsSchema.parse({}),
    questions: questionsSchema.parse({}),
    readers: { who: {}, businesses: {} },
    home: { questions: [], moments: [] },
    moved: {},
  };

/** Kinds with one .yaml file an entry: data without a text. */
export const DATA_KINDS = {
  lists: editionSchema,
  laws: lawSchema,
} as const satisfies Record<string, z.ZodType>;

/** Kinds with one .mdx file an entry, in the source language. */
export const ENTRY_KINDS = {
  policies: policySchema,
  indicators: indicatorSchema,
  fees: feeSchema,
  journeys: journeySchema,
} as const satisfies Record<string, z.ZodType>;

/**
 * Kinds with a folder an entry: zh-CN.mdx is the original, the other languages translate it. An original has `changes`,
 * a translation `translatedFrom` (freshness comes from editions, not from git).
 */
export const TRANSLATED_KINDS = {
  guides: { original: guideSchema, translation: wordsTranslation },
  interpretations: { original: interpretationSchema, translation: interpretationTranslation },
  infographics: { original: infographicSchema, translation: infographicTranslation },
} as const satisfies Record<string, { original: z.ZodType; translation: z.ZodType }>;

/** The kinds whose texts have a state (schemas/state.ts). */
export const STATED_KINDS = ['policies', 'guides', 'interpretations', 'infographics'] as const;

export type StatedKind = (typeof STATED_KINDS)[number];
export type SingleFile = keyof typeof SINGLE_FILES;
type DataOfSingle<K extends SingleFile> = z.output<(typeof SINGLE_FILES)[K]>;
export type DataKind = keyof typeof DATA_KINDS;
export type EntryKind = keyof typeof ENTRY_KINDS;
export type TranslatedKind = keyof typeof TRANSLATED_KINDS;
export type OriginalData<K extends TranslatedKind> = z.output<(typeof TRANSLATED_KINDS)[K]['original']>;
export type TranslationData<K extends TranslatedKind> = z.output<(typeof TRANSLATED_KINDS)[K]['translation']>;
export type DataOf<K extends DataKind> = z.output<(typeof DATA_KINDS)[K]>;
export type EntryData<K extends EntryKind> = z.output<(typeof ENTRY_KINDS)[K]>;

/** The name of a single file: `feeWords` is fee-words.yaml. */
export function fileNameOf(name: SingleFile): string {
  return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;
}
