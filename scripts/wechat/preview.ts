import { escapeHtml } from '#words/html';
import type { Edition, SizedPicture } from './pages.ts';

/**
 * A page that shows an article as a phone does: WeChat's own title above it, its margins, paragraphs without margins of
 * their own. It is for this machine's browser and goes nowhere. Its pictures stand in it, so that one touch copies the
 * article whole, ready to be pasted into the editor of the account.
 */
export function previewPage({ article, cover, square, pictures }: Edition): string {
  const { locale, title, author, digest, sourceUrl } = article;
  const content = pictures.reduce(
    (text, picture) => text.replaceAll(`src="${picture.file}"`, `src="${dataAddress(picture)}"`),
    article.content,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 0; background: #ededed; font-family: -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
main { box-sizing: border-box; max-width: 414px; margin: 0 auto; padding: 20px 16px 32px; background: #fff; }
main p, main h2, main h3, main blockquote, main ul, main ol { margin: 0; }
main img { max-width: 100%; }
.title { margin: 0 0 14px; font-size: 22px; line-height: 1.4; }
.byline { margin: 0 0 22px; color: #8c8c8c; font-size: 15px; }
.share { display: flex; gap: 12px; box-sizing: border-box; max-width: 414px; margin: 0 auto 16px; padding: 16px; background: #fff; font-size: 14px; color: #5b6270; }
.share img { display: block; height: 64px; }
.share p { margin: 0 0 8px; }
.copy { display: block; box-sizing: border-box; width: 100%; max-width: 414px; margin: 0 auto 16px; padding: 12px; border: 0; border-radius: 6px; background: #07c160; color: #fff; font: inherit; font-size: 16px; cursor: pointer; }
.read-more { margin: 28px 0 0; font-size: 15px; color: #576b95; word-break: break-all; }
</style>
</head>
<body>
<section class="share"><div><p>${escapeHtml(digest)}</p><img src="${cover.file}" alt=""></div><img src="${square.file}" alt=""></section>
<button class="copy" type="button" data-done="已复制，到公众号后台的正文里粘贴；标题、摘要、封面分别填">复制正文</button>
<main>
<h1 class="title">${escapeHtml(title)}</h1>
<p class="byline">${escapeHtml(author)}</p>
<div class="content">${content}</div>
<p class="read-more">阅读原文 ${escapeHtml(sourceUrl)}</p>
</main>
<script>${COPY}</script>
</body>
</html>
`;
}

function dataAddress({ bytes }: SizedPicture): string {
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Puts the article on the clipboard as it is written: a selection would take the look of this page along. */
const COPY = `
document.querySelector('.copy').addEventListener('click', ({ target }) => {
  const content = document.querySelector('.content');
  document.addEventListener('copy', (event) => {
    event.clipboardData.setData('text/html', content.innerHTML);
    event.clipboardData.setData('text/plain', content.innerText);
    event.preventDefault();
  }, { once: true });
  if (document.execCommand('copy')) target.textContent = target.dataset.done;
});
`;
