import { today } from '#clock';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { layOutCard } from '#cards/render/draw-card';
import { LOCALES, localePath } from '#i18n/locales';
import { feesOfInfographic, indicatorsOfInfographic } from '#library/infographics';
import { openLibrary } from '#library/open-library';
import type { Block } from '#views/bodies/blocks';
import { cardOrders } from '#views/site/cards';
import { infographicCardView } from '#views/infographics/infographic-card';
import { badLines, linesOf, textPieces } from '../support/card-lines.ts';
import { BUILT, documentOf, fileOf } from '../support/site.ts';

const city = openLibrary('content');
const DAY = today();
const FIXTURE = '/infographics/action-glance/';

test('no line of any picture of an infographic, nor of a long one of an interpretation, breaks a rule of print', async () => {
  const orders = cardOrders(city, DAY).flatMap((order) => {
    const names = order.kind === 'interpretations' ? (['long'] as const) : order.names;
    return order.kind === 'infographics' || order.kind === 'interpretations' ? [{ ...order, names }] : [];
  });
  assert.ok(orders.length > LOCALES.length);
  for (const { kind, slug, locale, names, view } of orders)
    for (const name of names) {
      const lines = linesOf(textPieces((await layOutCard(view(), name, true)).svg));
      assert.deepEqual(badLines(lines), [], `${kind}/${slug} ${locale} ${name}`);
    }
});

test('every number of a picture stands in the text of its page', async () => {
  for (const infographic of city.infographics.values())
    for (const locale of LOCALES) {
      const page = documentOf('city', localePath(locale, `/infographics/${infographic.slug}/`));
      const words = page.querySelector('main')!.textContent;
      const view = infographicCardView(city, infographic, locale, DAY);
      const { svg } = await layOutCard(view, 'long', true);
      const drawn = linesOf(textPieces(svg)).join('\n');
      // A picture is of the day of the last check, lest it be drawn anew every day; the page is of the build day.
      const ownDay = view.meta[view.meta.length - 1] ?? '';
      // A number broken into two pieces would hide: every run of digits of the picture is looked for.
      for (const [number] of drawn.replaceAll(/[\u2009\u2060]/gu, '').matchAll(/\d[\d,.]*\d|\d/gu))
        assert.ok(
          isStepNumber(number, view.body) || words.includes(number) || ownDay.includes(number),
          `${infographic.slug} ${locale}: ${number}`,
        );
    }
});

/** Steps and acts are numbered by their list in the page, where a style sheet writes the number. */
function isStepNumber(number: string, body: readonly Block[]): boolean {
  return body.some(
    (block) =>
      Number(number) <=
      (block.type === 'steps' ? block.steps.length : block.type === 'flow' ? block.acts.length : 0),
  );
}

test('an infographic leads to everything that it declares, and each of them leads back', () => {
  for (const infographic of city.infographics.values()) {
    const address = `/infographics/${infographic.slug}/`;
    const { explains, guides, interpretations } = infographic.original.data;
    const others = [
      ...explains.map((slug) => `/policies/${slug}/`),
      ...guides.map((slug) => `/guides/${slug}/`),
      ...interpretations.map((slug) => `/interpretations/${slug}/`),
      ...feesOfInfographic(infographic).map((slug) => `/fees/${slug}/`),
      ...indicatorsOfInfographic(city, infographic).map((slug) => `/indicators/${slug}/`),
    ];
    const page = documentOf('city', address);
    for (const other of others) {
      assert.ok(page.querySelector(`.related a[href="${other}"]`), `${address} does not lead to ${other}`);
      assert.ok(
        documentOf('city', other).querySelector(`.related a[href="${address}"]`),
        `${other} does not lead to ${address}`,
      );
    }
  }
});

test('the list, the map of the site, the feed, the data and llms.txt know them', () => {
  const places: [string, string][] = [
    ['/infographics/', documentOf('city', '/infographics/').toString()],
    ['/sitemap/', documentOf('city', '/sitemap/').toString()],
    ['sitemap.xml', fileOf('city', 'sitemap.xml')],
    ['feed', fileOf('city', 'feeds/infographics.json')],
    ['data', fileOf('city', 'data/v1/infographics.json')],
    ['matches', fileOf('city', 'data/v1/matches.json')],
  ];
  for (const slug of city.infographics.keys())
    for (const [name, text] of places)
      assert.ok(
        text.includes(name === 'matches' ? `infographics/${slug}` : `/infographics/${slug}/`),
        `${name}: ${slug}`,
      );
  assert.match(fileOf('city', 'llms.txt'), /\/data\/v1\/infographics\.json/);
});

test('a page weighs at most 15 KB with its style sheets, compressed', () => {
  for (const slug of city.infographics.keys()) {
    const html = fileOf('city', `infographics/${slug}/index.html`);
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) =>
      readFileSync(path.join(BUILT.city, href!)),
    );
    const size = [Buffer.from(html), ...sheets].reduce(
      (sum, part) => sum + brotliCompressSync(part).length,
      0,
    );
    assert.ok(size <= 15 * 1024, `${slug}: ${size} bytes`);
  }
});

test('an outdated translation offers the section that changed, no other, in Chinese; a current one none', () => {
  const page = documentOf('fixture', `/en${FIXTURE}`);
  assert.match(page.querySelector('article > .outdated')!.textContent, /2 June 2026/);
  const offered = page.querySelectorAll('section details');
  assert.equal(offered.length, 1);
  assert.match(offered[0]!.querySelector('[lang="zh-CN"]')!.textContent, /先看名单/);
  assert.match(page.querySelector('main')!.textContent, /Chinese text prevails/);
  assert.equal(documentOf('fixture', `/ja${FIXTURE}`).querySelector('.outdated'), null);
});

test('a missing translation shows the Chinese, says so, and is canonical to it', () => {
  const page = documentOf('fixture', `/ko${FIXTURE}`);
  assert.match(page.querySelector('main')!.textContent, /번역이 없습니다/);
  assert.ok(page.querySelector('section[lang="zh-CN"]'));
  assert.match(
    page.querySelector('link[rel=canonical]')!.getAttribute('href')!,
    new RegExp(`example${FIXTURE}$`),
  );
  assert.equal(page.querySelectorAll('link[rel=alternate][hreflang]').length, 0);
  assert.ok(!fileOf('fixture', 'sitemap.xml').includes(`/ko${FIXTURE}`));
});

test('the page offers its poster and its long picture to save', () => {
  for (const at of [FIXTURE, '/interpretations/action-explained/']) {
    const page = documentOf('fixture', at);
    for (const name of ['poster', 'long'])
      assert.ok(page.querySelector(`a[download][href="/cards/zh-CN${at}${name}.png"]`), `${at} ${name}`);
  }
});
