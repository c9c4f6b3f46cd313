import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { pinyinNames } from '#views/fees/fee-pinyin';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(pinyinNames(library)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
