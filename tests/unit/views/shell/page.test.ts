import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alternatesOf, localesOfPage, pageView } from '#views/shell/page';
import { forEachInEveryLocale, inEveryLocale } from '#views/shell/paths';
import type { Library } from '#library/library';
import { searchView } from '#views/search/search-view';
import { cardOrders } from '#views/site/cards';
import { llmsTxt } from '#views/site/llms-txt';
import { sitemapXml } from '#views/site/sitemap-xml';
import { ownPhrases, titleWords } from '#views/shell/title-words';
import { openLibrary } from '#library/open-library';
import { cityWith, fixtureLibrary } from '../../../support/city.ts';

const library = fixtureLibrary();
const spec = { path: '/policies/x/', heading: { text: '某办法' }, description: '某办法的全文' };
const meta = (view: ReturnType<typeof pageView>) =>
  Object.fromEntries(view.meta.map(({ name, content }) => [name, content]));

describe('the shell of a page', () => {
  test('says where it stands: title, address, way back, other languages', () => {
    const section = { words: { text: '政策文件' }, path: '/policies/' };
    const view = pageView(library, 'en', { ...spec, section });
    assert.equal(view.canonical, `${library.site.domain}/en/policies/x/`);
    assert.ok(view.title.startsWith('某办法') && view.title.includes(view.siteName));
    assert.deepEqual(
      view.breadcrumb.map(({ href }) => href),
      ['/en/', '/en/policies/', '/en/policies/x/'],
    );
    assert.deepEqual(
      view.languages.filter(({ current }) => current).map(({ locale }) => locale),
      ['en'],
    );
    assert.deepEqual(
      view.nav.filter(({ current }) => current).map(({ href }) => href),
      ['/en/policies/'],
    );
  });

  test('of a text that is not translated stands for the Chinese one, and says so', () => {
    const view = pageView(library, 'en', { ...spec, translated: false });
    assert.equal(view.canonical, `${library.site.domain}/policies/x/`);
    assert.deepEqual(view.alternates, []);
    assert.notEqual(view.notice.fallback, null);
    assert.equal(pageView(library, 'zh-CN', { ...spec, translated: false }).notice.fallback, null);
  });

  test('invents no tag: what is unknown or a placeholder is left out', () => {
    const article = { title: '某办法', publishedOn: null, source: null, keywords: [] };
    const tags = meta(pageView(library, 'zh-CN', { ...spec, article }));
    assert.equal(tags['ArticleTitle'], '某办法');
    for (const name of ['PubDate', 'ContentSource', 'Keywords', 'ColumnName'])
      assert.ok(!(name in tags), name);
    const dated = { ...article, publishedOn: '2021-05-08', source: '临河市政府', keywords: ['甲', '乙'] };
    const known = meta(pageView(library, 'zh-CN', { ...spec, article: dated }));
    assert.deepEqual(
      [known['PubDate'], known['ContentSource'], known['Keywords']],
      ['2021-05-08 00:00', '临河市政府', '甲,乙'],
    );
    assert.equal('SiteIDCode' in tags, !library.site.siteCode.placeholder);
  });

  test('tells a demonstration from the office, and leads nowhere that the city does not have', () => {
    const view = pageView(library, 'zh-CN', spec);
    assert.equal(view.notice.demonstration !== null, library.site.demonstration);
    const other = { ...library, guides: new Map() } as typeof library;
    const paths = (of: typeof library) => pageView(of, 'zh-CN', spec).nav.map(({ href }) => href);
    assert.ok(paths(library).includes('/guides/') && !paths(other).includes('/guides/'));
  });

  test('closes no script early', () => {
    const [json] = pageView(library, 'zh-CN', { ...spec, jsonLd: [{ name: '</script>' }] }).jsonLd;
    assert.ok(!json!.includes('<'));
    assert.equal((JSON.parse(json!) as { name: string }).name, '</script>');
  });
});

test('the languages in which a page exists, by absolute address', () => {
  assert.deepEqual(localesOfPage(library, { translated: false }), ['zh-CN']);
  assert.deepEqual(localesOfPage(library, { translated: ['zh-CN', 'ja'] }), ['zh-CN', 'ja']);
  assert.deepEqual(
    alternatesOf(library, { path: '/a/', translated: ['zh-CN', 'ja'] }).map(({ hreflang }) => hreflang),
    ['zh-CN', 'ja', 'zh-Hant', 'x-default'],
  );
});

test('a page for each thing in each language, and in Traditional Chinese made of the source', () => {
  const all = inEveryLocale(library);
  const pages = forEachInEveryLocale(library, [{ slug: 'a' }, { slug: 'b' }], ({ slug }) => ({ slug }));
  assert.equal(pages.length, all.length * 2);
  assert.deepEqual(pages[0], {
    params: { locale: undefined, slug: 'a' },
    props: { slug: 'a', locale: 'zh-CN' },
  });
  assert.equal(all.filter(({ props }) => props.locale === 'zh-CN').length, 2);
});

/** The invented city in some languages only. */
function cityIn(languages: readonly string[]): Library {
  const translated = ['guides/open-shop', 'interpretations/action-explained', 'infographics/action-glance'];
  const gone = ['en', 'ja'].filter((locale) => !languages.includes(locale));
  const without = translated.flatMap((text) =>
    gone.map((locale) => [`${text}/${locale}.mdx`, null] as const),
  );
  const named = (old: string) => `${old}\nlanguages: [${languages.join(', ')}]\n`;
  return openLibrary(cityWith({ 'site.yaml': named, ...Object.fromEntries(without) }));
}

test('a city that names its languages has no page, alternative, picture or link in another', () => {
  const two = cityIn(['zh-CN', 'en']);
  const one = cityIn(['zh-CN']);
  assert.deepEqual(
    inEveryLocale(two).map(({ params }) => params.locale),
    [undefined, 'en', 'zh-hant'],
  );
  assert.deepEqual(
    inEveryLocale(one).map(({ params }) => params.locale),
    [undefined, 'zh-hant'],
  );
  const spec = { path: '/fees/', heading: { text: '收费' }, description: '' };
  const page = pageView(two, 'en', spec);
  assert.deepEqual(
    page.languages.map(({ locale }) => locale),
    ['zh-CN', 'zh-Hant', 'en'],
  );
  assert.deepEqual(
    page.alternates.map(({ hreflang }) => hreflang),
    ['zh-CN', 'en', 'zh-Hant', 'x-default'],
  );
  for (const text of [sitemapXml(two), llmsTxt(two), JSON.stringify(searchView(two, 'en'))])
    assert.doesNotMatch(text, /\/(ja|ko)\//);
  assert.doesNotMatch(`${sitemapXml(one)}${llmsTxt(one)}`, /\/(en|ja|ko)\//);
  assert.deepEqual([...new Set(cardOrders(two, '2026-06-30').map(({ locale }) => locale))], ['zh-CN', 'en']);
});

test('a title is broken between phrases where it is written without blanks, and nowhere else', () => {
  const { phrases } = titleWords(library, { text: '停车收费管理办法' }, 'zh-CN') as { phrases?: string[] };
  assert.equal(phrases?.join(''), '停车收费管理办法');
  assert.ok(!('phrases' in titleWords(library, { text: 'Parking rules' }, 'en')));
  assert.deepEqual(ownPhrases('没有提到的话', library, 'zh-CN'), []);
  const city = library.site.city['zh-CN'];
  assert.deepEqual(ownPhrases(`${city}的办法`, library, 'zh-CN'), [city]);
});
