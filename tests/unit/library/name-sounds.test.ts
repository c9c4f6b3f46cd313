import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syllablesFor } from '#library/name-sounds';

test('characters stand by what they are read as, common ones beside those of the text', () => {
  const table = syllablesFor('护照');
  assert.ok(table['hu']!.includes('护') && table['zhao']!.includes('照') && table['zhao']!.includes('找'));
});

test('a rare character moves no other to a wrong syllable', () => {
  const plain = syllablesFor('护照');
  const rare = syllablesFor('护𠮷照𪚥');
  for (const [syllable, characters] of Object.entries(plain))
    assert.deepEqual(
      [...characters].filter((each) => !rare[syllable]?.includes(each)),
      [],
      syllable,
    );
});
