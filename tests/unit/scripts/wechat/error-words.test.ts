import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_ANSWERS, errorWords } from '#scripts/wechat/error-words';

/**
 * The codes in the documentation of the interfaces that are used, and those of 全局返回码 that can come from them:
 * stable_token, uploadimg, add_material, draft, tags, mass/sendall.
 */
const DOCUMENTED = [
  -1, 40001, 40002, 40004, 40005, 40006, 40007, 40008, 40009, 40013, 40014, 40033, 40035, 40066, 40118, 40121,
  40125, 40137, 40152, 40164, 40243, 41001, 41002, 41004, 41005, 41006, 42001, 43002, 43003, 44001, 44002,
  44003, 45001, 45002, 45003, 45004, 45005, 45006, 45008, 45009, 45011, 45028, 45065, 45066, 45067, 45106,
  45166, 46001, 47001, 48001, 48004, 48008, 50002, 61004, 89501, 89503, 89506, 89507,
];

test('every documented code says what it means and what to do, in Chinese and English', () => {
  for (const code of DOCUMENTED) {
    const answer = ERROR_ANSWERS[code];
    assert.ok(answer, String(code));
    for (const words of [answer.zh.means, answer.zh.remedy]) assert.match(words, /\p{sc=Han}/u, String(code));
    for (const words of [answer.en.means, answer.en.remedy]) assert.match(words, /[a-z]{2}/, String(code));
  }
});

test('a code that nobody documented is not guessed at', () => {
  assert.match(
    errorWords('/draft/add', 99999, 'odd'),
    /（99999）：手册里没有这个返回码 → .*全局返回码[^]*\n {2}odd$/,
  );
});
