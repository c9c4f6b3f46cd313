import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meant } from '#domain/search/meant';
import { searchIndex, type InventedPage } from '../../../support/search-index.ts';

const PAGES: InventedPage[] = [
  { title: '劳动保障监察投诉' },
  { title: '护照工本费', text: '出国先办护照' },
  { title: '垃圾处理费', text: '按户收取' },
];
const QUESTIONS = [['老板压着工资不给', '干了活拿不到钱'], ['出国本子多少钱'], ['倒垃圾要钱吗']];
const index = searchIndex(PAGES, { questions: () => Promise.resolve(QUESTIONS) });

describe('what a query means', () => {
  test('the page that people ask for in the same words, surely enough to be told as an answer', async () => {
    const { scores, isAnswer } = await meant(index, '老板压着工资不给');
    assert.equal(isAnswer, true);
    assert.equal([...scores.keys()][0], 0);
    assert.ok(scores.get(0)!.score > 8 && scores.get(0)!.score <= 15);
  });

  test('a page that only has something of it comes nearest, and is no answer', async () => {
    const { scores, isAnswer } = await meant(index, '工资条丢失之后补开证明材料');
    assert.equal(isAnswer, false);
    assert.ok([...scores.keys()].length <= 10);
  });

  test('nothing at all for what has nothing to do with any page', async () => {
    assert.deepEqual(await meant(index, '火星移民'), { scores: new Map(), isAnswer: false });
    assert.deepEqual(await meant(searchIndex([]), '护照'), { scores: new Map(), isAnswer: false });
  });

  test('the words of a page count beside what people ask, and are marked', async () => {
    const { scores } = await meant(index, '护照工本费');
    assert.equal([...scores.keys()][0], 1);
    assert.ok(scores.get(1)!.terms.length > 0);
    const unasked = await meant(searchIndex(PAGES), '护照工本费');
    assert.equal(unasked.isAnswer, true, 'the title is like it');
  });

  test('what is much worse than the best is left out, and of equals at most twenty stand, in order', async () => {
    const { scores } = await meant(index, '老板压着工资不给 户');
    assert.deepEqual([...scores.keys()], [0]);
    const equals = searchIndex(Array.from({ length: 30 }, () => ({ title: '护照工本费' })));
    const many = await meant(equals, '护照工本费');
    assert.deepEqual(
      [...many.scores.keys()],
      Array.from({ length: 20 }, (_, row) => row),
    );
  });

  test('other languages share endings and small words: more is asked of them', async () => {
    const english = searchIndex([{ title: 'Complaint about unpaid wages' }, { title: 'Passport' }], {
      locale: 'en',
      questions: () => Promise.resolve([['my boss has not paid me'], ['passport price']]),
    });
    const asked = await meant(english, 'boss has not paid wages');
    assert.equal(asked.isAnswer, true);
    assert.equal([...asked.scores.keys()][0], 0);
    assert.deepEqual((await meant(english, 'weather tomorrow')).scores, new Map());
  });
});
