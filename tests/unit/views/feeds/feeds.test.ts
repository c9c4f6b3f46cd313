import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { LOCALES } from '#i18n/locales';
import type { Library } from '#library/library';
import { openLibrary } from '#library/open-library';
import { feeContext } from '#views/fees/fee-context';
import { atomOf } from '#views/feeds/feed-atom';
import { jsonFeedOf } from '#views/feeds/feed-json';
import { CORRECTIONS, EVERYTHING, feedHref, type Feed } from '#views/feeds/feed-names';
import { feedView, type FeedView } from '#views/feeds/feed-view';
import { cityWith, fixtureLibrary } from '../../../support/city.ts';
import { replace } from '../../../support/fee-faults.ts';

const DAY = '2026-11-23';
const POLICIES: Feed = { facet: 'kind', id: 'policies' };
const FEES: Feed = { facet: 'kind', id: 'fees' };

function feed(library: Library, which: Feed, day = DAY): FeedView {
  return feedView(library, which, feeContext(library, 'zh-CN'), day);
}
const ids = (view: FeedView) => view.entries.map(({ id }) => id);

describe('ids', () => {
  test('survive a rebuild and a change of title', () => {
    const before = ids(feed(fixtureLibrary(), EVERYTHING));
    const renamed = openLibrary(
      cityWith({
        'policies/parking-2020.mdx': (old) => old.replace(/zh-CN: .+/, 'zh-CN: 改了的标题'),
        'fees/waste.mdx': (old) => old.replace(/zh-CN: .+/, 'zh-CN: 改了的名称'),
      }),
    );
    const view = feed(renamed, EVERYTHING);
    assert.ok(view.entries.some(({ title }) => title.text.startsWith('改了的标题')));
    assert.deepEqual(ids(view), before);
    assert.deepEqual(ids(feed(fixtureLibrary(), EVERYTHING)), before);
  });

  test('survive a change of domain', () => {
    const moved = openLibrary(
      cityWith({
        'site.yaml': replace('domain: https://portal.example', 'domain: https://elsewhere.example'),
      }),
    );
    const view = feed(moved, POLICIES);
    assert.deepEqual(ids(view), ids(feed(fixtureLibrary(), POLICIES)));
    assert.ok(view.entries.every(({ url }) => url.startsWith('https://elsewhere.example/policies/')));
  });

  test('are tag URIs, each once, and differ by language', () => {
    const library = fixtureLibrary();
    for (const locale of LOCALES) {
      const all = feedView(library, EVERYTHING, feeContext(library, locale), DAY);
      assert.equal(new Set(ids(all)).size, all.entries.length);
      for (const id of ids(all))
        assert.match(id, new RegExp(`^tag:portal\\.example,2026:[a-z0-9/-]+/${locale}$`));
    }
  });
});

test('a corrected page is a new entry with its note, and the old one keeps its id', () => {
  const note = '更正成文日期';
  const corrected = openLibrary(
    cityWith({
      'policies/parking-2020.mdx': (old) =>
        old.replace(/\n---\n/, `\nchanges:\n  - on: 2026-11-20\n    kind: minor\n    note: ${note}\n---\n`),
    }),
  );
  const before = new Set(ids(feed(fixtureLibrary(), POLICIES)));
  const added = feed(corrected, POLICIES).entries.filter(({ id }) => !before.has(id));
  assert.equal(added.length, 1);
  assert.match(added[0]!.id, /policies\/parking-2020\/changes\/1\/2026-11-20/);
  assert.match(added[0]!.title.text, /^更正：/);
  assert.equal(added[0]!.summary.text, note);
  assert.equal(added[0]!.updatedOn, '2026-11-20');
  const log = feed(corrected, CORRECTIONS);
  assert.ok(ids(log).includes(added[0]!.id), 'the log of corrections tells it too');
  assert.ok(
    log.entries.every(({ id }) => id.includes('/changes/')),
    'and nothing but corrections',
  );
  assert.equal(log.homeUrl, 'https://portal.example/changes/corrections/');
});

test('a kind of business has a feed of what names it', () => {
  const named = feed(fixtureLibrary(), { facet: 'business', id: 'shopkeeper' });
  assert.ok(named.entries.some(({ id }) => id.includes(':guides/open-shop/')));
  assert.ok(named.entries.every(({ id }) => !id.includes(':guides/close-shop/')));
  assert.equal(named.homeUrl, 'https://portal.example/match/business/shopkeeper/');
});

test('an entry appears when its day comes', () => {
  const count = (day: string) => feed(fixtureLibrary(), POLICIES, day).entries.length;
  assert.ok(count('2020-01-01') < count(DAY));
});

describe('formats', () => {
  const view = feed(fixtureLibrary(), FEES);

  test('Atom carries each entry with id, title, link and day; text is escaped', () => {
    const root = parse(atomOf({ ...view, title: '<&>\u0000"' }));
    const entries = root.querySelectorAll('entry');
    assert.ok(entries.length > 0);
    assert.deepEqual(
      entries.map((entry) => entry.querySelector('id')!.text),
      ids(view),
    );
    assert.match(atomOf({ ...view, title: '<&>\u0000"' }), /<title>&lt;&amp;&gt;&quot;<\/title>/);
    assert.ok(
      entries.every((entry) =>
        /^\d{4}-\d\d-\d\dT00:00:00\+08:00$/.test(entry.querySelector('updated')!.text),
      ),
    );
  });

  test('JSON Feed says the same', () => {
    const json = jsonFeedOf(view) as { version: string; items: { id: string; url: string }[] };
    assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
    assert.deepEqual(
      json.items.map(({ id, url }) => [id, url]),
      view.entries.map(({ id, url }) => [id, url]),
    );
  });

  test('addresses are made of ids', () => {
    assert.equal(feedHref('zh-CN', POLICIES, { extension: 'atom' }), '/feeds/policies.atom');
    assert.equal(
      feedHref('ko', { facet: 'indicator', id: 'start' }, { extension: 'json' }),
      '/ko/feeds/indicator/start.json',
    );
  });
});
