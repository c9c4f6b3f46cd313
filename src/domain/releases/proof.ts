import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { canonicalJson, type Json } from './canonical.ts';
import type { Measurement, PublishedRelease, ReleaseFault } from './chain.ts';
import { statementsOf } from './meaning.ts';
import { merklePath, rootFrom, type MerklePath, type Sha256 } from './merkle.ts';
import { inOrder, leavesOf, statementBytes, type Release, type SealedRoot } from './release.ts';

/** What is proved: one charge in one period, as a release seals it. */
export type Statement = { readonly [key: string]: Json };

/**
 * One statement of a sealed release with all that is needed to check it: the way to the root, and the head of the
 * release, which hash and signature cover.
 */
export interface Proof {
  statement: Statement;
  /** Its place; how many statements there are says the sealed head. */
  at: Omit<MerklePath, 'size'>;
  /** Its hash is computed, not carried. */
  release: { sealed: SealedRoot; signature: Release['signature'] };
}

/**
 * The proofs of every period of an item, in their order.
 * @returns none for a release of format 1, which has no tree, or an item that it does not hold
 */
export function proofsOf(release: Release, id: string, sha256: Sha256): Proof[] {
  const { sealed, fees = {}, signature } = release;
  const fee = fees[id];
  if (sealed.format !== 2 || !fee) return [];
  const leaves = leavesOf(fees);
  const first = firstLeafOf(fees, id);
  return statementsOf(fee)
    .map((statement, place) => ({ statement, index: first + place }))
    .slice(1)
    .map(({ statement, index }) => ({
      statement,
      at: placeOf(merklePath(leaves, index, sha256)),
      release: { sealed, signature },
    }));
}

/** A proof as its file holds it. */
export function proofText(proof: Proof): string {
  return canonicalJson(proof as unknown as Json);
}

/** Reads the text of a proof; null when it is none. */
export function readProof(text: string): Proof | null {
  try {
    const value: unknown = JSON.parse(text);
    return isProof(value) && canonicalJson(value as unknown as Json) === text.trim() ? value : null;
  } catch {
    return null;
  }
}

/**
 * Checks a proof: its statement leads to the root, the root is the sealed one, and the seal is the city's.
 * @param measured hash and signature of the head, computed by the machine
 * @param published the releases that the city has published
 */
export function proofFaults(
  { statement, at, release }: Proof,
  measured: Omit<Measurement, 'root'>,
  published: readonly PublishedRelease[],
  sha256: Sha256,
): ReleaseFault[] {
  const { sealed, signature } = release;
  const { root: sealedRoot, statements: size } = sealed.catalogue;
  const root = rootFrom(statementBytes(statement), { ...at, size }, sha256);
  const official = published.find(({ id }) => id === sealed.id);
  if (root !== sealedRoot) return [fault('changed', root ?? '', sealedRoot)];
  if (measured.signatureHolds === null) return [fault('unknown-key', signature.key)];
  if (!measured.signatureHolds) return [fault('wrong-key', signature.key)];
  return official && official.hash !== measured.hash
    ? [fault('not-as-published', measured.hash, official.hash)]
    : [];
}

/** A proof short enough for a QR code: deflated (RFC 1951), in base64url (RFC 4648, section 5). */
export function packedProof(proof: Proof): string {
  const bytes = deflateSync(strToU8(proofText(proof)), { level: 9 });
  return btoa(strFromU8(bytes, true)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The text of a packed proof; null where it is none. */
export function unpackedProof(packed: string): string | null {
  try {
    const binary = atob(packed.replace(/-/g, '+').replace(/_/g, '/'));
    return strFromU8(inflateSync(strToU8(binary, true)));
  } catch {
    return null;
  }
}

function placeOf({ index, path }: MerklePath): Proof['at'] {
  return { index, path };
}

function firstLeafOf(fees: NonNullable<Release['fees']>, id: string): number {
  return inOrder(fees)
    .filter((fee) => fee.id < id)
    .reduce((leaves, fee) => leaves + statementsOf(fee).length, 0);
}

function isProof(value: unknown): value is Proof {
  // eslint-disable-next-line es-x/no-array-prototype-at, es-x/no-string-prototype-at -- a member of the proof
  const { statement, at, release } = (value ?? {}) as Partial<Proof>;
  const { sealed, signature } = release ?? {};
  return (
    typeof statement === 'object' &&
    statement !== null &&
    Array.isArray(at?.path) &&
    sealed?.format === 2 &&
    typeof sealed.catalogue?.root === 'string' &&
    signature?.algorithm === 'Ed25519' &&
    typeof signature.key === 'string' &&
    typeof signature.value === 'string'
  );
}

function fault(code: ReleaseFault['code'], found: string, expected = ''): ReleaseFault {
  return { code, found, expected };
}
