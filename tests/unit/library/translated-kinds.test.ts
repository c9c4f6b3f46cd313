import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { localesOf, translationOf } from '#library/translations';
import { issuesAfter, libraryAfter } from '../../support/content-copy.ts';

const TRANSLATION = '---\ntranslatedFrom: 2026-11-23\nwords:\n  c1: a condition\n---\n';
const original = readFileSync('content/guides/g-start-company/zh-CN.mdx', 'utf8');

test('a folder joins an original with its translations; a language without a file is not among them', () => {
  const guide = libraryAfter({ 'guides/g-start-company/en.mdx': TRANSLATION }).guides.get('g-start-company')!;
  assert.deepEqual(localesOf(guide), ['zh-CN', 'en']);
  assert.equal(guide.original.file, 'guides/g-start-company/zh-CN.mdx');
  assert.equal(guide.translations.get('en')!.data.words['c1'], 'a condition');
  assert.equal(translationOf(guide, 'en').freshness, 'current');
  assert.equal(translationOf(guide, 'ja').freshness, 'missing');
  assert.equal(translationOf(guide, 'zh-CN').freshness, 'current');
});

test('a later major change of the original makes its translation outdated', () => {
  const changed = original.replace(
    '\n---\n',
    '\nchanges:\n  - on: 2026-12-01\n    kind: major\n    note: 法律修改\n---\n',
  );
  const files = { 'guides/g-start-company/zh-CN.mdx': changed, 'guides/g-start-company/en.mdx': TRANSLATION };
  const guide = libraryAfter(files).guides.get('g-start-company')!;
  assert.deepEqual(translationOf(guide, 'en'), {
    freshness: 'outdated',
    translatedFrom: '2026-11-23',
    changedOn: '2026-12-01',
  });
});

test('a translation without its original is a fault that names the missing file', () => {
  const [issue, ...rest] = issuesAfter({ 'guides/g-nothing/en.mdx': TRANSLATION });
  assert.equal(issue!.file, 'guides/g-nothing/zh-CN.mdx');
  assert.match(issue!.zh.problem, /没有中文原文/);
  assert.deepEqual(rest, []);
});

test('a file name that is no language is a fault', () => {
  const issues = issuesAfter({ 'guides/g-start-company/fr.mdx': TRANSLATION });
  assert.deepEqual(
    issues.map(({ file }) => file),
    ['guides/g-start-company/fr.mdx'],
  );
  assert.match(issues[0]!.en.remedy, /zh-CN, en, ja, ko/);
});
