import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { BUILT, fileOf, pagesOf, type Site } from '../support/site.ts';

const sites = Object.keys(BUILT) as Site[];
const ORIGIN = 'https://portal.example';

describe('links', () => {
  for (const site of sites) {
    test(`${site}: every internal link leads to a file, every fragment to an element`, () => {
      const pages = new Map(pagesOf(site).map(({ path: at, root }) => [at, root]));
      const ids = new Map(
        [...pages].map(([at, root]) => [
          at,
          new Set(root.querySelectorAll('[id]').map((element) => element.id)),
        ]),
      );
      const dead: string[] = [];
      for (const [at, root] of pages) {
        for (const element of root.querySelectorAll(
          'a[href]:not([rel~=external]), link[href], script[src], img[src], form[action]',
        )) {
          const address =
            element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action')!;
          const url = new URL(address.replace(ORIGIN, ''), `http://site${at}`);
          if (url.host !== 'site' || !/^https?:$/.test(url.protocol)) continue;
          const target = decodeURIComponent(url.pathname);
          const found = target.endsWith('/') ? pages.has(target) : existsSync(path.join(BUILT[site], target));
          const fragment = decodeURIComponent(url.hash.slice(1));
          // What stands after the # of the verification page is a proof to check, no place on it.
          const isProof = /^[pf]=/.test(fragment) && target.endsWith('/releases/verify/');
          const anchored =
            fragment === '' || isProof || !target.endsWith('/') || ids.get(target)?.has(fragment);
          if (!found || !anchored) dead.push(`${at} → ${address}`);
        }
      }
      assert.deepEqual([...new Set(dead)], []);
    });
  }
});

describe('each page', () => {
  const htmlValidate = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // The doctype's case, void slashes and long titles are no faults for a reader; Astro prints the first two.
      'doctype-style': 'off',
      'void-style': 'off',
      'long-title': 'off',
      // Telephone numbers wrap like any word of a sentence.
      'tel-non-breaking': 'off',
      'no-inline-style': 'error',
      'prefer-native-element': 'off',
      // A message that the portal begins ends its lines where the reader goes on.
      'no-trailing-whitespace': 'off',
      // Everything comes from the same origin.
      'require-sri': 'off',
    },
  });

  test('the invented city: HTML validates', async () => {
    const faults: string[] = [];
    for (const { path: at, html } of pagesOf('fixture')) {
      const report = await htmlValidate.validateString(html);
      for (const result of report.results)
        for (const message of result.messages)
          faults.push(`${at}:${message.line} ${message.ruleId} ${message.message}`);
    }
    assert.deepEqual([...new Set(faults)].slice(0, 20), []);
  });

  for (const site of sites) {
    test(`${site}: no inline style or script, nothing from elsewhere, a strict policy`, () => {
      for (const { path: at, root } of pagesOf(site)) {
        assert.equal(root.querySelectorAll('[style], style').length, 0, at);
        const inline = root
          .querySelectorAll('script')
          .filter((script) => !script.getAttribute('src') && !/json/.test(script.getAttribute('type') ?? ''));
        assert.equal(inline.length, 0, at);
        const loaded = root.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon], img[src]');
        for (const element of loaded)
          assert.match(
            element.getAttribute('src') ?? element.getAttribute('href')!,
            /^(\/(?!\/)|data:image\/png;)/,
            at,
          );
        assert.match(
          root.querySelector('meta[http-equiv]')!.getAttribute('content')!,
          /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'/,
        );
      }
    });

    test(`${site}: one h1, a title, a description, a main, a language`, () => {
      for (const { path: at, root } of pagesOf(site)) {
        assert.equal(root.querySelectorAll('h1').length, 1, at);
        assert.ok(root.querySelector('title')!.textContent.trim(), at);
        assert.ok(root.querySelector('meta[name=description]')!.getAttribute('content')!.trim(), at);
        assert.equal(root.querySelectorAll('main').length, 1, at);
        assert.ok(root.querySelector('html')!.getAttribute('lang'), at);
      }
    });

    test(`${site}: the government meta tags, none empty`, () => {
      for (const { path: at, root } of pagesOf(site)) {
        const tags = root.querySelectorAll('meta[name]');
        for (const tag of tags)
          assert.ok(tag.getAttribute('content')?.trim(), `${at} ${tag.getAttribute('name')}`);
        const names = new Set(tags.map((tag) => tag.getAttribute('name')!));
        const expected = ['SiteName', 'SiteDomain'];
        if (/\/(policies|indicators|interpretations)\/$/.test(at))
          expected.push('ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType');
        if (/\/(policies|indicators|interpretations)\/[^/]+\/$/.test(at))
          expected.push('ColumnName', 'ColumnType', 'ArticleTitle');
        for (const name of expected) assert.ok(names.has(name), `${at} has no ${name}`);
        assert.ok(
          !names.has('SiteIDCode'),
          `${at}: the site code is a placeholder and must not be given as one`,
        );
      }
    });

    test(`${site}: hreflang is reciprocal, and absent where a page falls back to the original`, () => {
      const pages = new Map(pagesOf(site).map(({ path: at, root }) => [at, root]));
      for (const [at, root] of pages) {
        const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href');
        const alternates = root
          .querySelectorAll('link[rel=alternate][hreflang]')
          .map((link) => link.getAttribute('href')!.replace(ORIGIN, ''));
        if (canonical !== ORIGIN + at) assert.deepEqual(alternates, [], `${at} is canonical to ${canonical}`);
        for (const other of alternates) {
          const back = pages
            .get(other)
            ?.querySelectorAll('link[rel=alternate][hreflang]')
            .map((link) => link.getAttribute('href'));
          assert.ok(back?.includes(ORIGIN + at), `${other} does not name ${at}`);
        }
      }
    });
  }

  test('every page of the site map exists', () => {
    const locations = [...fileOf('city', 'sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) =>
      match[1]!.replace(ORIGIN, ''),
    );
    const pages = new Set(pagesOf('city').map(({ path: at }) => at));
    assert.ok(locations.length > 100);
    assert.deepEqual(
      locations.filter((location) => !pages.has(location)),
      [],
    );
  });
});
