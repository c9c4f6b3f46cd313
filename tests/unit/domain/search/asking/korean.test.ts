import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedInKorean } from '#domain/search/asking/korean';

const words = (text: string) => namedInKorean(text).trim().split(/\s+/).join(' ');

test('what a sentence names is left, without what words end in', () => {
  for (const [text, named] of [
    ['여권은 얼마인가요', '여권'],
    ['회사가 등록하려면 어떻게', '회사 등록'],
    ['비자를 연장하려면 무엇을 해야', '비자 연장'],
    ['어디서 신고하나요', '신고'],
    ['운전면허에서는', '운전면허'],
  ] as const)
    assert.equal(words(text), named, text);
});

test('two syllables are left at least, and words of other scripts as they are', () => {
  assert.equal(namedInKorean('도로'), '도로');
  assert.equal(namedInKorean('護照 passport'), '護照 passport');
});
