import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedInJapanese } from '#domain/search/asking/japanese';

const words = (text: string) => namedInJapanese(text).trim().split(/\s+/).join(' ');

test('what a sentence names is left, what only asks is not', () => {
  for (const [text, named] of [
    ['パスポートの申請はいくらですか', 'パスポート 申請'],
    ['会社の登記を変更したい', '会社 登記 変更し'],
    ['運転免許について教えてください', '運転免許'],
    ['いつ届出が必要ですか', '届出'],
    ['どこで住民票をもらえますか', '住民票'],
    ['必要書類', '必要書類'],
    ['会社登記の方法を知りたい', '会社登記'],
  ] as const)
    assert.equal(words(text), named, text);
});

test('a text without kana is left as it is', () => {
  for (const text of ['護照多少钱', 'passport', '何日']) assert.equal(namedInJapanese(text), text);
});
