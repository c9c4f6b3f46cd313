import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matcherOf, searchTextOf } from '#client/fees/fee-search';
import { openLibrary } from '#library/open-library';
import { pinyinNames } from '#views/fees/fee-pinyin';
import { contentCatalogue } from '#tests/support/catalogue';

const { fees } = contentCatalogue();
const pinyin = pinyinNames(openLibrary('content'));
const items = fees.map((fee) => ({ slug: fee.slug, ...searchTextOf(fee, pinyin[fee.slug]!) }));
const found = (query: string) => items.filter(matcherOf(query)).map(({ slug }) => slug);

describe('finding an item', () => {
  test('by any part of its name, an everyday name, another language, or its slug', () => {
    for (const query of [
      '普通护照',
      '照工本',
      '办护照的钱',
      'passport renewal',
      'パスポート',
      '중국 여권',
      'passport',
    ]) {
      assert.ok(found(query).includes('passport'), query);
    }
  });

  test('by pinyin, in full or by initials, from any syllable on', () => {
    for (const query of ['huzhao', 'putonghuzhao', 'HuZhao', 'hu zhao', 'hzf', 'pthz']) {
      assert.ok(found(query).includes('passport'), query);
    }
  });

  test('pinyin does not match from the middle of a syllable', () => {
    const byPinyinOnly = { text: '', pinyin: 'HuZhaoFei', initials: 'hzf' };
    assert.equal(matcherOf('zhaofei')(byPinyinOnly), true);
    assert.equal(matcherOf('uzhao')(byPinyinOnly), false);
  });

  test('an empty query fits everything, nonsense nothing', () => {
    assert.equal(found('').length, fees.length);
    assert.deepEqual(found('量子纠缠费'), []);
  });
});
