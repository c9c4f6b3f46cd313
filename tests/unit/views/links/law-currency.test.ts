import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays, type Day } from '#domain/calendar';
import { LOCALES } from '#i18n/locales';
import { openLibrary } from '#library/open-library';
import { lawCurrency, type DatedWords } from '#views/links/law-currency';
import { cityWith, fixtureLibrary } from '../../../support/city.ts';

const library = fixtureLibrary();
const guide = (day: Day, from = library) => lawCurrency(from, 'guides', 'open-shop', 'zh-CN', day)!;
const shown = (words: DatedWords[]) => words.find(({ current }) => current)!.text;

/** What the reader's browser shows on a day: the last phase that has begun. */
const onDay = (words: DatedWords[], day: Day) => words.findLast(({ from }) => from <= day)!.text;

test('the line says up to which day the law was checked and names what was not', () => {
  const { line, unchecked } = guide('2026-06-30');
  assert.equal(shown(line), '所据法律核到2026年6月20日。');
  assert.deepEqual(
    unchecked!.laws.map(({ name }) => name.text),
    ['《临河市便民条例》'],
  );
});

test('a year after its day the line says that it is due, on its day and not the day before', () => {
  const { line } = guide('2026-06-30');
  const due = addDays('2026-06-20', library.site.confirmationHoldsDays + 1);
  assert.deepEqual(
    [-1, 0, 1].map((days) => /已过一年/.test(onDay(line, addDays(due, days)))),
    [false, true, true],
  );
});

describe('a law that changed after the text that was read', () => {
  test('says what changed, since when, and where the articles of this page went', () => {
    const { open, done } = guide('2026-06-30');
    assert.equal(done, null);
    const [amended, revised] = open!.changes;
    assert.equal(amended!.law.name.text, '《临河市店铺管理办法》');
    assert.equal(shown(amended!.when), '2026年5月1日起已修改');
    assert.equal(amended!.what.text, '不再要房东签字；第七条以后条号后移。');
    assert.deepEqual(
      amended!.moves
        .filter(({ fate }) => fate !== '没有读到')
        .map(({ old, now, fate }) => [old.text, now?.text ?? null, fate]),
      [
        ['第六条', null, '没有了'],
        ['第七条', '第八条', '文字有改动'],
      ],
    );
    assert.equal(amended!.stayed, '本页所引的其他各条没有变。');
    assert.match(amended!.status, /还没有照新文本核过/);
    assert.deepEqual(revised!.doubts, ['新文本本站没有读全。']);
  });

  test('turns on the day of a dated change: the day before it is ahead, from its day on it has happened', () => {
    const [, revised] = guide('2026-06-30').open!.changes;
    assert.deepEqual(
      ['2026-12-31', '2027-01-01', '2027-01-02'].map((day) => onDay(revised!.when, day)),
      ['2027年1月1日起将全文修订', '2027年1月1日起已全文修订', '2027年1月1日起已全文修订'],
    );
    assert.deepEqual(
      ['2026-12-31', '2027-01-01'].map((day) => shown(guide(day).open!.changes[1]!.when)),
      ['2027年1月1日起将全文修订', '2027年1月1日起已全文修订'],
    );
  });

  test('a page that was gone over says so, for what had been adopted by then', () => {
    const goneOver = (day: Day) =>
      guide(
        '2026-06-30',
        openLibrary(
          cityWith({
            'guides/open-shop/zh-CN.mdx': (old) =>
              old.replace('changes:\n', `goneOver: { linhe-shops: ${day} }\nchanges:\n`),
          }),
        ),
      );
    const between = goneOver('2026-05-31');
    assert.deepEqual([between.done!.changes.length, between.open!.changes.length], [1, 1]);
    assert.equal(between.done!.changes[0]!.status, '本页2026年5月31日已照新文本核过。');
    assert.deepEqual(between.done!.changes[0]!.moves, []);
    const after = goneOver('2026-06-01');
    assert.deepEqual([after.done!.changes.length, after.open], [2, null]);
  });
});

test('a page that cites no law says nothing of any', () => {
  assert.equal(lawCurrency(library, 'fees', 'waste', 'zh-CN', '2026-06-30'), null);
});

test('every language says the same changes', () => {
  for (const locale of LOCALES) {
    const view = lawCurrency(library, 'guides', 'open-shop', locale, '2026-06-30')!;
    assert.equal(view.open!.changes.length, 2);
    assert.equal(view.open!.changes[0]!.what.lang, undefined);
  }
});
