import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { changesView } from '#views/changes/changes-view';
import { atomOf } from '#views/feeds/feed-atom';
import { feedName, feedsOf, type Feed } from '#views/feeds/feed-names';
import { feedView, type FeedView } from '#views/feeds/feed-view';
import { feeContext } from '#views/fees/fee-context';
import { deadlineCalendar, deadlineRows } from '#views/site/deadline-view';

const DAY = '2026-11-23';
const library = openLibrary('content');
const context = feeContext(library, 'zh-CN');
const made = new Map<string, FeedView>();

/** A feed of the city, made once for each day. */
function feed(which: Feed, day = DAY): FeedView {
  const key = `${feedName(which)} ${day}`;
  const view = made.get(key) ?? feedView(library, which, context, day);
  made.set(key, view);
  return view;
}
const ids = (view: FeedView) => view.entries.map(({ id }) => id);

test('every sealed release is an entry, of its own feed and of everything', () => {
  const releases = feed({ facet: 'kind', id: 'releases' }, '2026-12-31');
  assert.deepEqual(
    releases.entries.map(({ id, url }) => [id, url]),
    [...library.releases].reverse().map(({ release }) => {
      const { id } = release!.sealed;
      return [`tag:portal.example,2026:releases/${id}/zh-CN`, `https://portal.example/fees/releases/${id}/`];
    }),
  );
  assert.ok(releases.entries.length > 0);
  assert.ok(releases.homeUrl.endsWith('/fees/releases/'));
  for (const { summary } of releases.entries) assert.match(summary.text, /SHA-256: [0-9a-f]{64}$/);
  // The page of changes shows the beginning of the hash only.
  const { months } = changesView(library, context, '2026-12-31').past;
  const shown = months.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'release'));
  assert.equal(shown.length, releases.entries.length);
  for (const { summary } of shown) assert.match(summary.text, /SHA-256: [0-9a-f]{8}…$/);
});

describe('days', () => {
  test('every period of the catalogue with a known start has its entry, and no other', () => {
    const expected = [...library.fees.values()]
      .flatMap(({ slug, data }) =>
        data.periods.flatMap(({ from, state }) =>
          from !== null && from <= DAY && state !== 'unverified' ? [`${slug}/from/${from}`] : [],
        ),
      )
      .sort();
    const found = [...library.fees.values()].flatMap(({ data }) => data.list).length;
    assert.ok(found > 100);
    const listed = feedsOf(library)
      .filter(({ facet }) => facet === 'list')
      .flatMap((each) => ids(feed(each)))
      .flatMap((id) => /:fees\/(.+\/from\/.+)\/zh-CN$/.exec(id)?.[1] ?? []);
    for (const id of listed) assert.ok(expected.includes(id), id);
    const short = feedsOf(library)
      .filter((each) => each.facet === 'list' && feed(each).entries.length < 100)
      .map(({ id }) => id);
    for (const id of expected) {
      const { list } = library.fees.get(id.split('/')[0]!)!.data;
      if (short.includes(list)) assert.ok(listed.includes(id), id);
    }
  });

  test('nothing lies ahead, nothing without a day, the newest first', () => {
    for (const each of feedsOf(library)) {
      const days = feed(each).entries.map(({ updatedOn }) => updatedOn);
      assert.deepEqual(days, [...days].sort().reverse(), feedName(each));
      assert.ok(days.every((day) => day <= DAY));
    }
    const undated = [...library.policies.values()].filter(
      ({ data }) => (data.publishedOn ?? data.writtenOn ?? data.effectiveFrom) === null,
    );
    const all = ids(feed({ facet: 'kind', id: 'policies' })).join('\n');
    for (const { slug } of undated) assert.ok(!all.includes(`policies/${slug}/`), slug);
    assert.ok(undated.length > 0);
  });

  test('no amount of an item that may not show one', () => {
    const silent = [...library.fees.values()].filter(({ data }) => data.publishable === 'no-amount');
    assert.ok(silent.length > 0);
    for (const { entries } of feedsOf(library).map((each) => feed(each)))
      for (const { id, summary } of entries)
        if (silent.some(({ slug }) => id.includes(`:fees/${slug}/from`)))
          assert.doesNotMatch(summary.text, /元/, id);
  });
});

test('a guide states no day of publication', () => {
  const guides = feed({ facet: 'kind', id: 'guides' }, '2026-12-31');
  assert.ok(guides.entries.length >= 35);
  assert.doesNotMatch(
    atomOf(guides).replace(/<entry>\s*<id>[^<]*changes[\s\S]*?<\/entry>/g, ''),
    /<published>/,
  );
});

describe('deadlines', () => {
  test('are the stated ends of reductions, rates, documents and plans, and the review of the catalogue', () => {
    const ends = [...library.fees.values()].flatMap(({ slug, data }) =>
      data.reductions.flatMap(({ until }) =>
        until !== null && until >= DAY ? [`reductions-end-${slug}-${until}`] : [],
      ),
    );
    const uids = deadlineRows(library, 'zh-CN', DAY).map(({ uid }) => uid.split('@')[0]!);
    for (const end of ends) assert.ok(uids.includes(end), end);
    assert.ok(uids.some((uid) => uid.startsWith('catalogue-review')));
    assert.equal(new Set(uids).size, uids.length);
  });

  test('what is over is not in the calendar', () => {
    assert.ok(deadlineRows(library, 'en', '2027-06-01').every(({ on }) => on >= '2027-06-01'));
    assert.match(deadlineCalendar(library, 'en', DAY), /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });
});
