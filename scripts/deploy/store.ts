import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AwsClient } from 'aws4fetch';
import { Refusal } from '#library/report';
import { cacheRuleOf, isHashed, typeOf } from '../site/headers.ts';
import type { Manifest } from './manifest.ts';
import { KEPT_DAYS } from './releases.ts';

/**
 * A release as the objects of a store that speaks the S3 protocol. A store has no link to switch, so the order is the
 * safety: what pages ask for comes before the pages, and goes a month after them.
 */
export interface Store {
  /** The object's text; null where there is none. */
  read(key: string): Promise<string | null>;
  put(key: string, body: string | Uint8Array, headers: Readonly<Record<string, string>>): Promise<void>;
  remove(key: string): Promise<void>;
  isEmpty(): Promise<boolean>;
}

/** What the store holds: written before the first change too, so that a deploy cut short leaves nothing unknown. */
interface Holding {
  release: string;
  /** The hash of each object; empty where a deploy has begun to write it. */
  objects: Manifest;
  /** Hashed files that no page of this release asks for, each with the day on which that began (ISO 8601). */
  kept: Readonly<Record<string, string>>;
}

/** Hidden from a site's addresses, as every file is whose name begins with a full stop. */
const RECORD = '.portal-release.json';
const AT_ONCE = 8;

/**
 * Makes the store hold one release: only what differs is written, and what is gone is removed last.
 * @param folder the release as deploy packed it
 * @param now when hashed files of earlier releases began or ceased to be kept
 * @returns how many objects were written and removed
 * @throws {Refusal} where the store holds objects of somebody else's
 */
export async function putRelease(
  store: Store,
  { release, folder, manifest }: { release: string; folder: string; manifest: Manifest },
  now: Date,
): Promise<{ written: number; removed: number }> {
  const before = await holdingOf(store);
  const changed = Object.keys(manifest).filter((file) => before.objects[file] !== manifest[file]);
  const gone = Object.keys(before.objects).filter((file) => manifest[file] === undefined);
  const kept = keptOf(gone, before.kept, now);
  const removed = gone.filter((file) => kept[file] === undefined);
  const inHand = Object.fromEntries(changed.map((file) => [file, '']));
  await record(store, { ...before, objects: { ...before.objects, ...inHand } });
  for (const files of inOrder(changed)) {
    await eachOf(files, (file) =>
      store.put(file, readFileSync(path.join(folder, file)), {
        'content-type': typeOf(file),
        'cache-control': cacheRuleOf(`/${file}`),
      }),
    );
  }
  await store.put('health.json', `${JSON.stringify({ status: 'ok', release })}\n`, {
    'content-type': typeOf('health.json'),
    'cache-control': cacheRuleOf('/health.json'),
  });
  await eachOf(removed, (file) => store.remove(file));
  const stays = Object.fromEntries(
    Object.keys(kept).map((file) => [file, before.objects[file] ?? ''] as const),
  );
  await record(store, { release, objects: { ...manifest, ...stays }, kept });
  return { written: changed.length, removed: removed.length };
}

async function holdingOf(store: Store): Promise<Holding> {
  const text = await store.read(RECORD);
  if (text !== null) return JSON.parse(text) as Holding;
  if (await store.isEmpty()) return { release: '', objects: {}, kept: {} };
  throw new Refusal(
    '存储桶里有别的文件，没有写入；请指定一个空的桶 / The bucket holds other objects; nothing was written. Name an empty one.',
  );
}

function record(store: Store, holding: Holding): Promise<void> {
  return store.put(RECORD, JSON.stringify(holding), {
    'content-type': typeOf(RECORD),
    'cache-control': 'no-store',
  });
}

/** A reader in mid-visit still asks for the scripts and index pieces of her page. */
function keptOf(gone: readonly string[], kept: Holding['kept'], now: Date): Record<string, string> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  return Object.fromEntries(
    gone
      .filter((file) => isHashed(`/${file}`))
      .map((file) => [file, kept[file] ?? now.toISOString()] as const)
      .filter(([, since]) => since >= oldest),
  );
}

/** What pages ask for first, then the pages, the door last. */
function inOrder(files: readonly string[]): string[][] {
  const isPage = (file: string) => file.endsWith('.html');
  return [
    files.filter((file) => isHashed(`/${file}`)),
    files.filter((file) => !isHashed(`/${file}`) && !isPage(file)),
    files.filter((file) => isPage(file) && file !== 'index.html'),
    files.filter((file) => file === 'index.html'),
  ];
}

async function eachOf(files: readonly string[], work: (file: string) => Promise<void>): Promise<void> {
  const waiting = [...files];
  const one = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await work(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/**
 * A bucket under an address, in path style: https://s3.example/bucket.
 * @param key the pair of keys; the secret stays in this process
 * @throws {Refusal} where the store cannot be reached or says no, with what it said
 */
export function bucket(
  address: string,
  key: { accessKeyId: string; secretAccessKey: string; region: string },
): Store {
  const client = new AwsClient({ ...key, service: 's3' });
  const urlOf = (name: string) =>
    `${address.replace(/\/$/, '')}/${name.split('/').map(encodeURIComponent).join('/')}`;
  const ask = async (url: string, init: RequestInit, also: readonly number[] = []): Promise<Response> => {
    const answer = await client.fetch(url, init).catch((error: unknown) => {
      throw new Refusal(`连不上 ${address}：${String(error)} / ${address} cannot be reached.`);
    });
    if (answer.ok || also.includes(answer.status)) return answer;
    const said = /<Code>([^<]*)/.exec(await answer.text())?.[1] ?? '';
    throw new Refusal(
      `存储拒绝了 ${init.method} ${new URL(url).pathname}：${answer.status} ${said} / The store refused it.`,
    );
  };
  return {
    async read(name) {
      const answer = await ask(urlOf(name), { method: 'GET' }, [404]);
      return answer.status === 404 ? null : answer.text();
    },
    async put(name, body, headers) {
      await ask(urlOf(name), {
        method: 'PUT',
        body: typeof body === 'string' ? body : new Blob([body as BlobPart]),
        headers,
      });
    },
    async remove(name) {
      await ask(urlOf(name), { method: 'DELETE' }, [404]);
    },
    async isEmpty() {
      const answer = await ask(`${address.replace(/\/$/, '')}/?list-type=2&max-keys=1`, { method: 'GET' });
      return !(await answer.text()).includes('<Key>');
    },
  };
}
