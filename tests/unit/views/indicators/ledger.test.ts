import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays } from '#domain/calendar';
import { ledgerView } from '#views/indicators/ledger-view';
import { fixtureLibrary } from '../../../support/city.ts';

const library = fixtureLibrary();
const view = (day: string) => ledgerView(library, 'zh-CN', day);

describe('the ledger of the action', () => {
  test('tells a deadline as ahead up to its day, and as passed from the day after', () => {
    const { milestones } = view('2021-05-08');
    for (const { day } of milestones) {
      const current = (on: string) =>
        view(on)
          .milestones.find((each) => each.day === day)!
          .phases.map((phase) => phase.current);
      assert.deepEqual(
        [current(day), current(addDays(day, 1))],
        [
          [true, false],
          [false, true],
        ],
      );
    }
    assert.deepEqual(
      milestones.map(({ phases }) => [phases[0]!.from, phases[1]!.from]),
      milestones.map(({ day }) => [null, addDays(day, 1)]),
    );
  });

  test('sets the deadlines in order on its line, the last at the end', () => {
    const places = view('2021-05-08').milestones.map(({ at }) => at);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.equal(places.at(-1), 1000);
  });

  test('says of a measure what is known, with its day and source, and else that nothing is', () => {
    const measures = view('2021-05-08').sections.flatMap((section) => section.measures);
    const known = measures.find(({ id }) => id === 'one-form')!;
    assert.deepEqual(
      [known.name.text, known.progress.words.text, known.progress.on, known.progress.source?.text],
      ['推行一张表', '已经印发', '2021年7月15日', '临河日报'],
    );
    const unknown = measures.find(({ id }) => id === 'better-services')!;
    assert.deepEqual(
      [unknown.name.text, unknown.progress.on, unknown.progress.source],
      ['改进服务', null, null],
    );
    assert.notEqual(unknown.progress.words.text, '');
  });

  test('cites the clause of a group, or of the section itself', () => {
    const [group, own] = view('2021-05-08').sections;
    assert.ok(group!.clause.href.endsWith('#s2-1') && own!.clause.href.endsWith('#s1'));
    assert.ok(group!.indicators.length > 0);
    assert.deepEqual(own!.indicators, []);
  });
});
