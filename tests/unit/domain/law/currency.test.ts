import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { currencyOf, type CitedLaw } from '#domain/law/currency';
import type { LawEvent } from '#domain/law/event';
import type { LawFacts } from '#domain/law/law-state';
import { anyDay } from '../../../support/days.ts';

const amended: LawEvent = {
  kind: 'amended',
  adoptedOn: '2026-08-10',
  from: '2026-09-20',
  until: null,
  sure: true,
  successor: null,
  articles: [],
  moves: [{ old: '第三十四条', now: '第三十五条', fate: 'changed' }],
};
const facts = (given: Partial<LawFacts>): LawFacts => ({
  textOn: '2019-03-24',
  effectiveFrom: null,
  checkedTo: '2026-09-29',
  events: [],
  ...given,
});
const register = new Map([
  ['fund', facts({ events: [amended] })],
  ['company', facts({ checkedTo: '2026-06-30' })],
  ['heating', facts({ checkedTo: null })],
]);
const cites = (law: string, articles: string[] = [], goneOverOn: string | null = null): CitedLaw => ({
  law,
  places:
    articles.length === 0
      ? [{ article: null, until: null }]
      : articles.map((article) => ({ article, until: null })),
  goneOverOn,
});

test('the earliest day among the laws that were checked; the others are named', () => {
  const { checkedTo, unchecked } = currencyOf(
    register,
    ['fund', 'company', 'heating', 'nowhere'].map((law) => cites(law)),
  );
  assert.equal(checkedTo, '2026-06-30');
  assert.deepEqual(unchecked, ['heating', 'nowhere']);
});

test('where none was checked there is no day', () => {
  assert.equal(currencyOf(register, [cites('heating')]).checkedTo, null);
});

test('a change after the text names what became of each article that the page cites', () => {
  const [change] = currencyOf(register, [cites('fund', ['第三十四条第一款', '第九条'])]).changes;
  assert.deepEqual(change!.moves, [
    { old: '第三十四条', now: '第三十五条', fate: 'changed' },
    { old: '第九条', now: null, fate: 'unread' },
  ]);
  assert.deepEqual([change!.on, change!.goneOverOn], ['2026-09-20', null]);
});

test('whoever goes over a page after the adoption has read the change, whether it counts yet or not', () => {
  for (const [day, known] of [
    ['2026-08-09', null],
    ['2026-08-10', '2026-08-10'],
    ['2026-08-11', '2026-08-11'],
  ] as const)
    assert.equal(currencyOf(register, [cites('fund', [], day)]).changes[0]!.goneOverOn, known);
});

test('a repeal of single articles concerns pages that cite one of them', () => {
  const event: LawEvent = { ...amended, kind: 'partly-repealed', articles: ['第五条'], moves: [] };
  const one = new Map([['fund', facts({ events: [event] })]]);
  assert.deepEqual(
    currencyOf(one, [cites('fund', ['第五条第二款', '第六条'])]).changes.map(({ moves }) => moves),
    [[{ old: '第五条', now: null, fate: 'gone' }]],
  );
  assert.equal(currencyOf(one, [cites('fund', ['第六条'])]).changes.length, 0);
  assert.equal(currencyOf(one, [cites('fund')]).changes.length, 1);
});

test('a period that had ended before the change is not touched by it', () => {
  for (const [until, touched] of [
    ['2026-09-19', 0],
    ['2026-09-20', 1],
    ['2026-09-21', 1],
  ] as const) {
    const cited: CitedLaw = { law: 'fund', places: [{ article: '第九条', until }], goneOverOn: null };
    assert.equal(currencyOf(register, [cited]).changes.length, touched, until);
  }
});

test('the earliest day is one of the days, and no day of the list is earlier', () => {
  fc.assert(
    fc.property(fc.array(fc.option(anyDay), { minLength: 1, maxLength: 6 }), (days) => {
      const laws = new Map(days.map((checkedTo, index) => [`l${index}`, facts({ checkedTo })]));
      const { checkedTo, unchecked } = currencyOf(
        laws,
        [...laws.keys()].map((law) => cites(law)),
      );
      const known = days.filter((day) => day !== null);
      assert.equal(unchecked.length, days.length - known.length);
      assert.equal(checkedTo, known.length === 0 ? null : [...known].sort()[0]);
    }),
  );
});

test('changes stand in order of time, those of one day by their law', () => {
  const on = (from: string) => facts({ events: [{ ...amended, adoptedOn: null, from }] });
  const laws = new Map([
    ['c', on('2026-01-01')],
    ['a', on('2026-03-01')],
    ['b', on('2026-01-01')],
    ['d', on('2025-01-01')],
  ]);
  for (const order of ['abcd', 'dcba', 'cabd'])
    assert.deepEqual(
      currencyOf(
        laws,
        [...order].map((law) => cites(law)),
      ).changes.map(({ law }) => law),
      ['d', 'b', 'c', 'a'],
    );
});

test('a change before the text that was read, or of a law that nobody registered, is none', () => {
  const laws = new Map([['old', facts({ textOn: '2026-08-10', events: [amended] })]]);
  assert.deepEqual(currencyOf(laws, [cites('old'), cites('nowhere')]).changes, []);
});

test('what keeps the words moves no article; what was repealed in part is gone', () => {
  const moves = (kind: LawEvent['kind']) =>
    currencyOf(new Map([['x', facts({ events: [{ ...amended, kind }] })]]), [
      cites('x', ['第三十四条', '附件']),
    ]).changes[0]!.moves;
  for (const kind of ['suspended', 'extended', 'affected', 'partly-commenced'] as const)
    assert.deepEqual(moves(kind), [], kind);
  assert.deepEqual(moves('partly-repealed'), [{ old: '第三十四条', now: null, fate: 'gone' }]);
  assert.deepEqual(moves('amended'), amended.moves);
});

test('a place that the page no longer says on the day of the change is not touched by it', () => {
  const changes = (until: string | null) =>
    currencyOf(register, [{ law: 'fund', places: [{ article: '第九条', until }], goneOverOn: null }]).changes
      .length;
  assert.deepEqual([changes('2026-09-19'), changes('2026-09-20'), changes(null)], [0, 1, 1]);
});

test('whoever went over a page on the day of the adoption or later went over the change', () => {
  const goneOver = (day: string | null) =>
    currencyOf(register, [cites('fund', [], day)]).changes[0]!.goneOverOn;
  assert.deepEqual(['2026-08-09', '2026-08-10', null].map(goneOver), [null, '2026-08-10', null]);
});
