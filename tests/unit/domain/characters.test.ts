import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unfitCharacters } from '#domain/characters';

test('words of every language, marks, rare characters and line ends are fit', () => {
  assert.deepEqual(
    unfitCharacters('聊城市〔2021〕2号：“清单”——之外\n\tthe city’s · ひらがな 한국어 𠮷 ⺠ ①　½'),
    [],
  );
});

test('each unfit character is named once, by its kind', () => {
  assert.deepEqual(
    unfitCharacters('a\u0007\u202E\u200B\u200B\uD800\uE000\uFFFD\u{1FFFE}\r').map(
      ({ codePoint, kind }) => `${codePoint} ${kind}`,
    ),
    [
      'U+0007 control',
      'U+202E direction',
      'U+200B invisible',
      'U+D800 surrogate',
      'U+E000 private',
      'U+FFFD garbled',
      'U+1FFFE garbled',
      'U+000D control',
    ],
  );
});
