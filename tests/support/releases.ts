import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import {
  releaseText,
  sealedText,
  type Release,
  type ReleaseKey,
  type SealedCatalogue,
} from '#domain/releases/release';
import { measureRelease, sha256 } from '#library/measure-release';
import { publicKeyText } from '#library/seal-release';

/** A key pair for tests: the half that signs, and the half as keys.yaml holds it. */
export function makeKey(demonstration = true): { privateKey: KeyObject; published: ReleaseKey } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, published: { publicKey: publicKeyText(privateKey), demonstration } };
}

/** A catalogue without items, told apart by its day. */
export function catalogue(knownUntil: string): SealedCatalogue {
  return { compiledOn: knownUntil, knownUntil, newestSource: knownUntil.slice(0, 7), fees: {} };
}

/** A release, sealed by the book. */
export function seal(id: string, previous: Release | null, privateKey: KeyObject, key = 'test'): Release {
  const sealedOn = id.slice(0, 10);
  const sealed = {
    format: 1,
    id,
    sealedOn,
    previous: previous?.hash ?? null,
    catalogue: catalogue(sealedOn),
  } as const;
  return signed(sealed, privateKey, key);
}

/** Hash and signature for whatever is to be sealed, right or wrong. */
export function signed(sealed: Release['sealed'], privateKey: KeyObject, key = 'test'): Release {
  const text = sealedText(sealed);
  const value = sign(null, Buffer.from(text), privateKey).toString('base64');
  return { sealed, hash: sha256(text), signature: { algorithm: 'Ed25519', key, value } };
}

/** Release files as `checkReleases` takes them, measured by Node. */
export function files(releases: readonly (Release | string)[], keys: Record<string, ReleaseKey>) {
  return releases.map((release, index) => {
    const text = typeof release === 'string' ? release : releaseText(release);
    const name = typeof release === 'string' ? `file-${index}.json` : `${release.sealed.id}.json`;
    return { name, text, measured: measureRelease(text, keys) };
  });
}
