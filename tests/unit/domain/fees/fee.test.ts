import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationText } from '#domain/fees/fee';

const DOCUMENTS = {
  notice: { number: '发改价格〔2019〕914号', title: '某通知' },
  law: { number: null, title: '护照法' },
  decree: { number: '国务院令第663号', title: '某条例', citedAs: '社会抚养条例' },
  nameless: { number: null, title: null },
};
const cite = (document: string, more: object = {}) => citationText({ document, ...more }, DOCUMENTS);

test('a document is cited by its usual name, else its number, else its title, else its id', () => {
  assert.equal(cite('decree'), '社会抚养条例');
  assert.equal(cite('notice'), '发改价格〔2019〕914号');
  assert.equal(cite('law'), '《护照法》');
  assert.equal(cite('nameless'), 'nameless');
  assert.equal(cite('unheard-of'), 'unheard-of');
});

test('article and edition stand behind it, apart from a number and close to a title', () => {
  assert.equal(cite('law', { article: '第二十二条' }), '《护照法》第二十二条');
  assert.equal(cite('notice', { article: '第二条' }), '发改价格〔2019〕914号 第二条');
  assert.equal(cite('notice', { edition: '2020年修订' }), '发改价格〔2019〕914号 2020年修订');
  assert.equal(cite('law', { article: '第二条', edition: '2020年修订' }), '《护照法》第二条 2020年修订');
});

test('words of its own go before everything', () =>
  assert.equal(cite('law', { wording: '依法', article: '第二条' }), '依法'));
