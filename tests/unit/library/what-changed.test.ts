import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { whatChanged, type Change } from '#library/what-changed';
import { cityWith, fixtureLibrary } from '../../support/city.ts';

const library = fixtureLibrary();
const told = (changes: readonly Change[]) =>
  changes.map(({ on, kind, publication: { slug } }) => `${on} ${kind} ${slug}`);
const laws = (changes: readonly Change[]) => told(changes.filter(({ kind }) => kind === 'law'));

test('the first and the last day count: a change stands on its day, not the day before or after', () => {
  const on = (since: string, until: string) => laws(whatChanged(library, { since, until }));
  const amended = ['2026-05-01 law linhe-shops'];
  assert.deepEqual(on('2026-05-01', '2026-05-01'), amended);
  assert.deepEqual(on('2026-04-30', '2026-04-30'), []);
  assert.deepEqual(on('2026-05-02', '2026-05-02'), []);
  assert.deepEqual(on('2026-04-30', '2026-05-02'), amended);
});

test('what lies ahead is told by a day that lies ahead, the newest first', () => {
  assert.deepEqual(laws(whatChanged(library, { until: '2027-12-31' })), [
    '2027-01-01 law linhe-shops',
    '2026-05-01 law linhe-shops',
  ]);
});

test('a change of law names the pages that rest on it', () => {
  const [change] = whatChanged(library, { since: '2026-05-01', until: '2026-05-01' });
  assert.deepEqual(
    change!.pages.map(({ kind, slug }) => `${kind}/${slug}`).filter((page) => page.includes('open-shop')),
    ['guides/open-shop'],
  );
});

test('a law that no page cites changes nothing here', () => {
  const unused = openLibrary(
    cityWith({
      'laws/unused.yaml': 'title: 没人引的法\nlevel: law\nchecked: 未核\n',
    }),
  );
  assert.deepEqual(
    told(whatChanged(unused, { until: '2027-12-31' })),
    told(whatChanged(library, { until: '2027-12-31' })),
  );
});

describe('for one kind of reader', () => {
  const asked = (id: string) =>
    whatChanged(library, { until: '2027-12-31', reader: { facet: 'business', id } });
  const businesses = Object.keys(library.readers.businesses);
  test('everything that names them, and what is for every enterprise; nothing that names others only', () => {
    for (const id of businesses)
      for (const { concerns, publication } of asked(id)) {
        const { business, audience } = publication.subjects;
        if (concerns === 'named') assert.ok(business.includes(id));
        else assert.ok(business.length === 0 && audience.includes('enterprise'));
      }
  });
  test('what names them stands first on its day', () => {
    for (const id of businesses) {
      const byDay = Map.groupBy(asked(id), ({ on }) => on);
      for (const changes of byDay.values()) {
        const order = changes.map(({ concerns }) => concerns);
        assert.ok(order.lastIndexOf('named') <= order.indexOf('general') || !order.includes('general'));
      }
    }
  });
  test('a citizen is not told what concerns enterprises only', () => {
    const changes = whatChanged(library, {
      until: '2027-12-31',
      reader: { facet: 'audience', id: 'citizen' },
    });
    assert.ok(changes.length > 0);
    assert.ok(changes.every(({ publication }) => publication.subjects.audience.includes('citizen')));
  });
});
