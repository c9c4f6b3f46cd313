import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What every server of a built site says of its files: the preview, the configuration of nginx and the objects of a
 * store take it from here.
 */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
export const OTHER_TYPE = 'application/octet-stream';

/** The type of a file by its name; pieces of the search index have names of their own, and are bytes. */
export function typeOf(file: string): string {
  return TYPES[path.extname(file).slice(1)] ?? OTHER_TYPE;
}

/** Text packs well; pictures and spreadsheets are packed already. */
export const PACKED = new Set([
  'html',
  'css',
  'js',
  'json',
  'jsonld',
  'webmanifest',
  'xml',
  'txt',
  'csv',
  'atom',
  'ics',
  'svg',
  'wasm',
]);

/** How long a browser may keep a file, by patterns of its address; the first that fits holds. */
export const CACHE_RULES: readonly { pattern: string; rule: string }[] = [
  { pattern: '^/health\\.json$', rule: 'no-store' },
  // The name of these changes with their content.
  { pattern: '^/_astro/', rule: 'public, max-age=31536000, immutable' },
  { pattern: '_[0-9a-f]{7,}\\.(?:json|pf_\\w+|pagefind)$', rule: 'public, max-age=31536000, immutable' },
  { pattern: '\\.(?:png|jpg|svg|ico|woff2)$', rule: 'public, max-age=3600' },
];
/** Kept, but asked for again each time: a page must not outlive the next release. */
export const OTHERWISE = 'no-cache';

/** The rule for one address. */
export function cacheRuleOf(address: string): string {
  return CACHE_RULES.find(({ pattern }) => new RegExp(pattern).test(address))?.rule ?? OTHERWISE;
}

/** Files whose names change with their content: a reader in mid-visit still asks for those of an earlier release. */
export function isHashed(address: string): boolean {
  return cacheRuleOf(address).includes('immutable');
}

/**
 * The headers of every answer.
 * @param policy the Content-Security-Policy that the pages themselves carry
 */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    // A page can forbid what it loads, but only the server can forbid that others frame it.
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The policy that the pages of a built site carry. */
export function policyOf(site: string): string {
  const page = readFileSync(path.join(site, 'index.html'), 'utf8');
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  if (content === undefined) throw new Error(`${site}/index.html carries no Content-Security-Policy`);
  return content.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
