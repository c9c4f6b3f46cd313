import { present } from '#domain/known';
import { oncePer } from '#domain/once';
import { canonicalJson } from '#domain/releases/canonical';
import { proofsOf, proofText, type Proof } from '#domain/releases/proof';
import { meaningOf, statementsOf } from '#domain/releases/meaning';
import * as AT from '#i18n/addresses';
import type { Fee, Library } from './library.ts';
import { sha256Bytes } from './measure-release.ts';
import { publishedFee } from './published-catalogue.ts';

/** A period of a charge as the newest release proves it. */
export interface ChargeProof {
  fee: string;
  /** The period's place in the release, from 1: part of the address. */
  period: number;
  path: string;
  proof: Proof;
  /** The one form of it, as its file holds it. */
  text: string;
}

/** The proofs of every charge that the newest release holds, by charge; none where it has no tree. */
export const chargeProofs: (library: Library) => ReadonlyMap<string, readonly ChargeProof[]> =
  oncePer(proveAll);

function proveAll(library: Library): ReadonlyMap<string, readonly ChargeProof[]> {
  const newest = library.releases.at(-1)?.release;
  const ids = Object.keys(newest?.fees ?? {}).sort();
  return new Map(
    ids.map((id) => [
      id,
      proofsOf(present(newest, 'newest'), id, sha256Bytes).map((proof, index) => ({
        fee: id,
        period: index + 1,
        path: AT.dataFile(`proofs/${id}/${index + 1}.json`),
        proof,
        text: proofText(proof),
      })),
    ]),
  );
}

/**
 * The proof of one period of a charge as it stands in the content now.
 * @param period its place among the charge's periods, from 0
 * @returns null where the newest release says otherwise of it, or nothing: what is not sealed cannot be proved
 */
export function proofOfPeriod(library: Library, fee: Fee, period: number): ChargeProof | null {
  const now = statementsOf(meaningOf(publishedFee(library, fee)))[period + 1];
  const sealed = chargeProofs(library).get(fee.slug)?.[period];
  return now && sealed && canonicalJson(now) === canonicalJson(sealed.proof.statement) ? sealed : null;
}
