import { z } from 'zod';
import { onceFor, oncePer } from '#domain/once';
import type { Json } from '#domain/releases/canonical';
import { catalogueOfRelease } from '#domain/releases/changes';
import { diffJson } from '#domain/releases/diff';
import { feesOf, type Release } from '#domain/releases/release';
import * as AT from '#i18n/addresses';
import { publishedFeesSchema } from '#schemas/published-fee';
import { csvOfSheet } from './fee-table/csv.ts';
import { sheetOfFees } from './fee-table/rows-of-fees.ts';
import { xlsxOfSheet } from './fee-table/xlsx.ts';
import type { Library } from './library.ts';
import { sha256 } from './measure-release.ts';
import { publishedFees } from './published-catalogue.ts';

/** A file of the open data, made whole. */
export interface OpenDataFile {
  path: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** The files that carry the whole catalogue of charges. */
export const FEE_FILES = ['fees.json', 'fees.csv', 'fees.raw.csv', 'fees.xlsx', 'fees.schema.json'] as const;
export type FeeFile = (typeof FEE_FILES)[number];

const MAKERS: Record<
  FeeFile,
  { mediaType: string; make(library: Library): string | Uint8Array | Promise<Uint8Array> }
> = {
  'fees.json': { mediaType: 'application/json', make: (library) => jsonText(publishedFees(library)) },
  'fees.csv': { mediaType: 'text/csv', make: (library) => csvOfSheet(sheetOfFees(library, false), true) },
  'fees.raw.csv': {
    mediaType: 'text/csv',
    make: (library) => csvOfSheet(sheetOfFees(library, false), false),
  },
  'fees.xlsx': {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: (library) => xlsxOfSheet(sheetOfFees(library, false)),
  },
  'fees.schema.json': { mediaType: 'application/schema+json', make: feesSchemaText },
};

const filesOf = oncePer((library: Library) => onceFor((name: FeeFile) => make(library, name)));

/** One file of the catalogue, made once for a library. */
export function feeFile(library: Library, name: FeeFile): Promise<OpenDataFile> {
  return filesOf(library)(name);
}

async function make(library: Library, name: FeeFile): Promise<OpenDataFile> {
  const { mediaType, make: maker } = MAKERS[name];
  return dataFile(AT.dataFile(name), mediaType, await maker(library));
}

/** Bytes with their address, type and checksum. */
export function dataFile(path: string, mediaType: string, content: string | Uint8Array): OpenDataFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { path, mediaType, bytes, sha256: sha256(bytes) };
}

/** JSON Schema (draft 2020-12) of fees.json. */
function feesSchemaText(library: Library): string {
  const schema = z.toJSONSchema(publishedFeesSchema, { target: 'draft-2020-12' });
  return jsonText({ $id: `${library.site.domain}${AT.dataFile('fees.schema.json')}`, ...schema });
}

/** A release in the list of releases. */
export interface ReleaseSummary {
  id: string;
  sealedOn: string;
  hash: string;
  previous: string | null;
  key: string;
  demonstration: boolean;
  items: number;
  href: string;
}

export function releaseSummary(library: Library, release: Release): ReleaseSummary {
  const { sealed, hash, signature } = release;
  return {
    id: sealed.id,
    sealedOn: sealed.sealedOn,
    hash,
    previous: sealed.previous,
    key: signature.key,
    demonstration: library.releaseKeys[signature.key]?.demonstration ?? false,
    items: Object.keys(feesOf(release)).length,
    href: AT.dataFile(`releases/${sealed.id}.json`),
  };
}

/** Every sealed release, the oldest first. The rule broken-release has seen to it that each can be read. */
export function releasesOf(library: Library): Release[] {
  return library.releases.flatMap(({ release }) => release ?? []);
}

/** The address of the difference between two releases. */
export function diffPath(from: Release, to: Release): string {
  return AT.dataFile(`releases/diffs/${from.sealed.id}_${to.sealed.id}.json`);
}

/** Every pair of an older and a newer release. */
export function releasePairs(library: Library): { from: Release; to: Release }[] {
  const releases = releasesOf(library);
  return releases.flatMap((to, index) => releases.slice(0, index).map((from) => ({ from, to })));
}

/**
 * The difference between two releases as a JSON Patch (RFC 6902): on `sealed.catalogue` between two of format 1, else
 * on what both mean (`meaning`): their items as format 2 seals them, and how far they reach.
 */
export function diffText(from: Release, to: Release): string {
  const { on, before, after } = patched(from, to);
  return jsonText({ from: from.sealed.id, to: to.sealed.id, on, operations: diffJson(before, after) });
}

/** The two values between which a patch leads. */
export function patched(from: Release, to: Release): { on: string; before: Json; after: Json } {
  const areWhole = from.sealed.format === 1 && to.sealed.format === 1;
  const valueOf = (release: Release) => (areWhole ? release.sealed.catalogue : catalogueOfRelease(release));
  return {
    on: areWhole ? 'sealed.catalogue' : 'meaning',
    before: valueOf(from) as unknown as Json,
    after: valueOf(to) as unknown as Json,
  };
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
