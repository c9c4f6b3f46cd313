import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A running server of a built site, on loopback only. */
export interface SiteServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host would: folders by their index.html, wrong addresses by 404.html.
 * @param directory the built site
 * @param port a port of 127.0.0.1; 0 takes a free one
 */
export async function serveSite(directory: string, port = 0): Promise<SiteServer> {
  const root = path.resolve(directory);
  const server = createServer((request, response) => answer(root, request.url ?? '/', response));
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, close: () => closeServer(server) };
}

function answer(root: string, url: string, response: ServerResponse): void {
  const wanted = fileOf(root, url);
  const file = wanted ?? path.join(root, '404.html');
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(wanted ? 200 : 404, { 'content-type': type, 'x-content-type-options': 'nosniff' });
  createReadStream(file)
    .on('error', () => response.end())
    .pipe(response);
}

function fileOf(root: string, url: string): string | null {
  const pathname = decode(new URL(url, 'http://localhost').pathname);
  const file = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (pathname.includes('\0') || !file.startsWith(root + path.sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
