import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOCK_END } from '#domain/search/excerpt';
import { cut, tokensOf } from '#domain/search/tokens';
import { indexedCopy } from '#search/indexed-copy';
import { pageText } from '#search/page-blocks';
import { textFile, textHash } from '#search/text-file';

const HTML = `<!doctype html><html lang="zh-CN"><head><title>题</title></head><body><header>页眉</header>
<main id="content" data-search-kind="policy"><p class="reading-bar"><a href="/elder/">长者模式</a></p><nav>首页</nav><h1>护照费</h1>
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

test('the copy holds the tokens of the blocks; title and lead weigh more', () => {
  const copy = indexedCopy(pageText(HTML));
  const block = (text: string) => tokensOf(cut(text));
  assert.match(copy, new RegExp(`<p data-pagefind-weight="7">${escaped(block('护照费'))}</p>`));
  assert.match(
    copy,
    new RegExp(`<p data-pagefind-weight="4">${escaped(block('每件80元 另有 Foreign'))}</p>`),
  );
  assert.match(copy, new RegExp(`<p>${escaped(block('办护照的钱'))}</p>`));
  assert.doesNotMatch(copy, /[&一-龥]/u);
});

function escaped(text: string): string {
  return text.replace(/\|/g, '\\|');
}

test('a result’s text is that of its blocks, with the headings that can be gone to', () => {
  const { content, anchors } = textFile(pageText(HTML.replace('每件', '每\u200B件')));
  assert.deepEqual(content.split(BLOCK_END).slice(0, 2), ['护照费', '每件８０元 另有 Foreign']);
  assert.deepEqual(anchors, [{ id: 's1', text: '一、目标 & 任务' }]);
});

test('a result’s text begins with the title that the result shows, whatever stands above it', () => {
  const { content } = textFile(pageText(HTML.replace('<h1>', '<p>政策解读 · 写给：居民</p><h1>')));
  assert.deepEqual(content.split(BLOCK_END).slice(0, 2), ['护照费', '每件８０元 另有 Foreign']);
});

test('the name of a text changes with any of its characters', () => {
  const page = pageText(HTML);
  const other = pageText(HTML.replace('每件', '每本'));
  assert.notEqual(textHash(page), textHash(other));
  assert.equal(textHash(page), textHash(pageText(HTML)));
});
