import { readRelease, type Measurement } from '#domain/releases/chain';
import { sealedText, type ReleaseKey } from '#domain/releases/release';

type Keys = Readonly<Record<string, ReleaseKey>>;
/** Hash and signature of a release file, computed in the reader's browser; null when the text is no release. */
export type MeasureRelease = (text: string, keys: Keys) => Promise<Measurement | null>;

/** By the browser's own cryptography. */
export const measureWithWebCrypto: MeasureRelease = (text, keys) =>
  measure(text, keys, {
    sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
    verify: async (signature, message, publicKey) => {
      const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
      return crypto.subtle.verify('Ed25519', key, signature, message);
    },
  });

/** By a library, for browsers before Ed25519 (Chrome 137, Safari 17) and for pages without HTTPS. Loaded only there. */
export const measureWithoutWebCrypto: MeasureRelease = async (text, keys) => {
  const [{ ed25519 }, { sha256 }] = await Promise.all([
    import('@noble/curves/ed25519.js'),
    import('@noble/hashes/sha2.js'),
  ]);
  return measure(text, keys, {
    sha256: async (bytes) => sha256(bytes),
    // RFC 8032 to the letter, as Node and the browsers do it, not the laxer ZIP 215.
    verify: async (signature, message, publicKey) =>
      signature.length === 64 && ed25519.verify(signature, message, publicKey, { zip215: false }),
  });
};

/** The way that this browser can go. Asked when the page opens, so that checking needs no network afterwards. */
export async function measurerOfThisBrowser(): Promise<MeasureRelease> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify']);
    return measureWithWebCrypto;
  } catch {
    await measureWithoutWebCrypto('', {});
    return measureWithoutWebCrypto;
  }
}

interface Cryptography {
  sha256(bytes: Bytes): Promise<Uint8Array>;
  verify(signature: Bytes, message: Bytes, publicKey: Bytes): Promise<boolean>;
}
type Bytes = Uint8Array<ArrayBuffer>;

async function measure(
  text: string,
  keys: Keys,
  { sha256, verify }: Cryptography,
): Promise<Measurement | null> {
  const release = readRelease(text);
  if (!release) return null;
  const message = new TextEncoder().encode(sealedText(release.sealed));
  const key = keys[release.signature.key];
  return {
    hash: hexadecimal(await sha256(message)),
    signatureHolds:
      key === undefined
        ? null
        : await verify(bytesOf(release.signature.value), message, bytesOf(key.publicKey)),
  };
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes that a base64 text stands for; none where it is not base64, so that no signature holds. */
function bytesOf(base64: string): Bytes {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}
