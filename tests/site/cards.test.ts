import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { pngSize } from '#cards/png/png';
import { CARD_SIZES, MAX_BYTES, type CardName } from '#cards/tokens';
import { BUILT, pagesOf, type Site } from '../support/site.ts';

const ORIGIN = 'https://portal.example';
/** Every code of the invented city is read; of the real one, so many posters and so many long pictures. */
const SAMPLE = 12;
/** The pictures of a page; the code of a sealed proof is none, nor that of the page itself, which is printed. */
const SHARED = 'main img[src^="/"]:not(.qr)';

function cardFiles(site: Site, pattern = '**/*.png'): string[] {
  return globSync(`cards/${pattern}`, { cwd: BUILT[site] }).sort();
}

/** What a decoder that is not the encoder reads in the lower part of a poster or a long picture. */
async function codeOf(file: string): Promise<string | undefined> {
  const { width, height } = pngSize(readFileSync(file));
  const { data, info } = await sharp(file)
    .extract({ left: 0, top: height - 420, width: width / 2, height: 420 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(Uint8ClampedArray.from(data), info.width, info.height)?.data;
}

/** What the code that a page prints says, on white paper. */
async function printedCode(source: string): Promise<string | undefined> {
  const png = Buffer.from(source.slice(source.indexOf(',') + 1), 'base64');
  const { width } = pngSize(png);
  const { data, info } = await sharp(png)
    .resize({ width: width * 4, kernel: 'nearest' })
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(Uint8ClampedArray.from(data), info.width, info.height)?.data;
}

function spread<T>(items: readonly T[], most: number): T[] {
  return items.filter((_, index) => index % Math.ceil(items.length / most) === 0);
}

for (const site of Object.keys(BUILT) as Site[]) {
  describe(`${site}: cards`, () => {
    test('every picture has its exact size and stays below 1 MB', () => {
      const files = cardFiles(site);
      const faults = files.flatMap((file) => {
        const png = readFileSync(path.join(BUILT[site], file));
        const name = path.basename(file, '.png') as CardName;
        const { width, height } = pngSize(png);
        // A long picture is as high as its words.
        const isSized =
          width === CARD_SIZES[name].width && height === (CARD_SIZES[name].height ?? Math.max(height, width));
        return isSized && png.length < MAX_BYTES ? [] : [`${file}: ${width}×${height}, ${png.length} bytes`];
      });
      assert.ok(files.length > 50);
      assert.deepEqual(faults, []);
    });

    test('the code of a poster or a long picture opens the page of the card, in the language of the card', async () => {
      const pages = new Map(pagesOf(site).map(({ path: at, root }) => [at, root]));
      const coded = ['poster', 'long'].flatMap((name) => {
        const files = cardFiles(site, `**/${name}.png`);
        return site === 'fixture' ? files : spread(files, SAMPLE);
      });
      for (const file of coded) {
        const address = await codeOf(path.join(BUILT[site], file));
        const [, locale, kind, slug] = file.split('/');
        const at = `${locale === 'zh-CN' ? '' : `/${locale}`}/${kind}/${slug}/`;
        assert.equal(address, ORIGIN + at, file);
        const canonical = pages.get(at)?.querySelector('link[rel=canonical]')?.getAttribute('href');
        assert.equal(
          canonical,
          ORIGIN + at,
          'a page that falls back to the original has no picture of its own',
        );
      }
    });

    test('every page prints its address and the code of it', async () => {
      const printed = pagesOf(site).flatMap(({ path: at, root }) => {
        const line = root.querySelector('.printed');
        return line ? [{ at, line }] : [];
      });
      assert.ok(printed.length > 50);
      for (const { at, line } of spread(printed, SAMPLE)) {
        const code = await printedCode(line.querySelector('img')!.getAttribute('src')!);
        assert.equal(code, line.textContent.trim(), at);
        assert.ok(code === ORIGIN + at || code === ORIGIN + at.replace(/^\/(en|ja|ko)\//, '/'), at);
      }
    });

    test('nothing is drawn that nobody can meet', () => {
      const shown = new Set(
        pagesOf(site).flatMap(({ root }) =>
          [...root.querySelectorAll('meta[property="og:image"], main img, main a[download]')].map((element) =>
            (element.getAttribute('content') ?? element.getAttribute('src') ?? element.getAttribute('href')!)
              .replace(ORIGIN, '')
              .slice(1),
          ),
        ),
      );
      assert.deepEqual(
        cardFiles(site).filter((file) => !shown.has(file)),
        [],
      );
    });

    test('every page names a picture that exists, with its size and what it shows', () => {
      const existing = new Set(cardFiles(site).map((file) => `${ORIGIN}/${file.split(path.sep).join('/')}`));
      for (const { path: at, root } of pagesOf(site)) {
        if (at === '/404.html') continue;
        const tag = (property: string) =>
          root.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
        assert.ok(existing.has(tag('og:image')!), `${at}: ${tag('og:image')}`);
        assert.deepEqual([tag('og:image:width'), tag('og:image:height')], ['1200', '630'], at);
        assert.equal(tag('og:url'), root.querySelector('link[rel=canonical]')!.getAttribute('href'), at);
        for (const property of ['og:title', 'og:description', 'og:type', 'og:locale', 'og:image:alt'])
          assert.ok(tag(property)?.trim(), `${at} ${property}`);
      }
    });

    test('what people share offers its poster, the first picture of the page and large enough to save', () => {
      const existing = new Set(cardFiles(site, '**/{poster,long}.png').map((file) => `/${file}`));
      for (const { path: at, root } of pagesOf(site)) {
        const own = /\/(policies|fees|guides|indicators|interpretations|infographics)\/([^/]+)\/$/.exec(at);
        const picture = root.querySelector(SHARED);
        if (picture === null) {
          assert.ok(own === null || ['check', 'bill'].includes(own[2]!) || !isShared(site, own), at);
          continue;
        }
        for (const each of root.querySelectorAll(SHARED))
          assert.ok(existing.has(each.getAttribute('src')!), at);
        // The gallery and the home page lead to pages; these offer the picture to save.
        if (own === null) continue;
        assert.ok(Number(picture.getAttribute('width')) >= 300, at);
        assert.ok(picture.getAttribute('alt')!.trim(), at);
        assert.match(picture.getAttribute('src')!, /\/poster\.png$/, at);
        for (const each of root.querySelectorAll(SHARED))
          assert.ok(root.querySelector(`a[download][href="${each.getAttribute('src')}"]`), at);
      }
    });
  });
}

/** True when the site has drawn a poster for the page. */
function isShared(site: Site, [, kind, slug]: RegExpExecArray): boolean {
  return cardFiles(site, `zh-CN/${kind}/${slug}/poster.png`).length > 0;
}
