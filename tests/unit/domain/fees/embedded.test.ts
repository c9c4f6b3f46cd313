import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { embeddedIn } from '#domain/fees/embedded';
import type { Entry } from '#domain/fees/entries';
import { catalogueWith, feeWith, regulatedWith, unlawfulWith } from '#tests/support/catalogue';

const { names } = catalogueWith([
  feeWith({ slug: 'bridge', name: { 'zh-CN': '大桥通行费' } }),
  feeWith({ slug: 'berth', name: { 'zh-CN': '泊船费' } }),
  feeWith({ slug: 'garden', name: { 'zh-CN': '植物园门票费' } }),
]);
const all = (entries: readonly Entry[]) => entries;
const none = () => [];

describe('names that stand in a longer text', () => {
  test('are found, with the longest of them', () => {
    const found = embeddedIn(names, '昨天在大桥通行费处', all);
    assert.deepEqual(
      found?.entries.map(({ id }) => id),
      ['bridge'],
    );
    assert.equal(found?.longest, '大桥通行费');
    assert.equal(found?.atEnd, false);
  });

  test('one that ends the text is said to', () => {
    const found = embeddedIn(names, '昨天收的泊船费', all);
    assert.deepEqual([found?.atEnd, found?.length], [true, 3]);
  });

  test('two that agree on nothing are both offered', () => {
    const found = embeddedIn(names, '大桥通行费和泊船费', all);
    assert.deepEqual(found?.entries.map(({ id }) => id).sort(), ['berth', 'bridge']);
    assert.equal(found?.isWhole, false);
  });

  test('a charge of its own behind the name is no part of it', () =>
    assert.equal(embeddedIn(names, '泊船费密码费', all), null));

  test('what the reader may not be offered is not found', () =>
    assert.equal(embeddedIn(names, '昨天收的泊船费', none), null));
});

describe('where names stand in a text', () => {
  const found = (text: string, index = names) => {
    const embedded = embeddedIn(index, text, all);
    return (
      embedded && [embedded.entries.map(({ id }) => id), embedded.atEnd, embedded.isWhole, embedded.longest]
    );
  };

  test('one at the end, before a word that only asks or behind what is no charge', () => {
    assert.deepEqual(found('我家的泊船费'), [['berth'], true, false, '泊船费']);
    assert.deepEqual(found('我家泊船费多少钱'), [['berth'], true, false, '泊船费']);
    assert.deepEqual(found('泊船费单子上写着'), [['berth'], false, false, '泊船费']);
  });

  test('the longest at each place, and the two longest of several', () => {
    const many = catalogueWith([
      feeWith({ slug: 'a', name: { 'zh-CN': '停泊费' } }),
      feeWith({ slug: 'b', name: { 'zh-CN': '大桥通行费' } }),
      feeWith({ slug: 'c', name: { 'zh-CN': '植物园门票费' } }),
      feeWith({ slug: 'd', name: { 'zh-CN': '大桥' } }),
    ]).names;
    assert.deepEqual(found('昨天停泊费和大桥通行费和植物园门票费', many)?.slice(0, 1), [['c', 'b']]);
    assert.deepEqual(found('昨天植物园门票费和停泊费和大桥通行费', many)?.slice(0, 1), [['c', 'b']]);
    assert.deepEqual(found('昨天大桥通行费', many), [['b'], true, false, '大桥通行费']);
    assert.deepEqual(found('昨天大桥上', many), [['d'], false, false, '大桥']);
  });

  test('names that make up the whole text and agree are one', () => {
    const card = feeWith({
      slug: 'card',
      name: { 'zh-CN': '市民卡费' },
      aliases: { 'zh-CN': ['敬老优待'], en: [], ja: [], ko: [] },
    });
    const { names: index } = catalogueWith([card, feeWith({ slug: 'other', name: { 'zh-CN': '泊船费' } })]);
    assert.deepEqual(found('敬老优待市民卡费', index), [['card'], true, true, '敬老优待']);
    assert.deepEqual(found('敬老优待之类的市民卡费', index)?.slice(2, 3), [false]);
    assert.deepEqual(found('我的市民卡费', index)?.slice(2, 3), [false]);
    assert.deepEqual(found('泊船费市民卡费', index)?.slice(0, 3), [['card', 'other'], true, false]);
  });

  test('generic words, and letters or digits that half of all names have, are no names', () => {
    const { names: index } = catalogueWith([
      feeWith({ slug: 'deposit', name: { 'zh-CN': '押金' } }),
      feeWith({ slug: 'c1', name: { 'zh-CN': 'c1' } }),
      feeWith({ slug: 'c1d2', name: { 'zh-CN': 'c1d2' } }),
      feeWith({ slug: 'c1车', name: { 'zh-CN': 'c1车' } }),
    ]);
    assert.equal(found('昨天的押金单', index), null);
    assert.equal(found('昨天c1单', index), null);
    assert.deepEqual(found('昨天c1d2单', index)?.[0], ['c1d2']);
    assert.deepEqual(found('昨天c1车单', index)?.[0], ['c1车']);
  });

  test('the whole text is no part of itself, and one character is no name', () => {
    assert.equal(found('大桥通行费')?.[3] === '大桥通行费', false);
    assert.equal(found('费'), null);
    assert.equal(found(''), null);
  });

  test('a name of a first kind goes before others, a category is none, a word for several is all of them', () => {
    const { names: index } = catalogueWith(
      [
        feeWith({ slug: 'item', name: { 'zh-CN': '泊船费' } }),
        feeWith({ slug: 'other', name: { 'zh-CN': '大桥费' } }),
      ],
      {
        regulated: [regulatedWith({ id: 'price', name: { 'zh-CN': '泊船费' } })],
        unlawful: [unlawfulWith({ id: 'fine', name: { 'zh-CN': '靠岸钱' } })],
        outOfScope: [{ category: 'tax', words: ['印花税'], endings: [], choices: [] }],
        ambiguities: [{ says: ['水上的钱'], ids: ['item', 'fine'] }],
      },
    );
    assert.deepEqual(found('昨天的泊船费单', index)?.[0], ['item']);
    assert.deepEqual(found('昨天靠岸钱单', index)?.[0], ['fine']);
    assert.equal(found('昨天的印花税单', index), null);
    assert.deepEqual(found('昨天水上的钱单', index)?.[0], ['item', 'fine']);
  });

  test('what is left over behind the last name is a charge of its own, unless it only asks or is generic', () => {
    assert.equal(found('我的泊船费密码费'), null);
    assert.ok(found('我的泊船费押金'));
    assert.ok(found('我的泊船费要多少钱'));
    assert.ok(found('我的泊船费的单子'));
  });

  test('no more than eight are offered', () => {
    const fees = Array.from({ length: 10 }, (_, at) =>
      feeWith({
        slug: `s${at}`,
        name: { 'zh-CN': `第${at}种船费` },
        aliases: { 'zh-CN': ['泊船钱'], en: [], ja: [], ko: [] },
      }),
    );
    assert.equal(embeddedIn(catalogueWith(fees).names, '昨天泊船钱单', all)?.entries.length, 8);
  });
});
