import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convertPage } from '#hant/convert-page';

const NOTES = { page: '<p>本页</p>', document: '<p>正文</p>' };
const converted = (html: string) => convertPage(html, 'https://city.example', NOTES);

describe('a page in traditional characters', () => {
  test('words and their attributes are converted', () => {
    assert.equal(
      converted(
        '<p title="收费" data-words="收费">办事 &amp; 收费</p><input placeholder="办事" value="收费">',
      ),
      '<p title="收費" data-words="收费">辦事 &amp; 收費</p><input placeholder="辦事" value="收费">',
    );
    assert.equal(converted('<title>查收费</title>'), '<title>查收費</title>');
    assert.equal(
      converted('<meta name="description" content="办事">'),
      '<meta name="description" content="辦事">',
    );
  });

  test('the language is said, and other languages stay as they are', () => {
    assert.equal(
      converted(
        '<html lang="zh-CN"><i lang="ja">国の許認可<b lang="zh-CN">国家</b></i><b lang="zh-CN">国家</b></html>',
      ),
      '<html lang="zh-Hant"><i lang="ja">国の許認可<b lang="zh-CN">国家</b></i><b lang="zh-Hant">國家</b></html>',
    );
    assert.equal(
      converted('<p translate="no" lang="zh-CN">国<p>国</p></p>国'),
      '<p translate="no" lang="zh-CN">国<p>国</p></p>國',
    );
  });

  test('addresses of pages lead to converted pages; files, ids, fragments and other sites stay', () => {
    for (const [href, expected] of [
      ['/fees/', '/zh-hant/fees/'],
      ['/fees/check/?q=护照#答', '/zh-hant/fees/check/?q=护照#答'],
      ['/', '/zh-hant/'],
      ['/en/fees/', '/en/fees/'],
      ['/zh-hant/fees/', '/zh-hant/fees/'],
      ['/feeds/all.atom', '/feeds/all.atom'],
      ['#管什么', '#管什么'],
      ['https://other.example/', 'https://other.example/'],
      ['//other.example/', '//other.example/'],
    ])
      assert.equal(converted(`<a id="国" href="${href}">x</a>`), `<a id="国" href="${expected}">x</a>`);
    assert.equal(converted('<form action="/search/">'), '<form action="/zh-hant/search/">');
  });

  test('the head and its structured data name the converted page, and the thing by its one name', () => {
    assert.equal(
      converted(
        '<link rel="canonical" href="https://city.example/fees/"><meta property="og:url" content="https://city.example/"><meta property="og:locale" content="zh_CN"><script type="application/ld+json">{"@id":"https://city.example/fees/","url":"https://city.example/fees/","inLanguage":"zh-CN","name":"国\\u003c/script>"}</script><script src="/x.js"></script><b>国</b>',
      ),
      '<link rel="canonical" href="https://city.example/zh-hant/fees/"><meta property="og:url" content="https://city.example/zh-hant/"><meta property="og:locale" content="zh_TW"><script type="application/ld+json">{"@id":"https://city.example/fees/","url":"https://city.example/zh-hant/fees/","inLanguage":"zh-Hant","name":"國\\u003c/script>"}</script><script src="/x.js"></script><b>國</b>',
    );
  });

  test('the link to the page itself is the current one among the languages', () => {
    assert.equal(
      converted(
        '<a href="/" hreflang="zh-CN" aria-current="true">简体</a><a href="/zh-hant/" hreflang="zh-Hant">繁體</a>',
      ),
      '<a href="/" hreflang="zh-CN">简体</a><a href="/zh-hant/" hreflang="zh-Hant" aria-current="true">繁體</a>',
    );
  });

  test('code, scripts and templates stay', () => {
    for (const html of ['<code>国</code>', '<script>"国"</script>', '<template><p>国</p></template>'])
      assert.equal(converted(html), html);
  });

  test('the page says that it is converted, and so does an official text', () => {
    assert.equal(
      converted('<main id="content"><div data-document lang="zh-CN">国</div></main>'),
      '<main id="content"><p>本頁</p><p>正文</p><div data-document lang="zh-Hant">國</div></main>',
    );
  });
});
