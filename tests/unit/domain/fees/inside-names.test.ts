import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Entry } from '#domain/fees/entries';
import { catalogueWith, feeWith, regulatedWith } from '#tests/support/catalogue';

const { near } = catalogueWith([
  feeWith({ slug: 'bridge', name: { 'zh-CN': '大桥通行费' } }),
  feeWith({ slug: 'garden', name: { 'zh-CN': '植物园门票费' } }),
]);
const all = (entries: readonly Entry[]) => entries;
const none = () => [];

describe('names that hold a whole text', () => {
  test('are found, and whether it is most of them', () => {
    const found = near.entriesHolding('植物园门票', all);
    assert.deepEqual([found.entries.map(({ id }) => id), found.isMost], [['garden'], true]);
    assert.equal(near.entriesHolding('植物', all).isMost, false);
  });

  test('none for letters or digits that half of all names hold, nor for one character', () => {
    for (const text of ['a1', '桥']) assert.deepEqual(near.entriesHolding(text, all).entries, [], text);
  });
});

describe('names around a text', () => {
  const many = (count: number, kind: 'item' | 'both') => {
    const fees = Array.from({ length: count }, (_, at) =>
      feeWith({ slug: `s${at}`, name: { 'zh-CN': `第${'一二三四五六七八九十'[at]}种大桥通行车辆费` } }),
    );
    const regulated =
      kind === 'both' ? [regulatedWith({ id: 'price', name: { 'zh-CN': '大桥通行车辆价格' } })] : [];
    const { near: around } = catalogueWith(fees, { regulated });
    return around.entriesHolding('桥通行车', all);
  };

  test('no more than eight are offered, those of the first kind where there are more', () => {
    assert.deepEqual(
      many(7, 'both').entries.map(({ kind }) => kind),
      [...Array.from({ length: 7 }, () => 'item'), 'regulated'],
    );
    assert.ok(many(8, 'both').entries.every(({ kind }) => kind === 'item'));
    assert.equal(many(10, 'item').entries.length, 8);
  });

  test('most of a name is more than half of it, and at least four characters', () => {
    const { near: around } = catalogueWith([
      feeWith({ slug: 'long', name: { 'zh-CN': '甲乙丙丁戊己庚辛' } }),
      feeWith({ slug: 'short', name: { 'zh-CN': '子丑寅卯' } }),
    ]);
    const most = (text: string) => around.entriesHolding(text, all).isMost;
    assert.deepEqual(['甲乙丙丁戊', '甲乙丙丁', '子丑寅'].map(most), [true, false, false]);
    assert.deepEqual(around.entriesHolding('天上的云', all), { entries: [], isMost: false });
    assert.deepEqual(around.entriesHolding('押金', all), { entries: [], isMost: false });
  });

  test('a word is no hint at a name more than four times as long, nor are scattered characters', () => {
    const { near: around } = catalogueWith([
      feeWith({ slug: 'eight', name: { 'zh-CN': '甲乙丙丁戊己庚辛' } }),
      feeWith({ slug: 'nine', name: { 'zh-CN': '甲乙丙丁戊己庚辛壬' } }),
    ]);
    const ids = (text: string) => around.entriesHolding(text, all).entries.map(({ id }) => id);
    assert.deepEqual(ids('乙丙'), ['eight']);
    assert.deepEqual(ids('乙丙丁').sort(), ['eight', 'nine']);
    assert.deepEqual(ids('丙乙'), []);
    assert.deepEqual(ids('甲丙'), []);
  });

  test('what the reader may not be offered is not', () =>
    assert.deepEqual(near.entriesHolding('植物园门票', none).entries, []));

  test('a text without its word for money is looked for too', () => {
    const { near: around } = catalogueWith([feeWith({ slug: 'x', name: { 'zh-CN': '植物园门票' } })]);
    assert.deepEqual(
      around.entriesHolding('物园门费', all).entries.map(({ id }) => id),
      ['x'],
    );
  });
});
