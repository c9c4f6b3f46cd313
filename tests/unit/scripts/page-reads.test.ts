import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Reads } from '#domain/reads';
import { readReads, writeReads } from '#scripts/site/kept/page-reads';

const work = mkdtempSync(path.join(tmpdir(), 'reads-'));
after(() => rmSync(work, { recursive: true, force: true }));
const file = path.join(work, 'reads.json');

const shared: Reads = new Set(['terms', 'laws']);
const pages = new Map<string, Reads>([
  ['a/index.html', new Set<string | Reads>(['a', shared])],
  ['b/index.html', new Set<string | Reads>(['b', new Set<string | Reads>([shared])])],
  ['c/index.html', new Set(['c'])],
]);

/** The pages that can be taken over when these parts have changed. */
function soundAfter(...changed: string[]): string[] {
  const old = readReads(file, (part) => (changed.includes(part) ? 'new' : 'old'));
  assert.ok(old);
  return [...pages.keys(), 'd/index.html'].filter((page) => old.sound(page)).map((page) => page.charAt(0));
}

test('a page is sound where nothing has changed that it has read, itself or by what was made for many', () => {
  writeReads(file, pages, () => 'old');
  assert.deepEqual(soundAfter(), ['a', 'b', 'c']);
  assert.deepEqual(soundAfter('elsewhere'), ['a', 'b', 'c']);
  assert.deepEqual(soundAfter('b'), ['a', 'c']);
  assert.deepEqual(soundAfter('laws'), ['c']);
});

test('what was taken over is written for the next build like what was rendered', () => {
  writeReads(file, pages, () => 'old');
  const old = readReads(file, () => 'old')!;
  writeReads(file, new Map([...pages.keys()].map((page) => [page, old.sound(page)!])), () => 'old');
  assert.deepEqual(soundAfter('terms'), ['c']);
  assert.deepEqual(soundAfter('a', 'c'), ['b']);
});

test('nothing is known where there is no such file, or half of one', () => {
  rmSync(file, { force: true });
  assert.equal(
    readReads(file, () => ''),
    null,
  );
  writeFileSync(file, '{"parts":[');
  assert.equal(
    readReads(file, () => ''),
    null,
  );
});
