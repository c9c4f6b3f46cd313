import type { APIRoute } from 'astro';
import { openRenderer } from '#cards/render/open-renderer';
import { library } from '#library/city';
import { chargeProofs, type ChargeProof } from '#library/proofs';
import { carriedAddress } from '#views/fees/fee-proof';

export const getStaticPaths = () =>
  [...chargeProofs(library).values()].flat().map((each) => ({
    params: { id: each.fee, period: String(each.period) },
    props: { each },
  }));

const { keptQr } = await openRenderer();

/** The address of the verification page with the proof in it, as a QR code to print. */
export const GET: APIRoute<{ each: ChargeProof }> = async ({ props: { each } }) => {
  const png = await keptQr(library.site.domain + carriedAddress(each), 'apart');
  return new Response(Uint8Array.from(png), { headers: { 'content-type': 'image/png' } });
};
