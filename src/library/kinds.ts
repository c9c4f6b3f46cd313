import type { z } from 'zod';
import { actionSchema, indicatorSchema, policySchema } from '#schemas/policy';
import {
  channelsSchema,
  documentsSchema,
  officesSchema,
  regionsSchema,
  termsSchema,
  topicsSchema,
} from '#schemas/reference';
import { siteSchema } from '#schemas/site';

/** Single files of a city: one .yaml each. */
export const SINGLE_FILES = {
  site: siteSchema,
  offices: officesSchema,
  topics: topicsSchema,
  regions: regionsSchema,
  channels: channelsSchema,
  documents: documentsSchema,
  terms: termsSchema,
  action: actionSchema,
} as const satisfies Record<string, z.ZodType>;

/** Kinds with one .mdx file an entry, in the source language. */
export const ENTRY_KINDS = {
  policies: policySchema,
  indicators: indicatorSchema,
} as const satisfies Record<string, z.ZodType>;

export type SingleFile = keyof typeof SINGLE_FILES;
export type EntryKind = keyof typeof ENTRY_KINDS;
export type EntryData<K extends EntryKind> = z.output<(typeof ENTRY_KINDS)[K]>;
