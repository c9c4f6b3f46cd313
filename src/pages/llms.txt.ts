import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { llmsTxt } from '#views/site/llms-txt';

export const GET: APIRoute = () =>
  new Response(llmsTxt(library), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
