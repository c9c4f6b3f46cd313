import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** What was sent since the last time it was asked: compressed bytes of bodies. */
export interface Sent {
  index: number;
  all: number;
}

export interface CountingServer {
  url: string;
  take(): Sent;
  close(): void;
}

/** Serves a folder as a static host would, scripts and tables compressed, nothing cached, every byte counted. */
export async function countingServer(root: string): Promise<CountingServer> {
  let sent: Sent = { index: 0, all: 0 };
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent((request.url ?? '/').split('?')[0]!);
    const file = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file) || statSync(file).isDirectory()) return void response.writeHead(404).end();
    const type = TYPES[path.extname(file)];
    const body = bodies.get(file) ?? (type ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file));
    bodies.set(file, body);
    sent.all += body.length;
    if (/\.pf_index$|\/characters\//.test(file)) sent.index += body.length;
    const encoding = type ? { 'content-encoding': 'gzip' } : {};
    response
      .writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        'cache-control': 'no-store',
        ...encoding,
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = sent;
      sent = { index: 0, all: 0 };
      return taken;
    },
    close: () => server.close(),
  };
}
