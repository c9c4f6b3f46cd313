import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { localesOf, translationOf } from '#library/translations';
import { cityWith, faultsOf, fixtureLibrary } from '../../support/city.ts';

const TRANSLATION = '---\ntranslatedFrom: 2026-06-30\nwords:\n  s1.title: Return\n---\n';

test('a folder joins an original with its translations; a language without a file is not among them', () => {
  const guide = fixtureLibrary().guides.get('open-shop')!;
  assert.deepEqual(localesOf(guide), ['zh-CN', 'en', 'ja']);
  assert.equal(guide.original.file, 'guides/open-shop/zh-CN.mdx');
  assert.equal(guide.translations.get('en')!.data.words['m1'], 'Application form');
});

test('freshness follows the editions: current, outdated by a later major change, missing', () => {
  const guide = fixtureLibrary().guides.get('open-shop')!;
  assert.equal(translationOf(guide, 'zh-CN').freshness, 'current');
  assert.equal(translationOf(guide, 'en').freshness, 'current');
  assert.deepEqual(translationOf(guide, 'ja'), {
    freshness: 'outdated',
    translatedFrom: '2026-06-01',
    changedOn: '2026-06-15',
  });
  assert.equal(translationOf(guide, 'ko').freshness, 'missing');
});

test('a translation that is added is there, whatever the editor calls the rest', () => {
  const guide = openLibrary(cityWith({ 'guides/close-shop/ko.mdx': TRANSLATION })).guides.get('close-shop')!;
  assert.deepEqual(localesOf(guide), ['zh-CN', 'ko']);
});

test('a translation without its original is a fault that names the missing file', () => {
  const faults = faultsOf({ 'guides/no-shop/en.mdx': TRANSLATION });
  assert.deepEqual(
    faults.map(({ file }) => file),
    ['guides/no-shop/zh-CN.mdx'],
  );
  assert.match(faults[0]!.zh.problem, /没有中文原文/);
  assert.match(faults[0]!.en.remedy, /add the original/);
});

test('a file name that is no language is a fault', () => {
  const faults = faultsOf({ 'guides/open-shop/fr.mdx': TRANSLATION });
  assert.deepEqual(
    faults.map(({ file }) => file),
    ['guides/open-shop/fr.mdx'],
  );
  assert.match(faults[0]!.en.remedy, /zh-CN, en, ja, ko/);
});
