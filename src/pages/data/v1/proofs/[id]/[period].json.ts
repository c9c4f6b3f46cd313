import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { chargeProofs, type ChargeProof } from '#library/proofs';
import { jsonResponse } from '#views/open-data/data-response';

export const getStaticPaths = () =>
  [...chargeProofs(library).values()].flat().map((each) => ({
    params: { id: each.fee, period: String(each.period) },
    props: { each },
  }));

/** The one form of a proof: its digits cannot change unnoticed. */
export const GET: APIRoute<{ each: ChargeProof }> = ({ params, props: { each } }) =>
  jsonResponse(`proofs/${params['id']}/${params['period']}.json`, each.text);
