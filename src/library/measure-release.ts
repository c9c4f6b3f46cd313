import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Measurement } from '#domain/releases/chain';
import { readRelease } from '#domain/releases/chain';
import { merkleRoot } from '#domain/releases/merkle';
import { leavesOf, sealedText, type Release, type ReleaseKey, type Sealed } from '#domain/releases/release';

/**
 * Hash and signature of a release file, computed by Node; the browser's counterpart is client/releases/measure-release.ts.
 * @returns null when the text is no release
 */
export function measureRelease(text: string, keys: Readonly<Record<string, ReleaseKey>>): Measurement | null {
  const release = readRelease(text);
  if (!release) return null;
  return { ...measureHead(release, keys), root: rootOf(release) };
}

/** The same of what hash and signature cover: all that a proof carries of its release. */
export function measureHead(
  { sealed, signature }: { sealed: Sealed; signature: Release['signature'] },
  keys: Readonly<Record<string, ReleaseKey>>,
): Omit<Measurement, 'root'> {
  const message = Buffer.from(sealedText(sealed));
  const key = Object.hasOwn(keys, signature.key) ? keys[signature.key] : undefined;
  const value = Buffer.from(signature.value, 'base64');
  return {
    hash: sha256(message),
    signatureHolds: key === undefined ? null : verify(null, message, publicKeyOf(key.publicKey), value),
  };
}

function rootOf({ sealed, fees }: Release): string | null {
  return sealed.format === 2 && fees ? merkleRoot(leavesOf(fees), sha256Bytes) : null;
}

/** SHA-256 as the tree of a release takes it. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** SHA-256 in lowercase hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A raw Ed25519 public key (RFC 8032) as Node wants it: a JSON Web Key (RFC 8037). */
function publicKeyOf(base64: string) {
  const x = Buffer.from(base64, 'base64').toString('base64url');
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
}
