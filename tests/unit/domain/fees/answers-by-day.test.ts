import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answersByDay } from '#domain/fees/answers-by-day';
import type { Entry } from '#domain/fees/entries';
import type { Collector, Fee, Reduction } from '#domain/fees/fee';
import { entryOf } from '#domain/known';
import {
  amountOf,
  catalogueWith,
  editionWith,
  feeWith,
  periodWith,
  regulatedWith,
  rowWith,
  unlawfulWith,
} from '#tests/support/catalogue';

/** Each stretch of days, its verdict, the most that may be asked, and whether it grows old. */
function spansOf(changes: Partial<Fee>) {
  const catalogue = catalogueWith([feeWith({ slug: 'x', onePerPerson: true, ...changes })]);
  return said(catalogue, entryOf(catalogue.names.byId, 'x'));
}

function said(catalogue: ReturnType<typeof catalogueWith>, entry: Entry) {
  return answersByDay(catalogue, entry).map(({ from, until, answer, lapses }) => [
    from,
    until,
    answer.verdict,
    answer.most,
    lapses,
  ]);
}

const span = { fromSure: true, basis: [], evidence: [] };
const reduction = (changes: Partial<Reduction>): Reduction =>
  ({
    for: { 'zh-CN': '学生' },
    what: { 'zh-CN': '减半' },
    payer: 'both',
    leaves: '5',
    from: null,
    until: null,
    ...span,
    ...changes,
  }) as Reduction;

describe('an item', () => {
  test('has an answer before its first day, one for each period, and none ends where the last has no end', () =>
    assert.deepEqual(
      spansOf({
        periods: [
          periodWith({ from: '2020-01-01', until: '2021-12-31', rates: [amountOf('10')] }),
          periodWith({ from: '2022-01-01', rates: [amountOf('8')] }),
        ],
      }),
      [
        [null, '2019-12-31', 'unverified', null, true],
        ['2020-01-01', '2021-12-31', 'chargeable', '10', false],
        ['2022-01-01', null, 'chargeable', '8', true],
      ],
    ));

  test('a gap between periods, and the days after the last, are stretches of their own', () =>
    assert.deepEqual(
      spansOf({
        periods: [
          periodWith({ from: '2020-01-01', until: '2020-06-30', state: 'free', freeBecause: 'by-law' }),
          periodWith({ from: '2021-01-01', until: '2021-12-31', state: 'abolished' }),
        ],
      }).map(([from, until, verdict]) => [from, until, verdict]),
      [
        [null, '2019-12-31', 'unverified'],
        ['2020-01-01', '2020-06-30', 'free'],
        ['2020-07-01', '2020-12-31', 'unverified'],
        ['2021-01-01', '2021-12-31', 'abolished'],
        ['2022-01-01', null, 'unverified'],
      ],
    ));

  test('whose start nobody knows begins on the first day that can be answered', () => {
    const [before, first] = answersByDay(
      ...catalogueAnd(
        feeWith({
          slug: 'x',
          periods: [periodWith({ from: null, answersFrom: '2018-03-01', rates: [amountOf('10')] })],
        }),
      ),
    );
    assert.deepEqual([before!.until, first!.from], ['2018-02-28', '2018-03-01']);
  });

  test('turns with its reductions and its collectors too, and a day is told once', () => {
    const collectors = [
      { name: { 'zh-CN': '甲局' }, from: null, until: '2020-05-31' },
      { name: { 'zh-CN': '乙局' }, from: '2020-06-01', until: null },
    ] as unknown as Collector[];
    const spans = spansOf({
      collectors,
      reductions: [reduction({ from: '2020-06-01', until: '2020-12-31' })],
      periods: [periodWith({ rates: [amountOf('10')] })],
    });
    assert.deepEqual(
      spans.map(([from]) => from),
      [null, '2020-01-01', '2020-06-01', '2021-01-01'],
    );
  });

  test('is told without regard to its age, its own day of checking too', () => {
    const checked = { on: '2020-02-01', against: '窗口公示' };
    const spans = spansOf({ checked, periods: [periodWith({ rates: [amountOf('10')] })] });
    assert.deepEqual(spans.at(-1), ['2020-01-01', null, 'chargeable', '10', true]);
  });

  test('of no period has one answer for all days', () =>
    assert.deepEqual(spansOf({ periods: [] }), [[null, null, 'unverified', null, true]]));

  test('what a law made free, abolished or forbade does not grow old; a suspension does', () => {
    const lapses = (changes: Parameters<typeof periodWith>[0]) =>
      spansOf({ periods: [periodWith(changes)] })
        .at(-1)!
        .at(-1);
    assert.equal(lapses({ state: 'free', freeBecause: 'by-law' }), false);
    assert.equal(lapses({ state: 'abolished' }), false);
    assert.equal(lapses({ state: 'prohibited' }), false);
    assert.equal(lapses({ state: 'free', freeBecause: 'suspended' }), true);
    assert.equal(lapses({ state: 'unverified' }), true);
  });
});

function catalogueAnd(fee: Fee): [ReturnType<typeof catalogueWith>, Entry] {
  const catalogue = catalogueWith([fee]);
  return [catalogue, entryOf(catalogue.names.byId, fee.slug)];
}

describe('what is no item', () => {
  const law = { law: '某法', articles: ['第一条'], textDay: null, stands: 'yes' } as const;
  const catalogue = catalogueWith([], {
    unlawful: [
      unlawfulWith({
        id: 'joining',
        answersFrom: '2008-01-01',
        statute: [
          { ...law, until: '2012-12-31' },
          { ...law, law: '新法', since: '2013-01-01' },
        ],
      }),
    ],
    regulated: [
      regulatedWith({ id: 'water' }),
      regulatedWith({
        id: 'plates',
        class: 'statute-free',
        legalProof: [{ ...law, speaksOf: 'this', since: '2015-01-01' }],
      }),
    ],
    editions: [editionWith({ rows: [rowWith('学位费')] })],
    outOfScope: [{ category: 'tax', words: ['印花税'], endings: [], choices: [] }],
  });
  const spans = (id: string) => said(catalogue, entryOf(catalogue.names.byId, id));

  test('a charge that a law forbids turns where it began to, and where another law is cited', () => {
    assert.deepEqual(spans('joining'), [
      [null, '2007-12-31', 'unverified', null, true],
      ['2008-01-01', '2012-12-31', 'prohibited', '0', false],
      ['2013-01-01', null, 'prohibited', '0', false],
    ]);
    const bases = answersByDay(catalogue, entryOf(catalogue.names.byId, 'joining'));
    assert.deepEqual(
      bases.map(({ answer }) => answer.basis),
      [['某法第一条'], ['某法第一条'], ['新法第一条']],
    );
  });

  test('a regulated price turns with the law that speaks of it, and has one answer without a day', () => {
    assert.deepEqual(spans('water'), [[null, null, 'regulated', null, true]]);
    assert.deepEqual(spans('plates'), [
      [null, '2014-12-31', 'unverified', null, true],
      ['2015-01-01', null, 'free', '0', false],
    ]);
  });

  test('a row of a list, and a word of a category, have one answer for all days', () => {
    const [edition] = catalogue.editions;
    const row: Entry = { kind: 'list', id: 'row', row: rowWith('学位费'), edition: edition! };
    assert.deepEqual(said(catalogue, row), [[null, null, 'chargeable', null, true]]);
    const scope: Entry = { kind: 'scope', id: 'tax', category: 'tax', fees: [] };
    assert.deepEqual(said(catalogue, scope), [[null, null, 'out-of-scope', null, true]]);
  });
});
