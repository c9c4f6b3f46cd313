import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { translationBoard } from '#library/translation-board';
import { cityWith } from '../../support/city.ts';

const OPEN = 'guides/open-shop/zh-CN.mdx';

/** What the Japanese translator of the guide has to redo, when the change of its original is this one. */
function redone(kind: string, sections: string): string[] {
  const edit = (old: string) =>
    old.replace(
      '    kind: major\n    note: 增加签字\n',
      `    kind: ${kind}\n    note: 增加签字\n    sections: [${sections}]\n`,
    );
  const lines = translationBoard(openLibrary(cityWith({ [OPEN]: edit })));
  return lines.find(({ slug, locale }) => slug === 'open-shop' && locale === 'ja')!.redo;
}

test('a major change of a guide flags what it names, elements and other parts alike, and nothing else', () => {
  const untouched = redone('minor', 's4, for-whom');
  const flagged = redone('major', 's1, for-whom').filter((part) => !untouched.includes(part));
  assert.deepEqual(flagged, ['for-whom', 's1']);
});
