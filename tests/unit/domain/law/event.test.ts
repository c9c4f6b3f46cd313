import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  articleOf,
  beginningOf,
  concerns,
  countsOn,
  isAfterText,
  turningDaysOf,
  type LawEvent,
} from '#domain/law/event';

const event = (changes: Partial<LawEvent> = {}): LawEvent => ({
  kind: 'amended',
  adoptedOn: '2026-08-10',
  from: '2026-09-20',
  until: null,
  sure: true,
  successor: null,
  articles: [],
  moves: [],
  ...changes,
});

describe('the days of an event', () => {
  test('it begins on its first day, else on that of its adoption, and needs one of them', () => {
    assert.equal(beginningOf(event()), '2026-09-20');
    assert.equal(beginningOf(event({ from: null })), '2026-08-10');
    assert.throws(() => beginningOf(event({ from: null, adoptedOn: null })), /needs the day/);
  });

  test('it counts from then on; only a suspension ends, after its last day', () => {
    const on = (changes: Partial<LawEvent>) =>
      ['2026-09-19', '2026-09-20', '2026-12-31', '2027-01-01'].map((day) => countsOn(event(changes), day));
    assert.deepEqual(on({}), [false, true, true, true]);
    assert.deepEqual(on({ kind: 'suspended', until: '2026-12-31' }), [false, true, true, false]);
    assert.deepEqual(on({ kind: 'suspended' }), [false, true, true, true]);
    assert.deepEqual(on({ kind: 'extended', until: '2026-12-31' }), [false, true, true, true]);
  });

  test('it turns on its first day, a suspension and an extension also after their last', () => {
    assert.deepEqual(turningDaysOf(event({ until: '2026-12-31' })), ['2026-09-20']);
    for (const kind of ['suspended', 'extended'] as const) {
      assert.deepEqual(turningDaysOf(event({ kind, until: '2026-12-31' })), ['2026-09-20', '2027-01-01']);
      assert.deepEqual(turningDaysOf(event({ kind })), ['2026-09-20']);
    }
  });

  test('it is younger than a text that was adopted before it', () => {
    assert.ok(isAfterText(event(), null));
    assert.ok(isAfterText(event(), '2026-08-09'));
    assert.ok(!isAfterText(event(), '2026-08-10'));
    assert.ok(isAfterText(event({ adoptedOn: null }), '2026-09-19'));
    assert.ok(!isAfterText(event({ adoptedOn: null }), '2026-09-20'));
  });
});

describe('the articles of an event', () => {
  test('a citation without its paragraph; what begins with no article names none', () => {
    for (const [citation, article] of [
      ['第十五条第二款', '第十五条'],
      ['第15条', '第15条'],
      ['第四十一条之一第一款', '第四十一条之一'],
      ['第一百二十条', '第一百二十条'],
      ['附件', null],
      ['依照第三条', null],
      ['第条', null],
    ] as const)
      assert.equal(articleOf(citation), article, citation);
  });

  test('one that names none concerns all; one that names some only these, wherever in them', () => {
    assert.ok(concerns(event(), null) && concerns(event(), '第九条'));
    const some = event({ articles: ['第三条', '第九条第一款', '附件'] });
    assert.deepEqual(
      ['第三条', '第九条第二款', '第四条', '附件', null].map((article) => concerns(some, article)),
      [true, true, false, false, false],
    );
  });
});
