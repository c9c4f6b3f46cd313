import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../support/city.ts';

const GUIDE = 'guides/open-shop/zh-CN.mdx';
const LAW = 'laws/linhe-shops.yaml';
const absent = (edits: Parameters<typeof faultsOf>[0]) =>
  faultsOf(edits).filter(({ zh }) => zh.problem.includes('这部法的文本只有'));

test('an article that the held text does not have is a fault, and the count is said', () => {
  const faults = absent({ [LAW]: (old) => old.replace('articles: 12', 'articles: 3') });
  assert.ok(faults.some(({ file }) => file === GUIDE));
  for (const { value, zh } of faults) {
    assert.match(value, /^第(?![一二三]条).+条$/);
    assert.match(zh.problem, /只有 3 条/);
  }
});

test('the last article is one that it has, and a text that nobody counted accuses nobody', () => {
  const last = (old: string) => old.replace(/article: 第二条/, 'article: 第十二条');
  const beyond = (old: string) => old.replace(/article: 第二条/, 'article: 第十三条');
  assert.deepEqual(absent({ [GUIDE]: last }), []);
  assert.equal(absent({ [GUIDE]: beyond }).length, 1);
  assert.deepEqual(absent({ [GUIDE]: beyond, [LAW]: (old) => old.replace(/ {2}articles: 12\n/, '') }), []);
});
