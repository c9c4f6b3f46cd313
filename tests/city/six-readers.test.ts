import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SEARCH_KINDS } from '#domain/search/page-table';
import { LOCALES, localePath, type Locale } from '#i18n/locales';
import { openLibrary } from '#library/open-library';
import { pageFinder } from '#scripts/mcp/find-pages';

interface Asked {
  who: string;
  lang: Locale;
  query: string;
  /** The pages that answer; none where nothing on the site does, which counts as missed. */
  pages: string[];
}

const asked = JSON.parse(readFileSync('tests/fixtures/search/six-readers.json', 'utf8')) as Asked[];

/** A page that answers is among the first three, for so large a part of the questions. */
const [FIRST, SHARE] = [3, 0.85];

test('what a restaurant owner, a parent, a driver, a pensioner, a Korean employee and a Japanese investor ask is answered', () => {
  const library = openLibrary('content');
  const finders = Object.fromEntries(
    LOCALES.map((locale) => [locale, pageFinder(library, SEARCH_KINDS, locale, library.site.contentAsOf)]),
  );
  const missed = asked.filter(({ lang, query, pages }) => {
    const answers = pages.map((page) => localePath(lang, page));
    return !finders[lang]!(query)
      .slice(0, FIRST)
      .some(({ path }) => answers.includes(path));
  });
  const readers = Map.groupBy(asked, ({ who }) => who);
  assert.deepEqual(
    [...readers.values()].map(({ length }) => length),
    [12, 12, 12, 12, 12, 12],
  );
  assert.ok(
    missed.length <= asked.length * (1 - SHARE),
    missed.map(({ who, query }) => `${who}: ${query}`).join('\n'),
  );
});
