import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compactForm, isLatin, normalForm, queryForm, termsOf } from '#domain/folding';

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
