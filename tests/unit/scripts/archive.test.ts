import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { archivedPage, archivedStyle, fileOf } from '#scripts/archive/archived-page';
import { writeArchive } from '#scripts/archive/write-archive';
import { command } from '../../support/command.ts';

const work = mkdtempSync(path.join(tmpdir(), 'archive-'));
after(() => rmSync(work, { recursive: true, force: true }));

const ORIGIN = { domain: 'https://portal.example', notice: (address: string) => `<p>of ${address}</p>` };
const page = (html: string, address = '/fees/passport/') => archivedPage(html, address, ORIGIN);

describe('a page of an archive', () => {
  test('leads to files beside it, with what follows the address', () => {
    assert.equal(
      page('<a class="x" href="/en/fees/?day=1#a">1 > 0</a><img src="/cards/a.png" alt="a > b">').text,
      '<a class="x" href="../../en/fees/index.html?day=1#a">1 > 0</a><img src="../../cards/a.png" alt="a > b">',
    );
    assert.equal(page('<a href="/">', '/').text, '<a href="index.html">');
    assert.equal(page('<a href="/fees/passport/">').text, '<a href="index.html">');
  });

  test('leaves the places of other sites, and of itself, and words that look like an address', () => {
    const html = '<a href="//a.example/"></a><a href="https://a.example/"></a><a href="#b"></a>href="/fees/"';
    assert.deepEqual(page(html), { text: html, addresses: [] });
  });

  test('has no module and no policy; what asks a server asks the site itself', () => {
    const { text, addresses } = page(
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">' +
        '<link rel="stylesheet" href="/_astro/a.css"><link rel="manifest" href="/app.webmanifest">' +
        '<script type="module" src="/_astro/a.js"></script><form action="/search/">',
    );
    assert.equal(
      text,
      '<link rel="stylesheet" href="../../_astro/a.css">' +
        '<link rel="manifest" href="https://portal.example/app.webmanifest">' +
        '<form action="https://portal.example/search/">',
    );
    assert.deepEqual(addresses, ['/_astro/a.css']);
  });

  test('says at the top of its content what it is', () => {
    assert.equal(page('<main id="m"><h1>').text, '<main id="m"><p>of /fees/passport/</p><h1>');
  });

  test('has styles that find their pictures', () => {
    assert.deepEqual(archivedStyle('a{b:url(/_astro/w.svg)}c{d:url("/e.svg")}', '/_astro/a.css'), {
      text: 'a{b:url(w.svg)}c{d:url("../e.svg")}',
      addresses: ['/_astro/w.svg', '/e.svg'],
    });
  });

  test('stands where its address says', () => {
    assert.equal(fileOf('/'), 'index.html');
    assert.equal(fileOf('/a/%E7%94%B2/?q=1'), 'a/甲/index.html');
    assert.equal(fileOf('/data/fees.csv#a'), 'data/fees.csv');
  });
});

describe('an archive', () => {
  const site = path.join(work, 'site');
  for (const [file, content] of Object.entries({
    'index.html': '<link rel="stylesheet" href="/a.css"><a href="/fees/"></a><img src="/p.png">',
    'fees/index.html': '<a href="/"></a>',
    'a.css': 'b{c:url(/w.svg)}',
    'w.svg': '<svg/>',
    'p.png': 'a picture',
    'unreached.html': '',
  })) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), content);
  }
  const written = (name: string, day = '2026-11-30' as const) => {
    const file = path.join(work, name);
    const count = writeArchive(site, file, day, ORIGIN);
    return { count, bytes: readFileSync(file) };
  };

  test('holds what a reader can reach from the first page, and nothing else', () => {
    const { count, bytes } = written('portal.zip');
    const files = unzipSync(bytes);
    const names = ['a.css', 'fees/index.html', 'index.html', 'p.png', 'w.svg'];
    assert.deepEqual(
      Object.keys(files).sort(),
      names.map((name) => `portal/${name}`),
    );
    assert.equal(count, names.length);
    assert.equal(strFromU8(files['portal/fees/index.html']!), '<a href="../index.html"></a>');
    assert.equal(strFromU8(files['portal/p.png']!), 'a picture');
  });

  test('is the same bytes for the same site and day, and another for another day', () => {
    const [first, again] = [written('portal.zip'), written('portal.zip')];
    assert.deepEqual(again.bytes, first.bytes);
    assert.notDeepEqual(written('portal.zip', '2026-12-01' as never).bytes, first.bytes);
  });

  test('is not written where a page leads nowhere; the one before stays', () => {
    const { bytes } = written('portal.zip');
    writeFileSync(path.join(site, 'fees/index.html'), '<a href="/lost/"></a>');
    assert.throws(() => written('portal.zip'), /\/lost\//);
    assert.deepEqual(readFileSync(path.join(work, 'portal.zip')), bytes);
    assert.deepEqual(readdirSync(work).sort(), ['portal.zip', 'site']);
  });

  test('is asked for by the name of a zip', async () => {
    const { status, stderr } = await command('archive', ['portal.tar']);
    assert.equal(status, 1);
    assert.match(stderr, /npm run archive -- portal\.zip/);
  });
});
