import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../support/city.ts';

const FILE = 'infographics/action-glance/zh-CN.mdx';

/** What is said of words that stand below the first heading of an infographic. */
function said(words: string): [string, string][] {
  const found = faultsOf({
    [FILE]: (old) => old.replace(/^## .*$/m, (heading) => `${heading}\n\n${words}\n`),
  });
  return found
    .filter(({ file, zh }) => file === FILE && zh.problem.includes('不起作用'))
    .map(({ value, zh }) => [value, zh.remedy]);
}

test('a tag that nothing reads where it stands is told where it belongs', () => {
  assert.deepEqual(said('说明。\n\n<Note>小注</Note>'), [
    ['<Note>', '写在小标题下面第一行'],
    ['<Note>', '写在小标题下面第一行'],
  ]);
  assert.deepEqual(said('<Step title="打电话">问一问</Step>'), [
    ['<Step>', '写在 <Steps>、<Promise> 里面'],
    ['<Note>', '写在小标题下面第一行'],
  ]);
  assert.deepEqual(said('- <Points><Point title="公开">都在网上</Point></Points>')[0], [
    '<Points>',
    '单独成段，直接写在 <Section> 里面',
  ]);
});

test('a section within a section, and a part within another part', () => {
  assert.deepEqual(said('<Section id="inner">\n\n## 里面\n\n</Section>')[0], [
    '<Section>',
    '写在别的标签外面',
  ]);
  assert.deepEqual(
    said('<Steps>\n<Step title="先"><Point title="公开">都在网上</Point></Step>\n</Steps>')[0],
    ['<Point>', '写在 <Points> 里面'],
  );
});

test('a part right behind a list, which takes it for a part of its last item', () => {
  assert.deepEqual(
    said('<Promise words="不收">\n\n- 行政收费\n<Step title="网上">谁都能看</Step>\n\n</Promise>')[0],
    ['<Step>', '写在列表外面，和列表之间空一行'],
  );
});

test('where they belong they are read', () => {
  assert.deepEqual(said(''), []);
});
