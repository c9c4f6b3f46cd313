import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foreignMatch, indexForeign, wordsOf } from '#domain/fees/foreign-names';
import { catalogueWith, feeWith, unlawfulWith } from '#tests/support/catalogue';

const { names } = catalogueWith(
  [
    feeWith({
      slug: 'card',
      name: { 'zh-CN': '市民卡费', en: 'City card replacement fee' },
      aliases: { 'zh-CN': [], en: ['lost card'], ja: ['市民カードの手数料'], ko: ['시민 카드 수수료'] },
    }),
    feeWith({ slug: 'berth', name: { 'zh-CN': '泊船费', en: 'Berth' } }),
  ],
  { unlawful: [unlawfulWith({ id: 'joining', name: { 'zh-CN': '入会费', en: 'Joining deposit' } })] },
);
const index = indexForeign(names);
const match = (text: string) => {
  const found = foreignMatch(index, text);
  return found && [found.how, ...found.entries.map(({ id }) => id)];
};

describe('what a text in another language names', () => {
  test('the same telling words, in any order and number', () => {
    assert.deepEqual(match('How much is a lost card?'), ['same', 'card']);
    assert.deepEqual(match('cards lost'), ['same', 'card']);
  });

  test('all its words among those of a name', () =>
    assert.deepEqual(match('joining'), ['inside', 'joining']));

  test('the words of a name among its own', () =>
    assert.deepEqual(match('berth for my yacht'), ['around', 'berth']));

  test('kana and Hangul', () => {
    assert.deepEqual(match('市民カードの手数料'), ['same', 'card']);
    assert.deepEqual(match('시민 카드는 얼마'), ['same', 'card']);
  });

  test('nothing in Chinese, and nothing where no word tells', () => {
    assert.equal(match('市民卡费'), null);
    assert.equal(match('how much is the fee'), null);
  });
});

test('telling words: each once, without plural, and none of those that half of all names have', () =>
  assert.deepEqual(wordsOf('My lost cards: a card!', new Map()), ['lost', 'card']));
