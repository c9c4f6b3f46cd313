import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { CardCache } from '#cards/render/card-cache';
import { pruneCards } from '#cards/render/prune-cards';

const folder = mkdtempSync(path.join(tmpdir(), 'pruned-'));
after(() => rmSync(folder, { recursive: true }));

const DAY = 86_400_000;
const now = Date.parse('2026-12-01');
/** Ten bytes each, by the days for which nobody has used them. */
const UNUSED_FOR = { aa1: 0, aa2: 10, bb1: 29, bb2: 31, cc1: 400 };

function place(name: string): string {
  return path.join(folder, name.slice(0, 2), `${name.slice(2)}.png`);
}

function standing(): string[] {
  return Object.keys(UNUSED_FOR).filter((name) => statSync(place(name), { throwIfNoEntry: false }));
}

describe('pruning kept cards', () => {
  beforeEach(() => {
    for (const [name, days] of Object.entries(UNUSED_FOR)) {
      mkdirSync(path.dirname(place(name)), { recursive: true });
      writeFileSync(place(name), 'x'.repeat(10));
      utimesSync(place(name), new Date(now), new Date(now - days * DAY));
    }
  });

  test('removes what nobody has used for so many days', () => {
    assert.deepEqual(pruneCards(folder, { days: 30, bytes: 1000 }, now), {
      left: { files: 3, bytes: 30 },
      gone: { files: 2, bytes: 20 },
    });
    assert.deepEqual(standing(), ['aa1', 'aa2', 'bb1']);
  });

  test('removes the longest unused until no more than so many bytes are left', () => {
    pruneCards(folder, { days: 1000, bytes: 29 }, now);
    assert.deepEqual(standing(), ['aa1', 'aa2']);
  });

  test('knows a card as used that a build has found', async () => {
    const since = Date.now() - 1000;
    assert.equal((await new CardCache(folder).find('cc1'))?.length, 10);
    assert.ok(statSync(place('cc1')).mtimeMs > since);
    assert.equal(statSync(place('bb2')).mtimeMs, now - 31 * DAY);
  });
});
