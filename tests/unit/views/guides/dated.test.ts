import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '#domain/calendar';
import { openLibrary } from '#library/open-library';
import { feeContext } from '#views/fees/fee-context';
import { guideView } from '#views/guides/guide-view';
import { appliesOn, type Dates } from '#views/links/dated';
import { cityWith, faultsOf } from '../../../support/city.ts';

const GUIDE = 'guides/open-shop/zh-CN.mdx';
/** The limit for objections is one month until the end of 2026, and two from 2027 on; a paper is dropped. */
const DATED = (old: string) =>
  old
    .replace('    note: 错过不再受理\n', '    note: 错过不再受理\n    applies: { until: 2026-12-31 }\n')
    .replace(
      '  - id: l4\n',
      '  - id: l6\n    what: 提出异议\n    length: { kind: term, count: 2, unit: month }\n    binds: applicant\n' +
        '    applies: { from: 2027-01-01 }\n    basis: { document: linhe-shops-2026, article: 第九条 }\n  - id: l4\n',
    )
    .replace(
      '    text: 房东出具的地址证明\n',
      '    text: 房东出具的地址证明\n    applies: { until: 2026-12-31 }\n',
    )
    .replace('changes:\n', 'goneOver: { linhe-shops: 2026-06-02 }\nchanges:\n');
const DOCUMENTS = (old: string) =>
  `${old}linhe-shops-2026:\n  number: 未取得\n  title: 临河市店铺管理办法（2026年修订）\n  writtenOn: 2026-06-01\n  verified: true\n`;
const edits = { [GUIDE]: DATED, 'documents.yaml': DOCUMENTS };
const library = openLibrary(cityWith(edits));
const viewOn = (day: Day) =>
  guideView(library, library.guides.get('open-shop')!, feeContext(library, 'zh-CN'), day);
const BEFORE = '2026-12-31';
const ON = '2027-01-01';
const AFTER = '2027-01-02';

/** What a reader's browser does with the attributes of a part (client/dated.ts). */
const isShownOn = (dates: Dates, day: Day) =>
  day >= (dates['data-applies-from'] ?? day) && day <= (dates['data-applies-until'] ?? day);

describe('a sentence that changes on a known day stands twice, and the day chooses', () => {
  const limits = (day: Day) => viewOn(day).limits.flatMap((group) => group.limits);
  test('built on the day before, on the day and after it', () => {
    const shown = (day: Day) =>
      limits(day)
        .filter(({ what, dates }) => what.text === '提出异议' && !dates.hidden)
        .map(({ length }) => length.text);
    assert.deepEqual([BEFORE, ON, AFTER].map(shown), [['1个月'], ['2个月'], ['2个月']]);
  });
  test('read on each of those days, whatever the day of the build', () => {
    const built = limits('2026-06-30').filter(({ what }) => what.text === '提出异议');
    const shown = (day: Day) =>
      built.filter(({ dates }) => isShownOn(dates, day)).map(({ length }) => length.text);
    assert.deepEqual([BEFORE, ON, AFTER].map(shown), [['1个月'], ['2个月'], ['2个月']]);
  });
  test('the count of papers turns with them', () => {
    const lines = viewOn('2026-06-30').glance[1]!.lines;
    const shown = (day: Day) =>
      lines.filter(({ dates }) => isShownOn(dates, day)).map(({ words }) => words[0]!.text);
    assert.deepEqual([BEFORE, ON, AFTER].map(shown), [['3 项'], ['2 项'], ['2 项']]);
  });
});

test('a citation that was gone over turns to the new article on the day, by the map alone', () => {
  const { words, later } = viewOn('2026-06-30').materials.always[0]!.cite;
  assert.equal(words.text, '《临河市店铺管理办法》第四条');
  assert.deepEqual(
    later!.map(({ from, words: { text }, current }) => [from, text, current]),
    [['2027-01-01', '《临河市店铺管理办法（2026年修订）》第五条', false]],
  );
  assert.equal(viewOn(ON).materials.always[0]!.cite.later![0]!.current, true);
  // Where nobody found the new place, the old one stays.
  assert.equal(viewOn('2026-06-30').conditions[0]!.cite.later, undefined);
});

test('days that are turned round, or none at all, are a fault', () => {
  const wrong = (applies: string) =>
    faultsOf({ [GUIDE]: (old) => old.replace('    note: 错过不再受理\n', `    applies: ${applies}\n`) })
      .map(({ field }) => field)
      .join();
  assert.match(wrong('{ from: 2027-01-01, until: 2026-12-31 }'), /limits\[2\]\.applies/);
  assert.match(wrong('{}'), /limits\[2\]\.applies/);
});

test('an open end reaches as far as time does', () => {
  assert.ok(appliesOn(undefined, ON));
  assert.deepEqual(
    [BEFORE, ON, AFTER].map((day) => appliesOn({ from: ON }, day)),
    [false, true, true],
  );
  assert.deepEqual(
    [BEFORE, ON, AFTER].map((day) => appliesOn({ until: BEFORE }, day)),
    [true, false, false],
  );
});
