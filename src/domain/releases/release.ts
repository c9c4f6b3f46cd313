import type { PublishedFee } from '#schemas/published-fee';
import type { Day } from '../calendar.ts';
import { group } from '../known.ts';
import { canonicalJson, type Json } from './canonical.ts';
import { meaningOf, statementsOf, type SealedFee } from './meaning.ts';

interface Link {
  /** `<day>-<number>`, as the file is named. */
  id: string;
  sealedOn: Day;
  /** The hash of the release before; null in the first one. */
  previous: string | null;
}

/** Format 1, until November 2026: every published item whole, translations and explanations too. */
export interface SealedWhole extends Link {
  format: 1;
  catalogue: {
    compiledOn: Day;
    knownUntil: Day;
    newestSource: string;
    fees: Readonly<Record<string, PublishedFee>>;
  };
}

/**
 * Format 2: the root of a tree over what the charges mean (`fees` of the release), so that one charge can be proved
 * without the others.
 */
export interface SealedRoot extends Link {
  format: 2;
  catalogue: {
    /** The day on which editors last compared the items with their sources. */
    compiledOn: Day;
    newestSource: string;
    items: number;
    /** The leaves of the tree: every item, and each of its periods. */
    statements: number;
    /** Merkle Tree Hash (RFC 9162) over the canonical JSON of every statement, items by id. */
    root: string;
  };
}

/** What a release's hash and signature cover. */
export type Sealed = SealedWhole | SealedRoot;

/** A sealed state of the catalogue. */
export interface Release {
  sealed: Sealed;
  /** Format 2: what the root stands for. */
  fees?: Readonly<Record<string, SealedFee>>;
  /** SHA-256 of the canonical JSON of `sealed`, in lowercase hexadecimal. */
  hash: string;
  /** Ed25519 (RFC 8032) over the same bytes; `value` in base64, `key` an id in keys.yaml. */
  signature: { algorithm: 'Ed25519'; key: string; value: string };
}

/** A public key by which releases are verified, its 32 bytes in base64. */
export interface ReleaseKey {
  publicKey: string;
  /** True when the key only shows how it works: it stands for no office. */
  demonstration: boolean;
}

const ID = /^(\d{4}-\d{2}-\d{2})-([1-9]\d*)$/;

/** The day and the number that an id is made of; null when it is not an id. */
export function parseReleaseId(id: string): { day: Day; number: number } | null {
  const parts = ID.exec(id);
  return parts && { day: group(parts, 1), number: Number(parts[2]) };
}

/** Negative when a release of the first id comes before one of the second: 2026-11-23-2 before 2026-11-23-10. */
export function compareReleaseIds(a: string, b: string): number {
  const [first, second] = [parseReleaseId(a), parseReleaseId(b)];
  if (!first || !second || first.day !== second.day) return a < b ? -1 : a > b ? 1 : 0;
  return first.number - second.number;
}

/** The id of a release that is sealed on a day, after those that exist. */
export function nextReleaseId(existing: readonly string[], day: Day): string {
  const numbers = existing.map(parseReleaseId).flatMap((id) => (id?.day === day ? [id.number] : []));
  return `${day}-${Math.max(0, ...numbers) + 1}`;
}

/** Every item of a release, by its id, as far as it is meaning. */
export function feesOf({ sealed, fees = {} }: Release): Readonly<Record<string, SealedFee>> {
  if (sealed.format === 2) return fees;
  return Object.fromEntries(Object.entries(sealed.catalogue.fees).map(([id, fee]) => [id, meaningOf(fee)]));
}

/** What the tree of a release stands on: the statements of its items as bytes, items by id. */
export function leavesOf(fees: Readonly<Record<string, SealedFee>>): Uint8Array[] {
  return inOrder(fees).flatMap(statementsOf).map(statementBytes);
}

/** The bytes of one statement that the tree hashes. */
export function statementBytes(statement: Json): Uint8Array {
  return new TextEncoder().encode(canonicalJson(statement));
}

/** Items in the order of their ids, by code unit, as canonical JSON orders them. */
export function inOrder(fees: Readonly<Record<string, SealedFee>>): SealedFee[] {
  return Object.keys(fees)
    .sort()
    .map((id) => fees[id]!);
}

/** The text that is hashed and signed. */
export function sealedText(sealed: Sealed): string {
  return canonicalJson(sealed as unknown as Json);
}

/** A release as its file holds it: canonical JSON, so that no byte of the file can change unnoticed. */
export function releaseText(release: Release): string {
  return canonicalJson(release as unknown as Json);
}
