import { itemAt } from '../known.ts';

/** SHA-256 in the way that the machine has: bytes in, 32 bytes out. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Where a statement stands in a tree, and the hashes (lowercase hexadecimal) that lead from it to the root. */
export interface MerklePath {
  index: number;
  /** How many statements the tree holds. */
  size: number;
  path: readonly string[];
}

/**
 * The root of a tree over statements: Merkle Tree Hash of RFC 9162, section 2.1.1.
 * @param leaves the statements as bytes, in their order
 * @returns 32 bytes in lowercase hexadecimal
 */
export function merkleRoot(leaves: readonly Uint8Array[], sha256: Sha256): string {
  return toHex(
    rootOf(
      leaves.map((leaf) => leafHash(leaf, sha256)),
      sha256,
    ),
  );
}

/**
 * The way from one statement to the root: inclusion proof of RFC 9162, section 2.1.3.1.
 * @throws {RangeError} when there is no such statement
 */
export function merklePath(leaves: readonly Uint8Array[], index: number, sha256: Sha256): MerklePath {
  if (!(index >= 0 && index < leaves.length))
    throw new RangeError(`no statement ${index} of ${leaves.length}`);
  const hashes = leaves.map((leaf) => leafHash(leaf, sha256));
  return { index, size: leaves.length, path: pathIn(hashes, index, sha256).map(toHex) };
}

/**
 * The root to which a statement leads by its path (RFC 9162, section 2.1.3.2).
 * @returns null when the path does not fit a tree of this size
 */
export function rootFrom(leaf: Uint8Array, { index, size, path }: MerklePath, sha256: Sha256): string | null {
  const hashes = path.map(fromHex);
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  let [fn, sn, hash] = [index, size - 1, leafHash(leaf, sha256)];
  for (const other of hashes) {
    if (sn === 0 || other === null) return null;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(other, hash, sha256);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else {
      hash = nodeHash(hash, other, sha256);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? toHex(hash) : null;
}

/** The largest power of two smaller than n: where RFC 9162 parts a list in two. */
function half(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function rootOf(hashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  if (hashes.length === 0) return sha256(new Uint8Array());
  if (hashes.length === 1) return itemAt(hashes, 0);
  const middle = half(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, middle), sha256), rootOf(hashes.slice(middle), sha256), sha256);
}

function pathIn(hashes: readonly Uint8Array[], index: number, sha256: Sha256): Uint8Array[] {
  if (hashes.length === 1) return [];
  const middle = half(hashes.length);
  const [left, right] = [hashes.slice(0, middle), hashes.slice(middle)];
  return index < middle
    ? [...pathIn(left, index, sha256), rootOf(right, sha256)]
    : [...pathIn(right, index - middle, sha256), rootOf(left, sha256)];
}

function leafHash(leaf: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(joined(Uint8Array.of(0), leaf));
}

function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(joined(Uint8Array.of(1), left, right));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Bytes in lowercase hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The 32 bytes that a hexadecimal text stands for; null where it is none. */
function fromHex(text: string): Uint8Array | null {
  if (typeof text !== 'string' || !/^[0-9a-f]{64}$/.test(text)) return null;
  return Uint8Array.from({ length: 32 }, (_, index) =>
    Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
  );
}
