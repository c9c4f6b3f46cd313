import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOCK_END } from '#domain/search/excerpt';
import { indexedCopy } from '../../../src/search/indexed-copy.ts';
import { pageText } from '../../../src/search/page-blocks.ts';

const HTML = `<!doctype html><html lang="zh-CN"><head><title>题</title></head><body><header>页眉</header>
<main id="content" data-search-kind="policy"><nav>首页</nav><h1>护照费</h1>
<p>每件<strong>８０</strong>元<br>另有 <a href="#">Foreign</a></p><p hidden>看不见</p><script>var x = '脚本';</script>
<p data-pagefind-ignore>处处相同</p><dl><dd><span>护照费</span><span>办护照的钱</span></dd></dl><section><h2 id="s1">一、目标 &amp; 任务<a class="anchor" href="#s1" aria-label="链接"></a></h2><ul><li>甲·乙</li><li lang="en">English only</li></ul></section></main><footer>页脚</footer></body></html>`;

test('a page is read as its reader sees it: blocks, headings with anchors, nothing hidden or repeated, no other language', () => {
  assert.deepEqual(pageText(HTML), {
    language: 'zh-CN',
    kind: 'policy',
    blocks: [
      { level: 1, anchor: null, text: '护照费' },
      { level: null, anchor: null, text: '每件８０元 另有 Foreign' },
      { level: null, anchor: null, text: '护照费' },
      { level: null, anchor: null, text: '办护照的钱' },
      { level: 2, anchor: 's1', text: '一、目标 & 任务' },
      { level: null, anchor: null, text: '甲·乙' },
    ],
  });
});

test('a page that is no result has no kind', () => {
  assert.equal(pageText('<html lang="en"><body><main><p>list</p></main></body></html>').kind, null);
});

test('in the copy every character is a word, full-width digits are plain, the lead weighs more, and markup stays text', () => {
  const copy = indexedCopy(pageText(HTML)).replaceAll('\u200B', '|').replaceAll(BLOCK_END, '¶');
  assert.match(copy, /<h1>护\|照\|费¶<\/h1>/);
  assert.match(copy, /<p data-pagefind-weight="4">每\|件\|80\|元 另\|有 Foreign¶<\/p>/);
  assert.match(copy, /<p>办\|护\|照\|的\|钱¶<\/p>/);
  assert.match(copy, /<p>甲\|·\|乙¶<\/p>/);
  assert.match(copy, /<h2 id="s1">一、目\|标 &amp; 任\|务¶<\/h2>/);
});
