import { sha256 } from '@noble/hashes/sha2.js';
import { readRelease, type Measurement } from '#domain/releases/chain';
import { merkleRoot, toHex } from '#domain/releases/merkle';
import { leavesOf, sealedText, type Release, type ReleaseKey, type Sealed } from '#domain/releases/release';

export { sha256 };

type Keys = Readonly<Record<string, ReleaseKey>>;
/** What hash and signature cover, with both. */
type Head = { sealed: Sealed; signature: Release['signature'] };
/** Whether a key made a signature, by what the reader's browser can do. */
export type VerifySignature = (signature: Bytes, message: Bytes, publicKey: Bytes) => Promise<boolean>;
type Bytes = Uint8Array<ArrayBuffer>;

/** By the browser's own cryptography. */
export const verifyWithWebCrypto: VerifySignature = async (signature, message, publicKey) => {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, signature, message);
};

/** By a library, for browsers before Ed25519 (Chrome 137, Safari 17) and for pages without HTTPS. Loaded only there. */
export const verifyWithoutWebCrypto: VerifySignature = async (signature, message, publicKey) => {
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  // RFC 8032 to the letter, as Node and the browsers do it, not the laxer ZIP 215.
  return signature.length === 64 && ed25519.verify(signature, message, publicKey, { zip215: false });
};

/** The way that this browser can go. Asked when the page opens, so that checking needs no network afterwards. */
export async function verifierOfThisBrowser(): Promise<VerifySignature> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify']);
    return verifyWithWebCrypto;
  } catch {
    await import('@noble/curves/ed25519.js');
    return verifyWithoutWebCrypto;
  }
}

/** Hash, signature and root of a release file, computed in the reader's browser; null when the text is no release. */
export async function measureRelease(
  text: string,
  keys: Keys,
  verify: VerifySignature,
): Promise<Measurement | null> {
  const release = readRelease(text);
  if (!release) return null;
  const { sealed, fees } = release;
  const root = sealed.format === 2 && fees ? merkleRoot(leavesOf(fees), sha256) : null;
  return { ...(await measureHead(release, keys, verify)), root };
}

/** The same of a release's head alone: all that a proof carries of its release. */
export async function measureHead(
  { sealed, signature }: Head,
  keys: Keys,
  verify: VerifySignature,
): Promise<Omit<Measurement, 'root'>> {
  const message = new TextEncoder().encode(sealedText(sealed));
  const key = Object.prototype.hasOwnProperty.call(keys, signature.key) ? keys[signature.key] : undefined;
  return {
    hash: toHex(sha256(message)),
    signatureHolds:
      key === undefined ? null : await verify(bytesOf(signature.value), message, bytesOf(key.publicKey)),
  };
}

/** The bytes that a base64 text stands for; none where it is not base64, so that no signature holds. */
function bytesOf(base64: string): Bytes {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}
