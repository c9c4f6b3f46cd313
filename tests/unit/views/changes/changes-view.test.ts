import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesView } from '#views/changes/changes-view';
import { CORRECTIONS } from '#views/feeds/feed-names';
import { feeContext } from '#views/fees/fee-context';
import { fixtureLibrary } from '#tests/support/city';

const DAY = '2026-11-30';

test('the log of corrections holds every correction of any kind of page, and nothing else', () => {
  const library = fixtureLibrary();
  const context = feeContext(library, 'zh-CN');
  const rows = (scope?: typeof CORRECTIONS) =>
    changesView(library, context, DAY, scope).past.months.flatMap(({ rows, corrections }) => [
      ...rows,
      ...(corrections?.rows ?? []),
    ]);
  const all = rows().filter(({ kind }) => kind === 'page');
  assert.ok(all.length > 0);
  assert.deepEqual(rows(CORRECTIONS), all);
  const { page, feeds, ahead } = changesView(library, context, DAY, CORRECTIONS);
  assert.equal(page.heading.text, '更正记录');
  assert.deepEqual(ahead.rows, []);
  assert.ok(feeds.links.every(({ href }) => href.startsWith('/feeds/corrections.')));
});

test('whole months are open from the newest on, until a dozen changes stand there; the rest is folded', () => {
  const library = fixtureLibrary();
  const { months } = changesView(library, feeContext(library, 'zh-CN'), DAY).past;
  const before = (index: number) => months.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0);
  assert.deepEqual(
    months.map(({ isOpen }) => isOpen),
    months.map((_, index) => before(index) < 12),
  );
  for (const { count, rows, corrections } of months)
    assert.equal(count, `${rows.length + (corrections?.rows.length ?? 0)} 条`);
});

test('corrections of this site are folded within their month, and told how many', () => {
  const library = fixtureLibrary();
  const context = feeContext(library, 'zh-CN');
  const { months } = changesView(library, context, DAY).past;
  assert.ok(months.every(({ rows }) => rows.every(({ kind }) => kind !== 'page')));
  const folded = months.flatMap(({ corrections }) => corrections ?? []);
  assert.ok(folded.length > 0);
  for (const { words, rows } of folded) assert.equal(words, `更正 ${rows.length} 条`);
  const own = changesView(library, context, DAY, CORRECTIONS).past.months;
  assert.ok(own.every(({ rows, corrections }) => rows.length > 0 && corrections === null));
});
