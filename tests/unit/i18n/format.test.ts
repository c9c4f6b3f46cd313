import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay } from '#i18n/format';
import { LOCALES, inBrackets } from '#i18n/locales';

/** Something said in every language, in their order: Chinese, English, Japanese, Korean. */
const inEach = (said: (locale: (typeof LOCALES)[number]) => string) => LOCALES.map(said);

test('a day is written as each language writes it', () =>
  assert.deepEqual(
    inEach((locale) => formatDay(locale, '2021-03-05')),
    ['2021年3月5日', '5 March 2021', '2021年3月5日', '2021년 3월 5일'],
  ));

test('a remark stands in the brackets of the language: Korean sets them close to the word', () =>
  assert.deepEqual(
    inEach((locale) => inBrackets(locale, 'x')),
    ['（x）', ' (x)', '（x）', '(x)'],
  ));
