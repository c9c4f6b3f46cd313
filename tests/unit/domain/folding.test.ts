import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compactForm,
  foldedName,
  isLatin,
  normalForm,
  queryForm,
  termsOf,
  variantsOf,
} from '#domain/folding';

test('width, case and blanks do not matter', () => {
  assert.equal(normalForm('　１２３４５热线\n ＡＢＣ'), '12345热线 abc');
});

test('zero-width characters, RTL overrides and lone surrogates are no part of a query', () => {
  assert.equal(normalForm('护\u200B照\u202E费\uD800'), '护照费');
});

test('terms stand between blanks and punctuation; decimals stay whole', () => {
  assert.deepEqual(termsOf(normalForm('聊营转办〔2021〕2号，每件80.5元 "foreign-invested"')), [
    '聊营转办',
    '2021',
    '2号',
    '每件80.5元',
    'foreign',
    'invested',
  ]);
  assert.deepEqual(termsOf(normalForm('降低２０％的费用')), ['降低20%', '的费用']);
});

test('a query of nothing but punctuation has no terms', () => {
  assert.deepEqual(termsOf(queryForm('？！〔〕<>&"\'""')), []);
});

test('a document number is the same in any bracket', () => {
  for (const text of ['聊营转办〔2021〕2号', '聊营转办[2021] 2号', '聊营转办（２０２１）２号'])
    assert.equal(compactForm(text), '聊营转办20212号');
});

test('pinyin is Latin, a mixed query is not', () => {
  assert.equal(isLatin('hu zhao'), true);
  assert.equal(isLatin('ID卡'), false);
});

test('whatever is asked, a query has at most eight terms of letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12_000 }), (text) => {
      const terms = termsOf(queryForm(text));
      assert.ok(terms.length <= 8);
      for (const term of terms) assert.match(term, /^[\p{L}\p{N}\p{M}.·%]{1,64}$/u);
    }),
  );
});

test('words of Taiwan and Hong Kong are those of the catalogue, wherever in a name', () => {
  for (const [word, ours] of [
    ['身分证', '身份证'],
    ['机车', '摩托车'],
    ['计程车', '出租车'],
    ['捷运', '地铁'],
    ['公车', '公交车'],
    ['巴士', '公交车'],
    ['网路', '网络'],
    ['资讯', '信息'],
    ['行照', '行驶证'],
    ['驾驶执照', '驾驶证'],
    ['户口名簿', '户口簿'],
    ['房屋所有权状', '房产证'],
    ['所有权状', '不动产权证'],
    ['拖吊', '拖车'],
    ['瓦斯', '燃气'],
    ['劳保', '社保'],
    ['健保', '医保'],
    ['幼稚园', '幼儿园'],
    ['泊车', '停车'],
  ] as const)
    assert.equal(foldedName(`旧${word}费`, new Map()), `旧${ours}费`);
});

test('subjects of the driving test in every spelling, and no grade or number', () => {
  for (const text of ['科目2', '科目二', '科2', '科二'])
    assert.equal(foldedName(`${text}补考`, new Map()), '科目二补考');
  for (const text of ['科目2级', '科目25', '科目5', '科一级'])
    assert.equal(foldedName(text, new Map()), text);
});

test('variants stand in pairs; an odd one at the end is none', () => {
  assert.deepEqual([...variantsOf('護护照')], [['護', '护']]);
  assert.deepEqual(
    [...variantsOf('護护證证')],
    [
      ['護', '护'],
      ['證', '证'],
    ],
  );
  assert.equal(foldedName('護照 FEE', variantsOf('護护')), '护照fee');
});

test('a term goes on behind a point where a figure follows', () => {
  assert.deepEqual(termsOf('1.25元 v1.2.3 甲.乙 甲·1乙 3% 80.元'), [
    '1.25元',
    'v1.2.3',
    '甲',
    '乙',
    '甲·1乙',
    '3%',
    '80',
    '元',
  ]);
});
