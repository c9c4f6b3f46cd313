import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, fixtureLibrary } from '../../support/city.ts';

const anyTitle = [...fixtureLibrary().policies.values()][0]!.data.title['zh-CN'];

test('a synonym for words that a page has is no fault', () => {
  assert.deepEqual(
    faultsOf({ 'synonyms.yaml': `zh-CN:\n  - says: [老叫法]\n    means: ['${anyTitle}']\n` }),
    [],
  );
});

test('a synonym for words that no page has is named, with its place and what to do', () => {
  const [fault, ...others] = faultsOf({
    'synonyms.yaml': `zh-CN:\n  - says: [老叫法]\n    means: ['${anyTitle}', 哪里都没有的词]\n`,
  });
  assert.deepEqual(others, []);
  assert.deepEqual(fault, {
    file: 'synonyms.yaml',
    field: 'zh-CN[0].means[1]',
    value: '哪里都没有的词',
    zh: {
      problem: '没有哪一页写着“哪里都没有的词”，搜它什么也找不到',
      remedy: '改成页面标题、名称、别名或正文里用的词，或删去',
    },
    en: {
      problem: 'no page says "哪里都没有的词", so it would find nothing',
      remedy: 'use words of a title, name, alias or text, or delete it',
    },
  });
});
