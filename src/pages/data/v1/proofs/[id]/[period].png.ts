import type { APIRoute } from 'astro';
import { qrPng } from '#cards/png/qr-png';
import { library } from '#library/city';
import { chargeProofs, type ChargeProof } from '#library/proofs';
import { carriedAddress } from '#views/fees/fee-proof';

export const getStaticPaths = () =>
  [...chargeProofs(library).values()].flat().map((each) => ({
    params: { id: each.fee, period: String(each.period) },
    props: { each },
  }));

/** The address of the verification page with the proof in it, as a QR code to print. */
export const GET: APIRoute<{ each: ChargeProof }> = ({ props: { each } }) =>
  new Response(new Uint8Array(qrPng(library.site.domain + carriedAddress(each))), {
    headers: { 'content-type': 'image/png' },
  });
