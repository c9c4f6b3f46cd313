import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseBody, textOf } from '#library/body';
import type { BodyNode } from '#library/body-node';
import { asWritten } from '#library/marks';
import type { Issue } from '#library/report';
import { escapeHtml, renderBody } from '#views/bodies/render-body';
import { NO_MARKS } from '../../support/no-marks.ts';

function read(source: string): { nodes: BodyNode[]; issues: Issue[] } {
  const issues: Issue[] = [];
  return { nodes: parseBody(source, 'policies/x.mdx', 10, issues), issues };
}

/** The HTML of a source without a fault; the portal's tags as they are written. */
function html(source: string): string {
  const { nodes, issues } = read(source);
  assert.deepEqual(issues, []);
  const tags = ['Fee', 'Claim', 'Section'].map((name) => [name, (_: unknown, inner: string) => `[${inner}]`]);
  const dress = { topLevel: 2, heading: () => ({ id: 'x', after: '' }), tags: Object.fromEntries(tags) };
  return renderBody(nodes, dress).html.replace(/ id="x"/g, '');
}

const words = (text: string) => text.replace(/\s+/g, '');

test('the words of the page are the words of the source, whatever Markdown would make of them', () => {
  for (const text of NO_MARKS) assert.equal(words(textOf(read(text).nodes)), words(text), text);
  const joint = fc.constantFrom('', ' ', '，', '的', '\n', '\n\n', '（', '。\n\n', 'a', '1');
  // These become marks by what follows: a backslash before a mark, a dash or a # before a blank.
  const alone = ['\\', '#', '--', '- - -'];
  const mixed = NO_MARKS.filter((text) => !alone.includes(text));
  const pieces = fc.array(fc.tuple(fc.constantFrom(...mixed), joint), { maxLength: 8 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const source = parts.flat().join('');
      // Two pairs of asterisks may stand for strong words; what is left must still be every other character.
      const bare = (text: string) => words(text).replace(/\*/g, '');
      const { nodes, issues } = read(source);
      assert.deepEqual(issues, []);
      assert.equal(bare(textOf(nodes)), bare(source));
      assert.ok(!/<(?:del|em|code|s|sub|sup)>/.test(html(source)), source);
    }),
    { numRuns: 2000 },
  );
});

test('words that are written for a body come out as they are, whatever they look like', () => {
  const tricky = fc.constantFrom(
    ...NO_MARKS,
    '**甲**',
    '[甲](/a)',
    '<Fee id="a"/>',
    '{/* 甲 */}',
    '# 甲',
    '- 甲',
  );
  const more = fc.constantFrom(
    '1. 甲',
    '> 甲',
    '---',
    '![甲](b.png)',
    '<div>',
    '<!-- 甲 -->',
    '\\*',
    '\\\\',
    '| a |',
  );
  const any = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replace(/[\p{C}\p{Z}\p{DI}\uFFF9-\uFFFD]/gu, ' '));
  fc.assert(
    fc.property(fc.array(fc.oneof(tricky, more, any), { maxLength: 6 }), (parts) => {
      const text = parts.join('').replace(/\n/g, ' ');
      const { nodes, issues } = read(asWritten(text));
      assert.deepEqual(issues, [], asWritten(text));
      assert.equal(words(textOf(nodes)), words(text), asWritten(text));
    }),
    { numRuns: 3000 },
  );
});

describe('a mark that was meant works', () => {
  const CASES: Record<string, string> = {
    '**“清单”**之外': '<p><strong>“清单”</strong>之外</p>',
    '这是**打造：**一流**（好）**的': '<p>这是<strong>打造：</strong>一流<strong>（好）</strong>的</p>',
    '**甲**乙**丙**': '<p><strong>甲</strong>乙<strong>丙</strong></p>',
    '**共\n两行**': '<p><strong>共\n两行</strong></p>',
    '共**18**项': '<p>共<strong>18</strong>项</p>',
    '见[清单](/fees/)。': '<p>见<a href="/fees/">清单</a>。</p>',
    '[a](https://a.cn/x?a=1&copy=2)': '<p><a href="https://a.cn/x?a=1&amp;copy=2">a</a></p>',
    '## 一、总则 #': '<h2>一、总则 #</h2>',
    '- 甲\n  - 乙': '<ul>\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ul>',
    '1. 甲\n2. 乙': '<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>',
    '\\**甲**': '<p>**甲**</p>',
    '甲{/* 给编辑看 */}乙': '<p>甲乙</p>',
    '**<Fee id="a"/>元**': '<p><strong>[]元</strong></p>',
    '甲\n---\n乙': '<p>甲</p>\n<hr>\n<p>乙</p>',
  };
  for (const [source, wanted] of Object.entries(CASES))
    test(source, () => assert.equal(html(source), wanted));
});

describe('an address ends where the address ends', () => {
  const linked = (address: string, href = address) => `<a href="${href}">${address}</a>`;
  const CASES: Record<string, string> = {
    '详情请登录 http://www.example.gov.cn，点击收费清单': `详情请登录 ${linked('http://www.example.gov.cn')}，点击收费清单`,
    '登录http://www.example.gov.cn/a_b/查询': `登录${linked('http://www.example.gov.cn/a_b/')}查询`,
    '（www.example.gov.cn）查阅。': `（${linked('www.example.gov.cn', 'http://www.example.gov.cn')}）查阅。`,
    '(https://a.cn/b_(c)).': `(${linked('https://a.cn/b_(c)')}).`,
    '邮箱：lc@a.gov.cn，电话': `邮箱：${linked('lc@a.gov.cn', 'mailto:lc@a.gov.cn')}，电话`,
    '**http://a.cn**': `<strong>${linked('http://a.cn')}</strong>`,
    '[见 http://a.cn](http://b.cn)': `<a href="http://b.cn">见 http://a.cn</a>`,
    'www.甲 http://a': 'www.甲 http://a',
  };
  for (const [source, wanted] of Object.entries(CASES))
    test(source, () => assert.equal(html(source), `<p>${wanted}</p>`));
});

test('a list that does not count as Markdown counts keeps the numbers it was given', () => {
  assert.equal(words(textOf(read('1. 甲\n3. 乙').nodes)), '甲3.乙');
  assert.match(html('3. 甲\n4. 乙'), /<ol start="3">/);
});

test('a row that is longer than the head of its table is a fault: its last cells would vanish', () => {
  const { issues } = read('| a | b |\n|---|---|\n| c | d | e |\n');
  assert.equal(issues.length, 1);
  assert.match(issues[0]!.field, /13/);
  assert.match(issues[0]!.zh.problem, /多了格子/);
});

test('what is wrong with a tag is said in Chinese, and where, without a word of the parser', () => {
  const CASES: Record<string, RegExp> = {
    '<Section>\n\n甲': /没有结束/,
    '甲</Section>': /没有开始/,
    '<Fee id="a': /没有写完整/,
    '<!-- 内部意见 -->': /HTML 注释/,
    '甲<Claim>乙\n\n丙</Claim>': /同一段/,
  };
  for (const [source, wanted] of Object.entries(CASES)) {
    const { issues } = read(source);
    assert.equal(issues.length, 1, source);
    assert.match(`${issues[0]!.zh.problem} ${issues[0]!.zh.remedy}`, wanted);
    assert.doesNotMatch(issues[0]!.value, /Expected|Unexpected|character/);
  }
});

test('what is escaped is escaped once', () => {
  assert.equal(escapeHtml('a&b'), 'a&amp;b');
  assert.equal(html('研发&创新 <甲>'), '<p>研发&amp;创新 &lt;甲&gt;</p>');
});
