import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';
import { readStrings, stringFaults, type Strings } from '#scripts/check/string-faults';

const GOOD: Record<Locale, Strings> = {
  'zh-CN': { 'a.hello': '你好，{{name}}', 'a.count_other': '{{count}}件' },
  en: { 'a.hello': 'Hello, {{name}}', 'a.count_one': '{{count}} piece', 'a.count_other': '{{count}} pieces' },
  ja: { 'a.hello': '{{name}}さん', 'a.count_other': '{{count}}件' },
  ko: { 'a.hello': '{{name}} 님', 'a.count_other': '{{count}}건' },
};
const CODE = "t('a.hello', { name }); t('a.count', { count });";

/** The faults of good strings of which some were changed; null takes one away. */
function faultsWith(locale: Locale, changes: Record<string, string | null>, code = CODE): string[] {
  const changed = Object.entries({ ...GOOD[locale], ...changes }).filter(([, text]) => text !== null);
  const faults = stringFaults({ ...GOOD, [locale]: Object.fromEntries(changed) as Strings }, code);
  return faults.map(({ file, field, zh, en }) => `${file} ${field}: ${zh.problem} / ${en.problem}`);
}

describe('what fails the check of strings', () => {
  test('nothing, where all is well', () => assert.deepEqual(faultsWith('en', {}), []));

  test('a missing key', () =>
    assert.deepEqual(faultsWith('ja', { 'a.hello': null }), [
      'src/i18n/strings/ja.json a.hello: 缺这一条 / this string is missing',
    ]));

  test('a key that the source language does not have', () =>
    assert.deepEqual(faultsWith('ko', { 'a.helo': '안녕' }), [
      'src/i18n/strings/ko.json a.helo: zh-CN.json 里没有这一条 / zh-CN.json has no such string',
    ]));

  test('a missing plural form', () =>
    assert.deepEqual(faultsWith('en', { 'a.count_one': null }), [
      'src/i18n/strings/en.json a.count: 缺一种复数形式 / a plural form is missing',
    ]));

  test('a wrong placeholder', () =>
    assert.deepEqual(faultsWith('en', { 'a.hello': 'Hello, {{nmae}}' }), [
      'src/i18n/strings/en.json a.hello: 占位与中文不同 / its blanks differ from the Chinese',
    ]));

  test('a Korean particle whose form depends on what fills a blank', () => {
    const fault =
      'src/i18n/strings/ko.json a.hello: 韩文助词跟在占位后面：用哪一个要看填进去的词' +
      ' / a Korean particle leans on a blank, and its form depends on the word';
    for (const words of [
      '{{name}}을(를) 환영합니다',
      '“{{name}}”라고 합니다',
      '{{name}}로 바뀜',
      '‘{{name}}’는 없음',
    ])
      assert.deepEqual(faultsWith('ko', { 'a.hello': words }), [fault], words);
    for (const words of ['{{name}}에서', '{{name}}의 집', '이름: {{name}}', '{{name}}가지'])
      assert.deepEqual(faultsWith('ko', { 'a.hello': words }), [], words);
  });

  test('a key that nothing says', () =>
    assert.deepEqual(faultsWith('en', {}, "t('a.count')"), [
      'src/i18n/strings/zh-CN.json a.hello: 没有代码用到这一条 / nothing says this string',
    ]));

  test('a key put together is used by its family', () =>
    assert.deepEqual(faultsWith('en', {}, 't(`a.${kind}`)'), []));
});

test('the interface strings have no fault', () => {
  const { strings, code } = readStrings();
  assert.deepEqual(stringFaults(strings, code), []);
});

test('a missing key is an error and never a key on a page', () => {
  assert.throws(
    () => translator('en')('no.such.key' as StringKey),
    /strings\/en\.json has no "no\.such\.key"/,
  );
});

test('counts take the plural of the language', () => {
  assert.equal(translator('en')('policies.count', { count: 1 }), '1 document');
  assert.equal(translator('en')('policies.count', { count: 2 }), '2 documents');
  assert.equal(translator('ko')('policies.count', { count: 1 }), '1건');
});
