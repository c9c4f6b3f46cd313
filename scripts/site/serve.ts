import { createReadStream } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { Refusal } from '#library/report';
import { typeOf } from './headers.ts';

/** A running server of a built site, on loopback only. */
export interface SiteServer {
  url: string;
  close(): Promise<void>;
}

/**
 * The port that somebody asked for; 0, which takes a free one, where nobody did.
 * @param wanted what `PORT` says
 * @throws {Refusal} when no server can have it
 */
export function portOf(wanted: string | undefined): number {
  const port = Number(wanted ?? 0);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Refusal(
    `PORT=${wanted} 不是端口号，写 1 到 65535 的整数，或不设 PORT / PORT=${wanted} is no port: name a whole number from 1 to 65535, or none.`,
  );
}

/**
 * Serves a built site as a static host would: folders by their index.html, wrong addresses by 404.html.
 * @param directory the built site
 * @param port a port of 127.0.0.1; 0 takes a free one
 */
export async function serveSite(directory: string, port = 0): Promise<SiteServer> {
  const missing = (response: ServerResponse) => sendMissing(path.join(directory, '404.html'), response);
  // Read anew at each request: a further build puts a new folder in its place.
  const site = sirv(directory, {
    dev: true,
    setHeaders: (response, pathname) => {
      if (path.extname(pathname) !== '') response.setHeader('content-type', typeOf(pathname));
      response.setHeader('x-content-type-options', 'nosniff');
    },
    onNoMatch: (_, response) => missing(response),
  });
  const server = createServer((request, response) =>
    isAddress(request.url ?? '/') ? site(request, response) : missing(response),
  );
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, close: () => closeServer(server) };
}

/** A page's address ends with a stroke. Without it sirv would find the page all the same, where another host does not. */
function isAddress(url: string): boolean {
  const pathname = url.replace(/[?#].*/, '');
  return pathname.endsWith('/') || path.extname(pathname) !== '';
}

function sendMissing(file: string, response: ServerResponse): void {
  response.writeHead(404, {
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file)
    .on('error', () => response.end())
    .pipe(response);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
