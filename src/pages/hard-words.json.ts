import type { APIRoute } from 'astro';
import { library } from '#library/city';

/** How the hard words of the city are read, for readers who switched pinyin on. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(library.site.hardWords ?? {}), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
