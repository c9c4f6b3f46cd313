import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import { isWritableAsHanja } from '#domain/scripts';
import { isWritableInTraditional } from '../support/big5.ts';
import { BUILT, documentOf, pagesOf, type Site } from '../support/site.ts';

/** Words on a page, with the language that the page says they are in. */
interface Said {
  lang: string;
  text: string;
  /** An attribute cannot mark a document's number within it, so only one without any word of its language is wrong. */
  isAttribute?: boolean;
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'CODE']);

function saidIn(node: Node, lang: string): Said[] {
  if (node.nodeType === NodeType.TEXT_NODE) return [{ lang, text: node.textContent }];
  const element = node as HTMLElement;
  if (SILENT.has(element.tagName)) return [];
  const own = element.getAttribute?.('lang') ?? lang;
  const labels = ['aria-label', 'alt', 'title', 'placeholder']
    .flatMap((name) => element.getAttribute?.(name) ?? [])
    .map((text) => ({ lang: own, text, isAttribute: true }));
  return [...labels, ...element.childNodes.flatMap((child) => saidIn(child, own))];
}

/** What the head says to search engines, messengers and the tab. */
const HEAD = ['description', 'SiteName', 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']
  .map((name) => `meta[name=${name}]`)
  .concat(
    ['og:title', 'og:description', 'og:site_name', 'og:image:alt'].map((name) => `meta[property="${name}"]`),
  );

function saidInHead(head: HTMLElement, lang: string): Said[] {
  const metas = head.querySelectorAll(HEAD.join(', ')).map((meta) => meta.getAttribute('content')!);
  const feeds = head.querySelectorAll('link[title]').map((link) => link.getAttribute('title')!);
  const texts = [head.querySelector('title')!.textContent, ...metas, ...feeds];
  return texts.map((text) => ({ lang, text, isAttribute: true }));
}

/** What a language is not written with. Korean glosses a word with Chinese characters: 랴오청시(聊城市). */
const FOREIGN: Record<string, (text: string) => boolean> = {
  'zh-CN': (text) => /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
  'zh-Hant': (text) =>
    /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) || !isWritableInTraditional(text),
  en: (text) => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
  ja: (text) =>
    /\p{Script=Hangul}/u.test(text) || !isWritableAsHanja((text.match(/\p{Script=Han}/gu) ?? []).join('')),
  ko: (text) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
      text.replace(/(?<=\p{Script=Hangul})\([\p{Script=Han}\p{Script=Hangul}\s]+\)/gu, ''),
    ),
};

/** What only this language, of those of the portal, is written with. */
const OWN: Record<string, RegExp> = {
  'zh-CN': /\p{Script=Han}/u,
  // One simplified character is one too many, whatever stands beside it.
  'zh-Hant': /(?!)/u,
  en: /\p{Script=Latin}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
};

function isWrong({ lang, text, isAttribute }: Said): boolean {
  return FOREIGN[lang]!(text) && !(isAttribute && OWN[lang]!.test(text));
}

/** The head cannot mark a language; what it repeats is marked where it stands in the page. */
function isMarkedBelow(said: Said, marked: string): boolean {
  const parts = said.text.split(/ · |：/).map((text) => ({ ...said, text }));
  return parts.filter(isWrong).every(({ text }) => marked.includes(text.trim()));
}

describe('no page shows words of another language without saying so', () => {
  for (const site of Object.keys(BUILT) as Site[]) {
    test(site, () => {
      const found = new Set<string>();
      for (const { path, html } of pagesOf(site)) {
        const root = parse(html).querySelector('html')!;
        const lang = root.getAttribute('lang')!;
        const body = saidIn(root.querySelector('body')!, lang);
        const marked = body.flatMap((said) => (said.lang === 'zh-CN' && lang !== 'zh-CN' ? [said.text] : []));
        const head = saidInHead(root.querySelector('head')!, lang).filter(
          (said) => isWrong(said) && !isMarkedBelow(said, marked.join('')),
        );
        for (const said of [...head, ...body]) {
          assert.ok(said.lang in FOREIGN, `${path} is in no known language: ${said.lang}`);
          if (isWrong(said)) found.add(`${path} (${said.lang}): ${said.text.trim().slice(0, 80)}`);
        }
      }
      assert.deepEqual([...found].slice(0, 40), []);
    });
  }
});

describe('each alternate of a page is in the language that it is offered as', () => {
  for (const site of Object.keys(BUILT) as Site[]) {
    test(site, () => {
      const pages = new Map(pagesOf(site).map(({ path, html }) => [path, parse(html)]));
      const wrong: string[] = [];
      for (const [path, root] of pages) {
        for (const link of root.querySelectorAll('link[rel=alternate][hreflang]')) {
          const hreflang = link.getAttribute('hreflang')!;
          const target = pages.get(new URL(link.getAttribute('href')!).pathname);
          const lang = target?.querySelector('html')!.getAttribute('lang');
          if (hreflang !== 'x-default' && lang !== hreflang) wrong.push(`${path} → ${hreflang}: ${lang}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});

test('JSON-LD speaks the language of its page, under the one name of the thing', () => {
  for (const [prefix, inLanguage] of [
    ['', 'zh-CN'],
    ['/zh-hant', 'zh-Hant'],
    ['/en', 'en'],
    ['/ja', 'ja'],
    ['/ko', 'ko'],
  ]) {
    const page = documentOf('city', `${prefix}/guides/g-labour-arb/`);
    const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent);
    assert.equal(data['@id'], 'https://portal.example/guides/g-labour-arb/');
    assert.equal(data.url, `https://portal.example${prefix}/guides/g-labour-arb/`);
    assert.equal(data.inLanguage, inLanguage);
    assert.equal(data.name, page.querySelector('h1')!.textContent.trim());
  }
});
