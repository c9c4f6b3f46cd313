import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { writeArchive } from '#scripts/archive/write-archive';
import { BUILT } from '../support/site.ts';

const work = mkdtempSync(path.join(tmpdir(), 'archive-'));
after(() => rmSync(work, { recursive: true, force: true }));

test('the archive of a site holds its pages, and none leads out of its folder or to nothing', () => {
  const file = path.join(work, 'portal.zip');
  const origin = { domain: 'https://portal.example', notice: (address: string) => `<p>of ${address}</p>` };
  writeArchive(BUILT.fixture, file, '2026-11-30', origin);
  const files = unzipSync(readFileSync(file));
  const missed = globSync('**/*.html', { cwd: BUILT.fixture }).filter((page) => !(`portal/${page}` in files));
  assert.deepEqual(missed, ['404.html']);
  for (const [name, content] of Object.entries(files)) {
    if (!name.endsWith('.html')) continue;
    const html = strFromU8(content);
    assert.ok(!/type="module"|Content-Security-Policy|(?:href|src|action)="\/(?!\/)/.test(html), name);
    assert.ok(html.includes(`<p>of ${name.replace(/^portal|index\.html$/g, '')}</p>`), name);
    for (const [, to = ''] of html.matchAll(/<[a-z][^>]*\s(?:href|src)="(?![a-z]+:|#)([^"#?]+)/g)) {
      const target = path.posix.join(path.posix.dirname(name), decodeURIComponent(to));
      assert.ok(target in files, `${name} leads to ${to}`);
    }
  }
});
