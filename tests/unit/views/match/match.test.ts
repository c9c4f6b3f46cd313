import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feeContext } from '#views/fees/fee-context';
import { matchRecords } from '#views/match/match-record';
import { browserMatches, matchItems, matchPages, matchView, valueWords } from '#views/match/match-view';
import { matchPage } from '#views/match/match-page';
import { fixtureLibrary } from '../../../support/city.ts';

const library = fixtureLibrary();
const DAY = '2026-06-30';
const context = (locale: 'zh-CN' | 'en') => feeContext(library, locale);

describe('what may concern a reader', () => {
  const items = matchItems(library, context('zh-CN'), DAY);

  test('is each entry once, with a page of its own', () => {
    assert.ok(items.length > 0);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    for (const { href, title } of items) assert.ok(href.startsWith('/') && title.text !== '', href);
  });

  test('is the same for the browser, and worked out once', () => {
    assert.equal(browserMatches(library, context('zh-CN'), DAY).items, items);
    assert.notEqual(matchItems(library, context('en'), DAY), items);
    assert.ok(matchItems(library, context('en'), DAY).every(({ href }) => href.startsWith('/en/')));
  });

  test('is open data too, with addresses and sources', () => {
    const records = matchRecords(library, DAY) as { id: string; url: string }[];
    assert.deepEqual(records.map(({ id }) => id).sort(), items.map(({ id }) => id).sort());
    for (const { url } of records) assert.ok(url.startsWith(library.site.domain), url);
  });
});

describe('the page of one value', () => {
  test('counts as many as it shows, and shows its own facet only', () => {
    for (const only of matchPages(library)) {
      const view = matchView(library, context('zh-CN'), DAY, only);
      assert.deepEqual(
        view.facets.map(({ facet }) => facet),
        [only.facet],
      );
      const current = view.facets[0]!.values.filter((value) => value.current);
      assert.deepEqual(
        current.map(({ id, count }) => [id, count]),
        [[only.value, view.only!.items.length]],
      );
      assert.equal(view.only!.words, valueWords(library, 'zh-CN', only.facet, only.value).text);
    }
  });

  test('the matcher itself shows all facets, none chosen', () => {
    const view = matchView(library, context('zh-CN'), DAY);
    assert.equal(view.only, null);
    assert.ok(view.facets.length > 1);
    assert.ok(view.facets.every(({ values }) => values.every(({ current }) => !current)));
  });

  test('has the feed of its value where there is one', () => {
    const feeds = (only?: { facet: string; value: string }) =>
      matchPage(library, 'zh-CN', matchView(library, context('zh-CN'), DAY), only).feeds.map(
        ({ href }) => href,
      );
    const [topic] = Object.keys(library.topics);
    assert.ok(feeds({ facet: 'topic', value: topic! }).every((href) => href.includes(`/topic/${topic}`)));
    assert.ok(
      feeds({ facet: 'who', value: 'enterprise' }).every((href) => href.includes('/audience/enterprise')),
    );
    assert.deepEqual(feeds({ facet: 'place', value: 'x' }), feeds());
  });
});
