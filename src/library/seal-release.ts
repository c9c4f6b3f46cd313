import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { canonicalJson, type Json } from '#domain/releases/canonical';
import { nextReleaseId, sealedText, type Release, type Sealed } from '#domain/releases/release';
import type { Library } from './library.ts';
import { sha256 } from './measure-release.ts';
import { publishedCatalogue } from './published-catalogue.ts';
import { Refusal } from './report.ts';

/**
 * Seals the catalogue as it stands.
 * @param privateKey PEM (PKCS #8) of an Ed25519 key whose public half stands in content/releases/keys.yaml
 * @param today the day of sealing
 * @throws {Refusal} when nothing has changed, the key is unusable or unknown, or the day lies before the last release
 */
export function sealCatalogue(library: Library, privateKey: string, today: string): Release {
  const { keyId, key } = knownKey(library, privateKey);
  const sealed = nextSealed(library, today);
  const text = sealedText(sealed);
  const signature = sign(null, Buffer.from(text), key).toString('base64');
  return { sealed, hash: sha256(text), signature: { algorithm: 'Ed25519', key: keyId, value: signature } };
}

function nextSealed(library: Library, today: string): Sealed {
  const last = library.releases.at(-1)?.release ?? null;
  const catalogue = publishedCatalogue(library);
  if (last && same(last.sealed.catalogue, catalogue)) {
    throw new Refusal(
      `目录自 ${last.sealed.id} 以来没有变化，不必封存 / Nothing has changed since ${last.sealed.id}.`,
    );
  }
  if (last && last.sealed.sealedOn > today) {
    throw new Refusal(
      `上一版封存于 ${last.sealed.sealedOn}，晚于今天 ${today} / The last release was sealed after today.`,
    );
  }
  const ids = library.releases.flatMap(({ release }) => release?.sealed.id ?? []);
  return {
    format: 1,
    id: nextReleaseId(ids, today),
    sealedOn: today,
    previous: last?.hash ?? null,
    catalogue,
  };
}

function same(a: Sealed['catalogue'], b: Sealed['catalogue']): boolean {
  return canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);
}

/** The private key and the id under which its public half is published. */
function knownKey(library: Library, pem: string): { keyId: string; key: KeyObject } {
  const key = readPrivateKey(pem);
  const publicKey = publicKeyText(key);
  const known = Object.entries(library.releaseKeys).find(([, each]) => each.publicKey === publicKey);
  if (known) return { keyId: known[0], key };
  throw new Refusal(
    `这把密钥的公钥不在 content/releases/keys.yaml 里，请先加上 / Add the public key to content/releases/keys.yaml first:\n  publicKey: ${publicKey}`,
  );
}

function readPrivateKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Falls through: what OpenSSL says of a broken key helps nobody, and the key itself must not be printed.
  }
  throw new Refusal(
    '密钥读不出：应当是 PEM（PKCS#8）格式的 Ed25519 私钥 / Not an Ed25519 private key in PEM (PKCS #8).',
  );
}

/** The raw 32 bytes of a public key in base64, as keys.yaml holds them. */
export function publicKeyText(privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x!, 'base64url').toString('base64');
}
