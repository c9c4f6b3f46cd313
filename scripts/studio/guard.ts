import { timingSafeEqual } from 'node:crypto';

/** Whom the desk answers: its own page on this machine, at an address that nobody can guess. */
export interface Gate {
  token: string;
  /** The port on which it listens. */
  port: number;
}

/** What a document may weigh, as everywhere where one is read; an edited text weighs less by far. */
const MOST_BYTES = { import: 100 * 1024 * 1024, other: 8 * 1024 * 1024 };

/**
 * Says why a request is refused; null for one that may pass. A page of another site can make a browser ask here, under
 * a name of its own that leads to this machine even: so the name, the page that asks and the secret must all be right.
 */
export function refusalOf(request: Request, { token, port }: Gate): { status: number; why: string } | null {
  const url = new URL(request.url);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.get('host') ?? '')) return refused(421, '不是本机的地址');
  if (!['GET', 'POST'].includes(request.method)) return refused(405, '不接受这种请求');
  const origin = request.headers.get('origin');
  if (origin !== null && !hosts.some((host) => origin === `http://${host}`))
    return refused(403, '别的网页来的请求');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return refused(403, '别的网页来的请求');
  if (!isToken(url.pathname.split('/')[1] ?? '', token)) return refused(404, '没有这个地址');
  if (request.method === 'POST') return refusedPost(request, origin, url.pathname);
  return null;
}

/** A form of another site can send neither JSON nor bytes without asking first, and a browser always names its page. */
function refusedPost(
  request: Request,
  origin: string | null,
  pathname: string,
): ReturnType<typeof refusalOf> {
  if (origin === null) return refused(403, '没有写明是哪个网页来的请求');
  const type = request.headers.get('content-type') ?? '';
  if (!['application/json', 'application/octet-stream'].includes(type)) return refused(415, '不接受这种内容');
  const most = pathname.endsWith('/import') ? MOST_BYTES.import : MOST_BYTES.other;
  const length = request.headers.get('content-length') ?? '';
  if (!/^\d{1,12}$/.test(length)) return refused(411, '没有写明长度');
  return Number(length) > most ? refused(413, '太大了') : null;
}

function isToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refused(status: number, why: string): { status: number; why: string } {
  return { status, why };
}

/** Nothing of the desk is kept, framed, or told to another page; its scripts are its own. */
export const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self' http://127.0.0.1:*; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
