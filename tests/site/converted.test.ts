import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LOCALES, convertedHref, isConverted } from '#i18n/locales';
import { BUILT, fileOf, pagesOf, type BuiltPage, type Site } from '../support/site.ts';

const ORIGIN = 'https://portal.example';
const isOriginal = ({ path }: BuiltPage) =>
  convertedHref(path) !== path && LOCALES.every((locale) => !path.startsWith(`/${locale}/`));

/** The tags and ids of a page's content, in order, without what the converted page says of itself. */
function tagsOf(html: string): string[] {
  const content = html.replace(/^.*?<body/s, '').replace(/<p class="notice converted">.*?<\/p>/gs, '');
  return [...content.matchAll(/<\/?[a-z][\w-]*|\sid="[^"]*"/g)].map(([tag]) => tag);
}

describe('pages in Traditional Chinese', () => {
  for (const site of Object.keys(BUILT) as Site[]) {
    const pages = () => new Map(pagesOf(site).map((page) => [page.path, page]));

    test(`${site}: every page of the source language has its twin, and there is no other`, () => {
      const originals = pagesOf(site).filter(isOriginal);
      const twins = pagesOf(site).filter(({ path }) => isConverted(path));
      assert.ok(originals.length > 20);
      assert.deepEqual(
        twins.map(({ path }) => path).sort(),
        originals.map(({ path }) => convertedHref(path)).sort(),
      );
    });

    test(`${site}: a twin has the same elements and ids, and says what it is`, () => {
      const all = pages();
      for (const original of pagesOf(site).filter(isOriginal)) {
        const { root, html, path } = all.get(convertedHref(original.path))!;
        assert.deepEqual(tagsOf(html), tagsOf(original.html), path);
        assert.equal(root.querySelector('html')!.getAttribute('lang'), 'zh-Hant', path);
        const notices = root.querySelectorAll('main .converted');
        assert.ok(notices.length > 0, path);
        assert.equal(notices[0]!.querySelector('a')!.getAttribute('href'), original.path);
        assert.equal(notices.length - 1, root.querySelectorAll('[data-document]').length, path);
        assert.equal(root.querySelector('link[rel=canonical]')!.getAttribute('href'), ORIGIN + path);
        assert.equal(root.querySelector('meta[property="og:locale"]')!.getAttribute('content'), 'zh_TW');
        assert.equal(root.querySelector('meta[property="og:url"]')!.getAttribute('content'), ORIGIN + path);
      }
    });

    test(`${site}: links stay among converted pages, except those to other languages`, () => {
      for (const { root, path } of pagesOf(site).filter((page) => isConverted(page.path))) {
        for (const link of root.querySelectorAll('a[href]:not([hreflang]), form[action]')) {
          const href = link.getAttribute('href') ?? link.getAttribute('action')!;
          assert.equal(convertedHref(href), href, path);
        }
        const current = root
          .querySelectorAll('.languages [aria-current]')
          .map((link) => link.textContent.trim());
        assert.deepEqual(current, ['繁體中文'], path);
      }
    });

    test(`${site}: the site map names the converted pages`, () => {
      const map = fileOf(site, 'sitemap.xml');
      assert.ok(map.includes(`<loc>${ORIGIN}/zh-hant/fees/</loc>`));
      assert.ok(map.includes(`hreflang="zh-Hant" href="${ORIGIN}/zh-hant/fees/"`));
    });
  }
});
