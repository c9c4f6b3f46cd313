import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cardFrame } from '#views/cards/card-frame';
import { cardLocale, localesOfCard } from '#views/cards/card-locales';
import { cardPath } from '#views/cards/card-path';
import { openGraphTags, shareView } from '#views/cards/share-view';
import { fixtureLibrary } from '../../../support/city.ts';

const library = fixtureLibrary();
const policy = { kind: 'policies', slug: 'parking-2020' } as const;
const words = {
  file: 'content/x.mdx',
  kind: '政策文件',
  title: '某办法',
  pictogram: 'office' as const,
  path: '/policies/x/',
  scanFor: '全文',
  note: null,
  unofficial: false,
};

test('a page has pictures in the languages in which it truly exists, and else shows the original’s', () => {
  assert.deepEqual(localesOfCard(library, policy), ['zh-CN']);
  assert.equal(cardLocale(library, policy, 'ja'), 'zh-CN');
  const fee = { kind: 'fees', slug: 'waste' } as const;
  assert.equal(cardLocale(library, fee, 'ja'), 'ja');
  const guide = { kind: 'guides', slug: 'open-shop' } as const;
  const { translations } = library.guides.get('open-shop')!;
  for (const locale of ['en', 'ja', 'ko'] as const)
    assert.equal(cardLocale(library, guide, locale), translations.has(locale) ? locale : 'zh-CN');
  assert.throws(() => localesOfCard(library, { kind: 'guides', slug: 'gone' }), /guides › gone/);
});

describe('a card', () => {
  test('bears the name of the city, its page’s address, and what it is not, in the reader’s language and in English', () => {
    const card = cardFrame(library, 'ja', { ...words, unofficial: true });
    assert.equal(card.url, `${library.site.domain}/ja/policies/x/`);
    assert.equal(card.notice !== null, library.site.demonstration);
    assert.equal(card.labels.length, library.site.demonstration ? 4 : 2);
    assert.equal(
      cardFrame(library, 'en', { ...words, unofficial: true }).labels.length,
      library.site.demonstration ? 2 : 1,
    );
    assert.deepEqual([card.tone, card.rows, card.body, card.scan.line], ['red', [], [], '全文']);
  });
});

describe('what a link says of a page elsewhere', () => {
  const link = {
    title: '某办法',
    description: '全文',
    siteName: '临河',
    url: 'https://x.example/',
    isArticle: true,
  };
  const tags = (card?: typeof policy) =>
    Object.fromEntries(
      openGraphTags('https://x.example', 'en', 'zh-CN', card, link).map(({ property, content }) => [
        property,
        content,
      ]),
    );

  test('its own picture, in the language in which there is one; without one, the site’s', () => {
    assert.equal(tags(policy)['og:image'], 'https://x.example/cards/zh-CN/policies/parking-2020/og.png');
    assert.equal(tags(policy)['og:image:alt'], '某办法');
    assert.equal(
      tags()['og:image'],
      `https://x.example${cardPath({ kind: 'site', slug: 'home' }, 'zh-CN', 'og')}`,
    );
    assert.equal(tags()['og:image:alt'], '临河');
    assert.match(tags()['og:locale']!, /^en_/);
    assert.equal(tags()['og:type'], 'article');
  });

  test('only texts that are written whole have a long picture to save', () => {
    assert.equal(shareView(policy, 'en', 'zh-CN', 'x').long, null);
    const long = shareView({ kind: 'interpretations', slug: 'a' }, 'en', 'en', 'x').long;
    assert.deepEqual([long?.src, long?.file], ['/cards/en/interpretations/a/long.png', 'a-long.png']);
  });
});
