import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { indexForeign, wordsOf } from '#domain/fees/foreign-names';
import { catalogueWith, feeWith, regulatedWith, unlawfulWith } from '#tests/support/catalogue';

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
  const found = index.match(text);
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

describe('the index of names in other languages', () => {
  const foreign = (text: string) => ({ 'zh-CN': [], en: [text], ja: [], ko: [] });
  const made = indexForeign(
    catalogueWith(
      [
        feeWith({
          slug: 'card',
          name: { 'zh-CN': '甲证费', en: 'Blue booklet' },
          variant: { 'zh-CN': '补领', en: 'lost' },
          aliases: { 'zh-CN': ['甲证', 'A證'], en: ['fee'], ja: ['身分カード'], ko: [] },
          asked: ['booklet of my child'],
        }),
      ],
      {
        regulated: [
          regulatedWith({
            id: 'water',
            name: { 'zh-CN': '水价', en: 'Tap water' },
            aliases: foreign('drinking supply'),
          }),
        ],
        unlawful: [unlawfulWith({ id: 'deposit', names: foreign('key money') })],
        outOfScope: [{ category: 'tax', words: ['stamp duty', '印花税'], endings: [], choices: [] }],
      },
    ).names,
  );
  const words = made.names.map((name) => name.words.join(' '));

  test('holds names with their variants, aliases, questions and words of categories', () => {
    for (const name of [
      'blu booklet',
      'blu booklet lost',
      'booklet child',
      'tap water',
      'drink supply',
      'key money',
      'stamp duty',
    ])
      assert.ok(words.includes(name), `${name} in ${words.join(', ')}`);
  });

  test('and none in Chinese, nor without a telling word', () => {
    assert.ok(!words.includes(''));
    for (const chinese of ['甲证', '甲证费', '水价', '印花税']) assert.ok(!words.includes(chinese), chinese);
    const found = (text: string) => made.match(text)?.entries.map(({ id }) => id);
    assert.deepEqual(found('tap water'), ['water']);
    assert.deepEqual(found('key money'), ['deposit']);
    assert.deepEqual(found('stamp duty'), ['tax']);
  });
});

describe('telling words', () => {
  const of = (text: string) => wordsOf(text, new Map([['證', '证']])).join(' ');

  test('lose their endings, but for those that are words of their own', () => {
    for (const [text, stems] of [
      ['cities policies', 'city policy'],
      ['glass passes', 'glass pass'],
      ['renewal renewing renewed', 'renew'],
      ['replacement', 'replac'],
      ['licence', 'licenc'],
      ['parking ticket park', 'parking ticket park'],
      ['training housing', 'training housing'],
      ['carparking', 'carpark'],
      ['parkings', 'park'],
      ['dies alumni ingot edit', 'dy alumni ingot edit'],
      ['siesta eel', 'siesta eel'],
      ['b2b1 c1', 'b2b1 c1'],
    ] as const)
      assert.equal(of(text), stems, text);
  });

  test('a particle of Korean falls away behind two syllables and more', () => {
    assert.equal(of('카드는 카드를'), '카드');
    assert.equal(of('나는'), '나는');
    assert.equal(of('은행에서'), '은행에서');
    assert.equal(of('이사비'), '이사비');
  });

  test('one letter tells nothing, one character or digit does; variants are made one', () => {
    assert.equal(of('C a 证 7'), '证 7');
    assert.equal(of('A證'), 'a证');
    assert.equal(of('?!'), '');
  });
});

describe('how much of a name stands in a text', () => {
  test('some of its words are not all of them', () => {
    assert.deepEqual(match('lost umbrella'), null);
    assert.deepEqual(match('lost card of a city yacht'), ['around', 'card']);
  });

  test('kana and Hangul may run together with others, letters only stand as words', () => {
    assert.deepEqual(match('新しい市民カードの手数料です'), ['around', 'card']);
    assert.deepEqual(match('우리시민카드'), ['around', 'card']);
    assert.equal(match('rebirthberths'), null);
  });

  test('of those that stand in it the longest', () => {
    const index = indexForeign(
      catalogueWith([
        feeWith({ slug: 'short', name: { 'zh-CN': '甲费', en: 'dog' } }),
        feeWith({ slug: 'long', name: { 'zh-CN': '乙费', en: 'dog licence tag' } }),
        feeWith({ slug: 'two', name: { 'zh-CN': '丙费', en: 'id' } }),
      ]).names,
    );
    const ids = (text: string) => index.match(text)?.entries.map(({ id }) => id) ?? null;
    assert.deepEqual(ids('a tag for the licence of our big dog'), ['long']);
    assert.deepEqual(ids('our big dog'), ['short']);
    assert.equal(ids('an id somewhere else'), null, 'two letters are too few');
  });
});
