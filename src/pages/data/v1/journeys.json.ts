import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { journeyRecord } from '#views/guides/guide-record';
import { journeysInOrder } from '#library/in-order';

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(
      journeysInOrder(library).map((journey) => journeyRecord(library, journey)),
      null,
      1,
    )}\n`,
    {
      headers: { 'content-type': 'application/json; charset=utf-8' },
    },
  );
