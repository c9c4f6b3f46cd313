import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { itemAt, present } from '#domain/known';
import { answer } from '#domain/search/plan';
import type { SearchIndex } from '#domain/search/scores';
import { whomToAsk } from '#domain/search/whom-to-ask';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { openLibrary } from '#library/open-library';
import { linesToAsk } from '#views/search/lines';
import { keyOf, sourceSearch } from '#tests/support/source-search';

interface Asked {
  who: string;
  /** A language of the interface, or Traditional Chinese, which is typed on the pages in simplified characters too. */
  lang: Locale | 'zh-Hant';
  query: string;
  /** The pages that answer, by kind and file; none where nothing on the site does. */
  pages: string[];
}

interface Told extends Asked {
  first: string[];
  isAnswered: boolean;
}

/** The first of the results are looked at, no more. */
const LOOKED_AT = 3;
/** An answer is among the first for so large a part of what each reader asks. */
const LEAST_FOUND = 0.85;
/** So large a part of what the site answers may be shown as no more than the nearest, and of the rest as answered. */
const MOST_MISTAKEN = { answered: 0.1, unanswered: 0.35 };

const library = openLibrary('content');
const indexes = new Map(LOCALES.map((locale) => [locale, sourceSearch(library, locale)]));

async function told(asked: Asked): Promise<Told> {
  const locale = asked.lang === 'zh-Hant' ? SOURCE_LOCALE : asked.lang;
  const index: SearchIndex = present(indexes.get(locale), 'index');
  const { found, reading } = await answer(index, asked.query);
  const first = found.slice(0, LOOKED_AT).map(({ row }) => keyOf(itemAt(index.rows, row).path, locale));
  return { ...asked, first, isAnswered: found.length > 0 && reading !== 'nearest' };
}

function asLines(list: readonly Told[]): string {
  return list.map(({ who, query, first }) => `${who}: ${query} → ${first.join(', ')}`).join('\n');
}

const asked = JSON.parse(readFileSync('tests/fixtures/search/everyday.json', 'utf8')) as Asked[];
const all: Told[] = [];
for (const each of asked) all.push(await told(each));
const [answerable, others] = [
  all.filter(({ pages }) => pages.length > 0),
  all.filter(({ pages }) => pages.length === 0),
];
const isFound = ({ pages, first }: Told) => pages.some((page) => first.includes(page));

for (const [who, list] of Map.groupBy(answerable, ({ who }) => who))
  test(`what a ${who} asks leads to a page that answers`, () => {
    const missed = list.filter((each) => !isFound(each));
    assert.ok(missed.length <= list.length * (1 - LEAST_FOUND), asLines(missed));
  });

test('what the site answers is seldom said not to be here', () => {
  const denied = answerable.filter(({ isAnswered }) => !isAnswered);
  assert.ok(denied.length <= answerable.length * MOST_MISTAKEN.answered, asLines(denied));
});

test('what the site does not answer is seldom said to be here', () => {
  const claimed = others.filter(({ isAnswered }) => isAnswered);
  assert.ok(claimed.length <= others.length * MOST_MISTAKEN.unanswered, asLines(claimed));
});

for (const [query, page] of [
  ['驾驶证到期换证', 'guides/g-driving'],
  ['驾驶证怎么换', 'guides/g-driving'],
  ['换驾驶证多少钱', 'fees/drv-licence'],
  ['护照怎么办', 'guides/g-passport'],
  ['办护照要钱吗', 'fees/passport'],
  ['丢了工作怎么办', 'journeys/lose-job'],
] as const)
  test(`${query} leads to ${page} first`, async () => {
    const { first } = await told({ who: 'anybody', lang: 'zh-CN', query, pages: [page] });
    assert.equal(first[0], page);
  });

for (const [lang, query, number] of [
  ['zh-CN', '年终奖个税怎么算', '12366'],
  ['zh-CN', '商家不退钱怎么办', '12315'],
  ['ko', '회사가 월급을 안 줘요', '12333'],
  ['ja', '税関に荷物が止められた', '12360'],
  ['en', 'my cat ran away', '12345'],
] as const)
  test(`whoever finds nothing on ${query} is told of ${number}`, () => {
    assert.deepEqual(
      whomToAsk(linesToAsk(library, lang), query).map((each) => each.number),
      [number],
    );
  });
