import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '#i18n/locales';
import { homeView } from '#views/site/home-view';
import { faultsOf, fixtureLibrary } from '../../../support/city.ts';

const library = fixtureLibrary();
const home = (day = '2026-11-30', locale: 'zh-CN' | 'ja' = 'zh-CN') => homeView(library, locale, day);

test('each question that the editors chose carries the answer of its item', () => {
  const [waste, parking] = home().questions.rows;
  assert.equal(waste!.words.text, '倒垃圾');
  assert.equal(waste!.href, '/fees/waste/');
  assert.doesNotMatch(waste!.answers[0]!.text, /\d/, 'its amount must not be shown');
  assert.equal(parking!.href, '/fees/parking-permit/');
  assert.match(parking!.answers[0]!.text, /不收/);
  assert.equal(home('2026-11-30', 'ja').questions.rows[0]!.words.text, 'ごみ');
});

test('answers for later readers are shipped, each with its first day, and none twice in a row', () => {
  const { rows } = home('2019-01-01').questions;
  assert.ok(rows.some(({ answers }) => answers.length > 1));
  for (const { answers } of rows) {
    assert.equal(answers.filter(({ current }) => current).length, 1);
    assert.deepEqual(
      answers.map(({ from }) => from).toSorted(),
      answers.map(({ from }) => from),
    );
    answers.forEach(({ text }, at) => assert.notEqual(text, answers[at - 1]?.text));
  }
});

test('a door to a page in Chinese says so to readers of other languages, and to nobody else', () => {
  const names = (locale: Locale) =>
    homeView(library, locale, '2026-11-30').moments.links.map(({ words }) => words.text);
  const isTranslated = library.guides.get('close-shop')!.translations.has('ja');
  assert.equal(isTranslated, false);
  assert.deepEqual(names('ja'), ['店を開く', '店を閉じる（中国語のみ）']);
  assert.deepEqual(names('zh-CN'), ['开店', '关店']);
});

test('the plan is told with the year of its last deadline, and that it has passed', () => {
  const { by } = library.action!.milestones.at(-1)!;
  const { state, known } = home().plan!;
  assert.ok(state.every(({ text }) => text.includes(by.slice(0, 4))));
  assert.equal(state.find(({ current }) => current)!.from > by, true);
  assert.equal(home(by).plan!.state.find(({ current }) => current)!.from, '');
  assert.match(known, /\d+项措施/);
});

test('a question about a charge, or a door to a page, that does not exist is a fault with its place', () => {
  const fields = faultsOf({
    'home.yaml': (text) =>
      text.replace('fee: waste', 'fee: wasted').replace('guides/close-shop', 'guides/closed'),
  }).map(({ file, field }) => `${file} ${field}`);
  assert.deepEqual(fields, ['home.yaml questions[0].fee', 'home.yaml moments[1].page']);
});
