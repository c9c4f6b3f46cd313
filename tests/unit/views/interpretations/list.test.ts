import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpretationListView } from '#views/interpretations/interpretation-list';
import { fixtureLibrary } from '../../../support/city.ts';

const library = fixtureLibrary();

test('each interpretation stands under everybody for whom it was written, and no heading stands alone', () => {
  const { groups } = interpretationListView(library, 'zh-CN');
  assert.ok(groups.length > 0);
  for (const { rows } of groups) assert.ok(rows.length > 0);
  const shown = groups.flatMap(({ id, rows }) => rows.map(({ link }) => `${id} ${link.href}`)).sort();
  const written = [...library.interpretations.values()]
    .flatMap(({ slug, original: { data } }) =>
      data.audience.map((reader) => `${reader} /interpretations/${slug}/`),
    )
    .sort();
  assert.deepEqual(shown, written);
});

test('a summary that is not translated is Chinese, and marked so', () => {
  for (const { rows } of interpretationListView(library, 'ko').groups)
    for (const { link, summary } of rows) {
      const slug = link.href.split('/').at(-2)!;
      const isTranslated = library.interpretations.get(slug)!.translations.has('ko');
      assert.equal(summary.lang, isTranslated ? undefined : 'zh-CN', slug);
    }
});
