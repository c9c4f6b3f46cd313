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

test('words that only ask are left out, whole and by themselves', () => {
  for (const word of [
    '어떻게',
    '어디',
    '어디서',
    '어디에서',
    '어디에',
    '어디로',
    '얼마',
    '얼마나',
    '얼마예요',
    '얼마인가요',
    '얼마입니까',
    '언제',
    '언제까지',
    '언제부터',
    '무엇',
    '무엇을',
    '무엇이',
    '뭐',
    '뭐를',
    '뭐가',
    '무슨',
    '어떤',
    '누가',
    '하나요',
    '되나요',
    '있나요',
    '하려면',
    '해야',
    '알려',
    '알려줘',
    '알려주세요',
    '주세요',
    '필요',
    '필요한가요',
    '필요합니까',
    '필요해요',
    '방법',
    '할',
    '될',
    '수',
    '때',
    '저',
    '내',
    '제',
    '몇',
    '좀',
    '안',
    '못',
  ])
    assert.equal(words(`여권 ${word} 비자`), '여권 비자', word);
  for (const word of ['수도세', '안전', '방법론', '제주', '못자리', '저축']) assert.equal(words(word), word);
});

test('what words end in falls away, the shortest word first', () => {
  for (const ending of [
    '나요',
    '하나요',
    '되나요',
    '려면',
    '하려면',
    '려고',
    '는데',
    '는데요',
    '하는데',
    '한가요',
    '인가요',
    '합니까',
    '합니다',
    '입니까',
    '됩니까',
    '습니까',
    '습니다',
    '해요',
    '예요',
    '이에요',
    '했어요',
    '어요',
    '아요',
    '해야',
    '하면',
    '되면',
    '으면',
    '에서',
    '에서는',
    '에서도',
    '에게',
    '으로',
    '까지',
    '부터',
    '에는',
    '에도',
    '은',
    '는',
    '이',
    '가',
    '을',
    '를',
    '에',
    '의',
    '도',
    '와',
    '과',
    '로',
  ])
    assert.equal(words(`등록${ending}`), '등록', ending);
  assert.equal(words('차는'), '차는', 'one syllable is left alone');
  assert.equal(words('도서관에서'), '도서관');
});
