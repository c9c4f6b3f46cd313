import type { PublishedFee } from '#schemas/published-fee';
import type { Day } from '../calendar.ts';
import { canonicalJson, type Json } from './canonical.ts';

/** The catalogue of charges as a release holds it: every published item by its id, and how far the whole answers. */
export interface SealedCatalogue {
  compiledOn: Day;
  knownUntil: Day;
  newestSource: string;
  fees: Readonly<Record<string, PublishedFee>>;
}

/** What a release's hash and signature cover. */
export interface Sealed {
  format: 1;
  /** `<day>-<number>`, as the file is named. */
  id: string;
  sealedOn: Day;
  /** The hash of the release before; null in the first one. */
  previous: string | null;
  catalogue: SealedCatalogue;
}

/** A sealed state of the catalogue. */
export interface Release {
  sealed: Sealed;
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
  return parts && { day: parts[1]!, number: Number(parts[2]) };
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

/** The text that is hashed and signed. */
export function sealedText(sealed: Sealed): string {
  return canonicalJson(sealed as unknown as Json);
}

/** A release as its file holds it: canonical JSON, so that no byte of the file can change unnoticed. */
export function releaseText(release: Release): string {
  return canonicalJson(release as unknown as Json);
}
