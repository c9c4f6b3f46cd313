import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import {
  leavesOf,
  releaseText,
  sealedText,
  type Release,
  type ReleaseKey,
  type SealedWhole,
} from '#domain/releases/release';
import { merkleRoot } from '#domain/releases/merkle';
import type { SealedFee } from '#domain/releases/meaning';
import { measureRelease, sha256, sha256Bytes } from '#library/measure-release';
import { publicKeyText } from '#library/seal-release';

/** A key pair for tests: the half that signs, and the half as keys.yaml holds it. */
export function makeKey(demonstration = true): { privateKey: KeyObject; published: ReleaseKey } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, published: { publicKey: publicKeyText(privateKey), demonstration } };
}

/** A catalogue without items, told apart by its day. */
export function catalogue(knownUntil: string): SealedWhole['catalogue'] {
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

/** An invented charge as format 2 seals it: one period for each of the amounts, in yuan. */
export function sealedFee(id: string, ...amounts: readonly string[]): SealedFee {
  return {
    id,
    name: { 'zh-CN': `${id}费` },
    variant: null,
    list: 'administrative',
    payer: 'both',
    publishable: 'yes',
    periods: amounts.map((amount, index) => ({
      from: `20${10 + index}-01-01`,
      until: `20${10 + index}-12-31`,
      state: 'charged',
      rates: [{ kind: 'amount', item: { 'zh-CN': '证' }, amount, unit: { 'zh-CN': '元/本' } }],
      basis: [{ document: 'a', number: '某发〔2010〕1号', article: null }],
    })),
  };
}

/** A release of format 2 over these charges. */
export function sealFees(
  id: string,
  previous: Release | null,
  list: readonly SealedFee[],
  privateKey: KeyObject,
): Release {
  const fees = Object.fromEntries(list.map((fee) => [fee.id, fee]));
  const leaves = leavesOf(fees);
  const root = merkleRoot(leaves, sha256Bytes);
  const reach = { compiledOn: id.slice(0, 10), newestSource: id.slice(0, 7) };
  const sealed = {
    format: 2,
    id,
    sealedOn: id.slice(0, 10),
    previous: previous?.hash ?? null,
    catalogue: { ...reach, items: list.length, statements: leaves.length, root },
  } as const;
  return { ...signed(sealed, privateKey), fees };
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
