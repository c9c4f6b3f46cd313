import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convertWith, packed, unpacked } from '#domain/script-lexicon';
import { inTraditional } from '#hant/convert-text';
import { textsIn, traditionalLexicon } from '#hant/lexicon';
import { phrasesOf } from '#i18n/translate';
import { openLibrary } from '#library/open-library';

describe('the content', () => {
  test('has no legal word in the everyday form of its character', () => {
    const text = inTraditional(textsIn([openLibrary('content'), phrasesOf('zh-CN', '')]));
    const wrong = text.match(
      /.{0,4}(?:核準|準予|批準|準許|準入|獲準|答復[^議]|復核|[^過超]週歲|換髮|滙).{0,4}/g,
    );
    assert.deepEqual(wrong ?? [], []);
  });
});

describe('the lexicon of a site', () => {
  test('converts every word of the site as the build does', () => {
    const text = textsIn([openLibrary('content'), phrasesOf('zh-CN', '')]);
    const lexicon = traditionalLexicon(text);
    for (const run of new Set(text.match(/\p{Script=Han}+/gu)))
      assert.equal(convertWith(lexicon, run), inTraditional(run));
    assert.deepEqual(unpacked(packed(lexicon)), lexicon);
    assert.ok(JSON.stringify(packed(lexicon)).length < 60_000);
  });
});
