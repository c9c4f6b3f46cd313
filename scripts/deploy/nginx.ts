import path from 'node:path';
import { CACHE_RULES, OTHERWISE, OTHER_TYPE, TYPES, securityHeaders } from '../site/headers.ts';

/** What the configuration needs to know of a site. */
export interface Serving {
  /** The deploy folder, as the server sees it. */
  target: string;
  hostname: string;
  /** `80`, `127.0.0.1:8080`, `443 ssl` */
  listen: string;
  policy: string;
  moved: Readonly<Record<string, string>>;
  /** True where nginx has its module for brotli. */
  brotli: boolean;
}

/** The configuration for nginx, of one site; to be included in its `http` block. */
export function nginxConfig({ target, hostname, listen, policy, moved, brotli }: Serving): string {
  return `# Written by npm run deploy: changes here are lost. Include it in the http block of nginx.
map $uri $portal_cache {
  default "${OTHERWISE}";
${CACHE_RULES.map(({ pattern, rule }) => `  "~${pattern}" "${rule}";`).join('\n')}
}

map $uri $portal_moved {
  default "";
${Object.entries(moved)
  .map(([from, to]) => `  "${from}" "${to}";`)
  .join('\n')}
}

server {
  listen ${listen};
  server_name ${hostname};
  root ${path.join(target, 'current')};
  server_tokens off;
  absolute_redirect off;
  # A pasted sentence in the search field is an address of some kilobytes.
  large_client_header_buffers 4 32k;

  default_type ${OTHER_TYPE};
  types {
${Object.entries(TYPES)
  .map(([extension, type]) => `    "${type}" ${extension};`)
  .join('\n')}
  }

  gzip_static on;
  gzip_vary on;
${brotli ? '  brotli_static on;\n' : ''}
${Object.entries(securityHeaders(policy))
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
  add_header Cache-Control $portal_cache always;

  error_page 404 /404.html;
  if ($portal_moved) {
    return 301 $portal_moved;
  }
  location ~ /\\.(?!well-known/) {
    return 404;
  }
  location / {
    try_files $uri \${uri}index.html @without_page;
  }
  # /fees leads to /fees/; a folder without a page leads up to one that has one.
  location @without_page {
    if (-f $document_root$uri/index.html) {
      return 301 $uri/$is_args$args;
    }
    if (-d $document_root$uri) {
      rewrite ^(.*/)[^/]+/?$ $1 redirect;
    }
    try_files /.nothing @earlier_release;
  }
  location @earlier_release {
    root ${path.join(target, 'kept')};
    try_files $uri =404;
  }
}
`;
}
