import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { sitemapXml } from '#views/site/sitemap-xml';

export const GET: APIRoute = () =>
  new Response(sitemapXml(library), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
