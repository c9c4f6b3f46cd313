import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** Listens on this machine only, at a port that is free. */
export async function listen(answerTo: (request: Request) => Promise<Response>): Promise<Server> {
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing, answerTo));
  // A request that never ends holds nothing up for longer.
  server.requestTimeout = 120_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return server;
}

/** The port of a server that listens. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answerTo: (request: Request) => Promise<Response>,
): Promise<void> {
  const response = await answered(incoming, answerTo);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function answered(
  incoming: IncomingMessage,
  answerTo: (request: Request) => Promise<Response>,
): Promise<Response> {
  try {
    return await answerTo(requestOf(incoming));
  } catch {
    return new Response('', { status: 400 });
  }
}

function requestOf(incoming: IncomingMessage): Request {
  const { url = '/', method = 'GET', headers } = incoming;
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const hasBody = method === 'POST';
  return new Request(new URL(url, 'http://127.0.0.1'), {
    method: method === 'TRACE' || method === 'CONNECT' ? 'DELETE' : method,
    headers: pairs,
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  } as RequestInit);
}
