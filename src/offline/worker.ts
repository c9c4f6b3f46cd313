import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import * as AT from '#i18n/addresses';
import { ASK_AGE, READ_PAGES, type AgeAnswer, type KeptFile } from './kept.ts';

/**
 * The service worker: a hall without signal still gets the check, the bill, the verification and what was read before.
 * With a network every page comes from the network, so nobody is held to an old one; a new worker takes over at once,
 * for the server keeps the files of earlier releases.
 */
interface WorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent & { source: Client | null }) => void,
  ): void;
  location: Location;
  /** Written in by the build: what is kept, by the language of the page that registers. */
  __KEPT: Readonly<Record<string, readonly KeptFile[]>>;
}
interface Client {
  id: string;
  postMessage(message: AgeAnswer): void;
}
declare const self: WorkerScope;

const MOST_PAGES = 80;
const MOST_PICTURES = 30;
/** A network that does not answer is no network: the reader stands at a counter. */
const PATIENCE_SECONDS = 4;

const language = new URL(self.location.href).searchParams.get('lang') ?? '';
/** The pages that were answered from memory, by client: when they were kept. */
const answeredOffline = new Map<string, string>();

precache([...(self.__KEPT[language] ?? [])]);
cleanupOutdatedCaches();
void self.skipWaiting();
clientsClaim();

/** What a page says does not depend on what stands behind ? or #. */
const byPath = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => {
    const { origin, pathname } = new URL(request.url);
    return origin + pathname;
  },
};
const tellsAge = {
  cachedResponseWillBeUsed: async ({
    cachedResponse,
    event,
  }: {
    cachedResponse?: Response | undefined;
    event: Event;
  }) => {
    if (cachedResponse) remember(event, cachedResponse);
    return cachedResponse;
  },
};

registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkFirst({
    cacheName: READ_PAGES,
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [byPath, tellsAge, new ExpirationPlugin({ maxEntries: MOST_PAGES })],
  }),
);

const assets = new CacheFirst({ cacheName: 'assets', plugins: [new ExpirationPlugin({ maxEntries: 200 })] });
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_astro/'),
  async (options) => (await matchPrecache(options.request)) ?? assets.handle(options),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\.json$/.test(url.pathname),
  new NetworkFirst({
    cacheName: 'data',
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [new ExpirationPlugin({ maxEntries: 20 })],
  }),
);
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.destination === 'image',
  new StaleWhileRevalidate({
    cacheName: 'pictures',
    plugins: [new ExpirationPlugin({ maxEntries: MOST_PICTURES })],
  }),
);

setCatchHandler(async ({ event, request }) => {
  const { pathname } = new URL(request.url);
  const kept = await matchPrecache(pathname);
  if (kept && request.mode === 'navigate') remember(event, kept);
  if (kept) return kept;
  const offline = (self.__KEPT[language] ?? []).find(({ url }) => url.endsWith(AT.offline));
  const page = request.mode === 'navigate' && offline ? await matchPrecache(offline.url) : undefined;
  return page ?? Response.error();
});

self.addEventListener('message', ({ data, source }) => {
  if (data !== ASK_AGE || source === null) return;
  source.postMessage({ keptSince: answeredOffline.get(source.id) ?? null });
});

function remember(event: unknown, response: Response): void {
  const { resultingClientId } = event as { resultingClientId?: string };
  if (resultingClientId) answeredOffline.set(resultingClientId, response.headers.get('date') ?? '');
}
