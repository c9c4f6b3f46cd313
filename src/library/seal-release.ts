import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { present } from '#domain/known';
import { catalogueOfRelease, changesOfCatalogue, type Catalogue } from '#domain/releases/changes';
import { merkleRoot } from '#domain/releases/merkle';
import { leavesOf, nextReleaseId, sealedText, type Release, type SealedRoot } from '#domain/releases/release';
import type { Library } from './library.ts';
import { sha256, sha256Bytes } from './measure-release.ts';
import { sealableCatalogue } from './published-catalogue.ts';
import { Refusal } from './report.ts';

/**
 * Seals the catalogue as it stands.
 * @param privateKey PEM (PKCS #8) of an Ed25519 key whose public half stands in content/releases/keys.yaml
 * @param today the day of sealing
 * @throws {Refusal} when nothing has changed, the key is unusable or unknown, or the day lies before the last release
 */
export function sealCatalogue(library: Library, privateKey: string, today: string): Release {
  const { keyId, key } = knownKey(library, privateKey);
  const catalogue = sealableCatalogue(library);
  const sealed = nextSealed(library, catalogue, today);
  const text = sealedText(sealed);
  const signature = sign(null, Buffer.from(text), key).toString('base64');
  return {
    sealed,
    fees: catalogue.fees,
    hash: sha256(text),
    signature: { algorithm: 'Ed25519', key: keyId, value: signature },
  };
}

function nextSealed(library: Library, catalogue: Catalogue, today: string): SealedRoot {
  const last = library.releases.at(-1)?.release ?? null;
  if (last && isUnchanged(catalogueOfRelease(last), catalogue)) {
    throw new Refusal(
      `目录自 ${last.sealed.id} 以来没有变化，不必封存 / Nothing has changed since ${last.sealed.id}.`,
    );
  }
  if (last && last.sealed.sealedOn > today) {
    throw new Refusal(
      `上一版封存于 ${last.sealed.sealedOn}，晚于今天 ${today} / The last release was sealed after today.`,
    );
  }
  const { fees, compiledOn, newestSource } = catalogue;
  const leaves = leavesOf(fees);
  const items = Object.keys(fees).length;
  const root = merkleRoot(leaves, sha256Bytes);
  return {
    format: 2,
    id: nextReleaseId(
      library.releases.flatMap(({ release }) => release?.sealed.id ?? []),
      today,
    ),
    sealedOn: today,
    previous: last?.hash ?? null,
    catalogue: { compiledOn, newestSource, items, statements: leaves.length, root },
  };
}

function isUnchanged(last: Catalogue, now: Catalogue): boolean {
  const { fees, reach } = changesOfCatalogue(last, now);
  return fees.length === 0 && reach.length === 0;
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
  return Buffer.from(present(x, 'x'), 'base64url').toString('base64');
}
