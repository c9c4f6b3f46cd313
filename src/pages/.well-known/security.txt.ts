import type { APIRoute } from 'astro';
import { buildDay, library } from '#library/city';
import { securityTxt } from '#views/site/security-txt';

export const GET: APIRoute = () =>
  new Response(securityTxt(library, buildDay), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
