import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { guideRecord } from '#views/guides/guide-record';
import { guidesInOrder } from '#library/in-order';

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(
      guidesInOrder(library).map((guide) => guideRecord(library, guide)),
      null,
      1,
    )}\n`,
    {
      headers: { 'content-type': 'application/json; charset=utf-8' },
    },
  );
