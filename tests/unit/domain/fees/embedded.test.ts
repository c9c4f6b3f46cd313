import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { embeddedIn, insideNames } from '#domain/fees/embedded';
import type { Entry } from '#domain/fees/entries';
import { catalogueWith, feeWith } from '#tests/support/catalogue';

const { names, near } = catalogueWith([
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

describe('names that hold a whole text', () => {
  test('are found, and whether it is most of them', () => {
    const found = insideNames(names, near, '植物园门票', all);
    assert.deepEqual([found.entries.map(({ id }) => id), found.isMost], [['garden'], true]);
    assert.equal(insideNames(names, near, '植物', all).isMost, false);
  });

  test('none for letters or digits that half of all names hold, nor for one character', () => {
    for (const text of ['a1', '桥']) assert.deepEqual(insideNames(names, near, text, all).entries, [], text);
  });
});
