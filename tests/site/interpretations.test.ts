import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES, localePath } from '#i18n/locales';
import { clausesOf } from '#library/clauses';
import { feesOf } from '#library/interpretations';
import { openLibrary } from '#library/open-library';
import { documentOf, fileOf } from '../support/site.ts';

const city = openLibrary('content');
const FIXTURE = '/interpretations/action-explained/';
const textOf = (text: string) => text.replace(/\s+/g, '');

test('each claim of a clause that we hold shows its words, the same on every language’s page', () => {
  for (const { slug } of city.interpretations.values()) {
    for (const locale of LOCALES) {
      const page = documentOf('city', localePath(locale, `/interpretations/${slug}/`));
      for (const note of page.querySelectorAll('.clause')) {
        const [policy, anchor] = /\/policies\/([^/]+)\/#(.+)$/
          .exec(note.querySelector('.clause-label a')!.getAttribute('href')!)!
          .slice(1);
        const clause = clausesOf(city.policies.get(policy!)!).get(anchor!)!;
        assert.equal(
          textOf(note.querySelector('.clause-text')!.textContent),
          textOf([clause.heading, ...clause.paragraphs].join('')),
        );
      }
      for (const cite of page.querySelectorAll('a.claim-source[href^="#"]'))
        assert.ok(page.querySelector(cite.getAttribute('href')!), `${slug} ${cite.getAttribute('href')}`);
    }
  }
});

test('an interpretation leads to everything that it declares, and each of them leads back', () => {
  for (const interpretation of city.interpretations.values()) {
    const address = `/interpretations/${interpretation.slug}/`;
    const { explains, guides } = interpretation.original.data;
    const others = [
      ...explains.map((slug) => `/policies/${slug}/`),
      ...guides.map((slug) => `/guides/${slug}/`),
      ...feesOf(interpretation).map((slug) => `/fees/${slug}/`),
    ];
    const page = documentOf('city', address);
    for (const other of others) {
      assert.ok(page.querySelector(`.related a[href="${other}"]`), `${address} does not lead to ${other}`);
      assert.ok(
        documentOf('city', other).querySelector(`a[href="${address}"]`),
        `${other} does not lead to ${address}`,
      );
    }
  }
});

test('a translation says that it is one, and that the Chinese prevails', () => {
  const says = { en: /Chinese text prevails/, ja: /中国語の原文が優先/, ko: /중국어 원문이 우선/ };
  for (const [locale, pattern] of Object.entries(says))
    for (const slug of city.interpretations.keys())
      assert.match(
        documentOf('city', `/${locale}/interpretations/${slug}/`).querySelector('main')!.textContent,
        pattern,
      );
});

test('an outdated translation names the change and its day, and offers that section, no other, in Chinese', () => {
  const page = documentOf('fixture', `/en${FIXTURE}`);
  const banner = page.querySelector('article > .outdated')!;
  assert.match(banner.textContent, /2 June 2026/);
  assert.match(banner.textContent, /改写了“有什么不同”一节/);
  assert.doesNotMatch(banner.textContent, /错字/, 'a minor change makes nothing outdated');
  const offered = page.querySelectorAll('section details');
  assert.equal(offered.length, 1);
  const chinese = offered[0]!.querySelector('[lang="zh-CN"]')!;
  assert.match(chinese.textContent, /开办更省事/);
  assert.ok(page.querySelector('#what-changes'), 'the translation stays readable');
});

test('a current translation carries no banner', () => {
  assert.equal(documentOf('fixture', `/ja${FIXTURE}`).querySelector('.outdated'), null);
});

test('a missing translation shows the Chinese, says so, and is canonical to it', () => {
  const page = documentOf('fixture', `/ko${FIXTURE}`);
  assert.match(page.querySelector('main')!.textContent, /번역이 없습니다/);
  assert.ok(page.querySelector('section[lang="zh-CN"]'));
  assert.match(
    page.querySelector('link[rel=canonical]')!.getAttribute('href')!,
    new RegExp(`example${FIXTURE}$`),
  );
  assert.equal(page.querySelectorAll('link[rel=alternate][hreflang]').length, 0);
});

test('the sitemap lists an interpretation in the languages in which it exists', () => {
  const sitemap = fileOf('fixture', 'sitemap.xml');
  for (const prefix of ['', '/en', '/ja'])
    assert.ok(sitemap.includes(`example${prefix}${FIXTURE}</loc>`), prefix);
  assert.ok(!sitemap.includes(`/ko${FIXTURE}`));
});

test('the board counts all translations and names the sections to redo', () => {
  const board = documentOf('fixture', '/translations/');
  const states = board
    .querySelectorAll('.cells .state')
    .map(({ classList }) => [...classList.values()].pop());
  assert.deepEqual(states.slice(0, 3), ['state-outdated', 'state-current', 'state-missing']);
  assert.equal(board.querySelector('.cells code')!.textContent, 'what-changes');
  const shown = (selector: string) => board.querySelectorAll(`${selector} .state`).length;
  assert.ok(shown('details[open]') > 0, 'what is to be redone is in sight');
  assert.equal(
    board.querySelectorAll('details:not([open]) .state-outdated').length,
    0,
    'and no part of it is folded',
  );
});
