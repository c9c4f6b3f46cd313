import type { APIRoute } from 'astro';
import { letterPhrases } from '#views/fees/fee-shelves';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(letterPhrases()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
