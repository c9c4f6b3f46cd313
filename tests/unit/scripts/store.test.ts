import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { Refusal } from '#library/report';
import { NOTHING_PUBLISHED } from '#scripts/deploy/published';
import { addRelease, servedRelease, switchTo } from '#scripts/deploy/releases';
import { putRelease, type Store } from '#scripts/deploy/store';
import { smallSite } from '../../support/small-site.ts';

const target = mkdtempSync(path.join(tmpdir(), 'store-'));
const made = [target];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const DAY = new Date('2026-11-30T00:00:00Z');
const LATER = new Date('2027-01-15T00:00:00Z');
const script = (edition: string) => `_astro/a.${edition}.js`;

async function release(edition: string) {
  const site = smallSite(edition);
  made.push(site);
  switchTo(target, (await addRelease(site, target)).release, NOTHING_PUBLISHED);
  const served = servedRelease(target);
  assert.ok(served);
  return served;
}

/** A store in memory that tells the order of what is asked of it, and fails where it is told to. */
function memory({ failsAt }: { failsAt?: (key: string) => boolean } = {}) {
  const objects = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
  const done: string[] = [];
  let fails = failsAt;
  const store: Store = {
    read: (key) => Promise.resolve(objects.get(key)?.body ?? null),
    put(key, body, headers) {
      if (fails?.(key)) return Promise.reject(new Refusal(`no ${key}`));
      objects.set(key, { body: Buffer.from(body).toString(), headers });
      done.push(key);
      return Promise.resolve();
    },
    remove(key) {
      objects.delete(key);
      done.push(`-${key}`);
      return Promise.resolve();
    },
    isEmpty: () => Promise.resolve(objects.size === 0),
  };
  return { store, objects, done, mend: () => (fails = undefined) };
}

test('what pages ask for is there before the pages, and the door comes last', async () => {
  const { store, objects, done } = memory();
  const first = await release('1');
  const { written } = await putRelease(store, first, DAY);
  assert.equal(written, Object.keys(first.manifest).length);
  assert.ok(done.indexOf(script('1')) < done.indexOf('fees/index.html'));
  assert.ok(done.indexOf('feeds/all.atom') < done.indexOf('fees/index.html'));
  assert.equal(done.filter((key) => key.endsWith('.html')).at(-1), 'index.html');
  const door = objects.get('index.html')!;
  assert.equal(door.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(door.headers['cache-control'], 'no-cache');
  assert.match(objects.get(script('1'))!.headers['cache-control'] ?? '', /immutable/);
  assert.equal((JSON.parse(objects.get('health.json')!.body) as { release: string }).release, first.release);
});

test('the next release writes what differs; hashed files of the last stay for a month', async () => {
  const { store, objects, done } = memory();
  await putRelease(store, await release('1'), DAY);
  done.length = 0;
  const second = await release('2');
  await putRelease(store, second, DAY);
  assert.ok(!done.includes('404.html'), 'what is the same is not written again');
  assert.match(objects.get('index.html')!.body, /data-edition="2"/);
  assert.ok(objects.has(script('1')), 'a reader in mid-visit still asks for it');
  assert.deepEqual(await putRelease(store, second, DAY), { written: 0, removed: 0 });
  await putRelease(store, second, LATER);
  assert.ok(!objects.has(script('1')), 'no page is open for six weeks');
  assert.ok(objects.has(script('2')));
});

test('a deploy cut short leaves nothing unknown: going back writes and removes what it had begun', async () => {
  const { store, objects, mend } = memory({
    failsAt: (key) => key === 'fees/index.html' && objects.has(script('2')),
  });
  const first = await release('1');
  await putRelease(store, first, DAY);
  await assert.rejects(putRelease(store, await release('2'), DAY), Refusal);
  assert.match(objects.get('index.html')!.body, /data-edition="1"/, 'the door was not touched');
  mend();
  await putRelease(store, first, DAY);
  await putRelease(store, first, LATER);
  const left = [...objects.keys()].filter((key) => !(key in first.manifest)).sort();
  assert.deepEqual(left, ['.portal-release.json', 'health.json']);
});

test('a bucket of somebody else’s is refused untouched', async () => {
  const { store, objects } = memory();
  objects.set('holiday.jpg', { body: '', headers: {} });
  await assert.rejects(putRelease(store, await release('1'), DAY), /有别的文件.*other objects/);
  assert.equal(objects.size, 1);
});
