import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Measurement } from '#domain/releases/chain';
import { readRelease } from '#domain/releases/chain';
import { sealedText, type ReleaseKey } from '#domain/releases/release';

/**
 * Hash and signature of a release file, computed by Node; the browser's counterpart is client/measure-release.ts.
 * @returns null when the text is no release
 */
export function measureRelease(text: string, keys: Readonly<Record<string, ReleaseKey>>): Measurement | null {
  const release = readRelease(text);
  if (!release) return null;
  const message = Buffer.from(sealedText(release.sealed));
  const key = keys[release.signature.key];
  const signature = Buffer.from(release.signature.value, 'base64');
  return {
    hash: sha256(message),
    signatureHolds: key === undefined ? null : verify(null, message, publicKeyOf(key.publicKey), signature),
  };
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
