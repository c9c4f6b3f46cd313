import type { Library } from '#library/library';
import { alternatesOf } from '#views/shell/page';
import { sitemapPages, type SitemapPage } from './sitemap-view.ts';

/** The sitemap of sitemaps.org 0.9, with language alternates and the last change where content states one. */
export function sitemapXml(library: Library): string {
  const urls = sitemapPages(library).flatMap((page) => urlsOf(library, page));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

function urlsOf(library: Library, page: SitemapPage): string[] {
  const alternates = alternatesOf(library, page);
  const links = alternates.map(
    ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`,
  );
  const lastmod = page.lastChanged ? `<lastmod>${page.lastChanged}</lastmod>` : '';
  return alternates
    .filter(({ hreflang }) => hreflang !== 'x-default')
    .map(({ href }) => `<url><loc>${href}</loc>${lastmod}${links.join('')}</url>`);
}
