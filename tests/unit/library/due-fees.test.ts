import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dueFees } from '#library/due-fees';
import { openLibrary } from '#library/open-library';
import { cityWith } from '../../support/city.ts';

const PERMIT = 'fees/parking-permit.mdx';
const WASTE = 'fees/waste.mdx';
const confirmed = (on: string) => (old: string) =>
  old.replace(/^certainty:/m, `checked:\n  on: ${on}\n  against: 公示\ncertainty:`);
const slugs = (city: string, day: string) => dueFees(openLibrary(city), day).map(({ slug }) => slug);

describe('what is due for review', () => {
  test('nothing is, up to the last day of the term; then all that can lapse', () => {
    const city = cityWith({});
    assert.deepEqual(slugs(city, '2026-09-28'), []);
    assert.deepEqual(slugs(city, '2026-09-29'), ['parking-permit', 'waste']);
  });

  test('an item that was confirmed has its own term, and the longest unseen comes first', () => {
    const city = cityWith({ [PERMIT]: confirmed('2026-08-01') });
    assert.deepEqual(slugs(city, '2026-10-01'), ['waste']);
    assert.deepEqual(dueFees(openLibrary(city), '2026-12-01'), [
      { slug: 'waste', checkedOn: '2026-06-30' },
      { slug: 'parking-permit', checkedOn: '2026-08-01' },
    ]);
  });

  test('what is free by law cannot lapse', () => {
    const free = (old: string) => old.replace('state: charged', 'state: free\n    freeBecause: by-law');
    assert.deepEqual(slugs(cityWith({ [WASTE]: free }), '2027-12-01'), ['parking-permit']);
  });
});
