import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { articlesOf } from '#domain/law/text-diff';
import { affectedStatements, lawReport } from '#library/law-report';
import {
  FINGERPRINTS,
  changesBetween,
  changesFromPrints,
  printsOf,
  readPrints,
  withPrints,
} from '#library/law-texts';
import { openLibrary } from '#library/open-library';
import { cityWith, fixtureLibrary } from '../../support/city.ts';

const library = fixtureLibrary();
const OLD =
  '第四条 提交申请书和证明。\n\n第五条 三个工作日内登记。\n\n第六条 房东签字。\n\n第七条 一个月内异议。';
const NEW = '第四条 提交申请书和证明。\n\n第五条 五个工作日内登记。\n\n第六条 一个月内异议。';

describe('what is cited and how it stands', () => {
  const report = (day: string) => new Map(lawReport(library, day).map((each) => [each.law, each]));
  test('a law that changed names the pages that were not gone over', () => {
    const shops = report('2026-06-30').get('linhe-shops')!;
    assert.equal(shops.state, 'changed');
    assert.deepEqual(
      shops.open.map(({ on, pages }) => [on, pages.includes('guides/open-shop/zh-CN.mdx')]),
      [
        ['2026-05-01', true],
        ['2027-01-01', true],
      ],
    );
    assert.deepEqual(
      shops.ahead.map(({ on }) => on),
      ['2027-01-01'],
    );
    assert.deepEqual(report('2027-01-01').get('linhe-shops')!.ahead, []);
  });
  test('a law without a check, and one that nobody registered', () => {
    assert.equal(report('2026-06-30').get('linhe-convenience')!.state, 'unchecked');
    const missing = openLibrary(cityWith({ 'laws/linhe-convenience.yaml': null }));
    assert.equal(
      lawReport(missing, '2026-06-30').find(({ law }) => law === 'linhe-convenience')!.state,
      'unregistered',
    );
  });
  test('a check grows old: due on the day after its term, not on its last day', () => {
    const checked = openLibrary(
      cityWith({
        'laws/linhe-convenience.yaml': (old) =>
          old.replace('checked: 未核', 'checked: { to: 2026-06-20, against: 虚构的法规库, url: 未取得 }'),
      }),
    );
    const state = (day: string) =>
      lawReport(checked, day).find(({ law }) => law === 'linhe-convenience')!.state;
    assert.deepEqual(['2027-06-19', '2027-06-20', '2027-06-21'].map(state), ['current', 'current', 'due']);
  });
});

describe('what a newer text asks an editor to read again', () => {
  const statements = (changes: ReturnType<typeof changesBetween>) =>
    affectedStatements(library, 'linhe-shops', changes)
      .filter(({ file }) => file === 'guides/open-shop/zh-CN.mdx')
      .map(({ at, article, change }) => `${at} ${article} → ${change.now ?? '—'} ${change.fate}`);
  test('by both texts: what changed, moved and went', () => {
    const found = statements(changesBetween(articlesOf(OLD), articlesOf(NEW)));
    assert.ok(found.includes('l2 第五条 → 第五条 changed'));
    assert.ok(found.includes('l3 第七条 → 第六条 same'));
    assert.ok(found.includes('s4 第六条 → — gone'));
    assert.ok(!found.some((each) => each.includes('第四条')));
  });
  test('by the fingerprints of the older text alone', () => {
    const found = statements(changesFromPrints(printsOf(OLD, '2019-01-01'), articlesOf(NEW)));
    assert.ok(found.includes('l2 第五条 → 第五条 changed'));
    assert.ok(found.includes('l3 第七条 → 第六条 same'));
  });
  test('each with the words of the page that rest on it', () => {
    const [statement] = affectedStatements(
      library,
      'linhe-shops',
      changesBetween(articlesOf(OLD), articlesOf(NEW)),
    ).filter(({ at }) => at === 'l2');
    assert.match(statement!.says, /不能当场登记/);
  });
  test('a copy in other letters of the same words changes nothing', () => {
    const copy = OLD.replace(/ /g, '　').replace(/。/g, '。 ');
    assert.deepEqual(statements(changesFromPrints(printsOf(OLD, '2019-01-01'), articlesOf(copy))), []);
  });
});

test('fingerprints are kept one line a law, and hold no word of it', () => {
  const city = cityWith({});
  const file = path.join(city, FINGERPRINTS);
  writeFileSync(file, withPrints(readPrints(city), 'linhe-shops', printsOf(OLD, '2019-01-01')));
  const prints = readPrints(city);
  assert.deepEqual(Object.keys(prints['linhe-shops']!.articles), ['第四条', '第五条', '第六条', '第七条']);
  const text = withPrints(prints, 'a-law', printsOf(NEW, '2026-06-01'));
  assert.deepEqual(
    text.split('\n').map((line) => line.slice(0, 8)),
    ['{', '"a-law":', '"linhe-s', '}', ''],
  );
  assert.ok(!text.includes('签字'));
  assert.ok(openLibrary(city).laws.has('linhe-shops'));
});
