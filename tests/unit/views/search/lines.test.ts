import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesToAsk } from '#views/search/lines';
import { fixtureLibrary } from '../../../support/city.ts';

test('lines that can be called, each in the reader’s language, and what was not seen at its source said to be so', () => {
  const library = fixtureLibrary();
  const callable = Object.values(library.channels).filter(({ number }) => number !== null);
  for (const locale of ['zh-CN', 'en'] as const) {
    const lines = linesToAsk(library, locale);
    assert.ok(lines.length > 0);
    for (const { number, name, purpose, unchecked, about } of lines) {
      const channel = callable.find((each) => each.number === number)!;
      assert.equal(name, channel.name[locale] ?? channel.name['zh-CN']);
      assert.equal(purpose, channel.purpose[locale] ?? channel.purpose['zh-CN']);
      assert.equal(unchecked === null, channel.verified);
      assert.deepEqual(about, channel.about?.[locale] ?? []);
      assert.ok(
        channel.verified || channel.about !== undefined,
        'what is about anything was seen at its source',
      );
    }
  }
});
