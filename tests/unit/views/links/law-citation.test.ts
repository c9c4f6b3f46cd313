import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { ContentError } from '#library/report';
import { lawName, recalledTitle } from '#views/links/law-citation';
import { cityWith } from '../../../support/city.ts';

const REMEMBERED =
  'remembered:\n  number: 临财〔2019〕3号\n  title: 未取得\n  recalledTitle: 关于停车收费的通知\n  writtenOn: 未取得\n  verified: true\n';
const documents = (edit: (yaml: string) => string) => cityWith({ 'documents.yaml': edit });

test('a title that is only remembered stands beside the number, and is said not to be checked', () => {
  const library = openLibrary(documents((yaml) => yaml + REMEMBERED));
  assert.equal(lawName(library, 'remembered'), '临财〔2019〕3号');
  const title = (locale: 'zh-CN' | 'en') => recalledTitle(library, 'remembered', locale, 'not checked')?.text;
  assert.equal(title('zh-CN'), '《关于停车收费的通知》（not checked）');
  assert.equal(title('en'), '《关于停车收费的通知》 (not checked)');
});

test('a document whose title was read has no remembered one', () => {
  const library = openLibrary(documents((yaml) => yaml));
  assert.equal(recalledTitle(library, 'linhe-2018-1', 'zh-CN', 'not checked'), null);
  const both = REMEMBERED.replace('title: 未取得', 'title: 停车收费通知');
  assert.throws(() => openLibrary(documents((yaml) => yaml + both)), ContentError);
});
