import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '#domain/calendar';
import { validityOn, validityTimeline, type ValidityFacts } from '#domain/validity';
import { anyDay } from '../../support/days.ts';

const unknown: ValidityFacts = {
  draft: false,
  writtenOn: null,
  effectiveFrom: null,
  effectiveUntil: null,
  planUntil: null,
  confirmedOn: [],
  confirmationHoldsDays: 365,
  repealed: [],
  amended: [],
};
const stateOn = (facts: Partial<ValidityFacts>, day: Day) => validityOn({ ...unknown, ...facts }, day).state;
const around = (facts: Partial<ValidityFacts>, day: Day) =>
  [addDays(day, -1), day, addDays(day, 1)].map((each) => stateOn(facts, each));

describe('boundary days, the day before and the day after', () => {
  test('施行: from the effective day on', () => {
    assert.deepEqual(around({ effectiveFrom: '2020-01-01', confirmedOn: ['2020-06-01'] }, '2020-01-01'), [
      'not-yet-effective',
      'in-force',
      'in-force',
    ]);
  });
  test('有效期: until the last day that the document gives', () => {
    assert.deepEqual(
      around(
        { effectiveFrom: '2019-03-13', effectiveUntil: '2024-03-12', confirmedOn: ['2024-01-01'] },
        '2024-03-12',
      ),
      ['in-force', 'in-force', 'expired'],
    );
  });
  test('计划期: until its last day; before that nothing is proven', () => {
    assert.deepEqual(around({ writtenOn: '2021-06-02', planUntil: '2021-12-31' }, '2021-12-31'), [
      'unconfirmed',
      'unconfirmed',
      'period-over',
    ]);
  });
  test('废止: from the day of the later policy on, named', () => {
    const facts = {
      effectiveFrom: '2018-02-01',
      confirmedOn: ['2019-08-01'],
      repealed: [{ by: 'new', on: '2020-03-01' }],
    };
    assert.deepEqual(around(facts, '2020-03-01'), ['in-force', 'repealed', 'repealed']);
    assert.deepEqual(validityOn({ ...unknown, ...facts }, '2020-03-01'), {
      state: 'repealed',
      on: '2020-03-01',
      by: 'new',
    });
  });
  test('修改: from the day of the amendment on', () => {
    const facts = {
      effectiveFrom: '2019-06-01',
      confirmedOn: ['2024-01-01'],
      amended: [{ by: 'change', on: '2024-05-01' }],
    };
    assert.deepEqual(around(facts, '2024-05-01'), ['in-force', 'amended', 'amended']);
  });
  test('核对: a confirmation holds for its term, then the validity is open again', () => {
    const facts = { effectiveFrom: '2020-01-01', confirmedOn: ['2026-11-23'] };
    assert.deepEqual(around(facts, addDays('2026-11-23', 365)), ['in-force', 'in-force', 'unconfirmed']);
  });
  test('核对 without a known effective day reaches back to its own day only', () => {
    assert.deepEqual(around({ confirmedOn: ['2026-11-23'] }, '2026-11-23'), [
      'unconfirmed',
      'in-force',
      'in-force',
    ]);
  });
  test('成文: not yet effective before it was written', () => {
    assert.deepEqual(around({ writtenOn: '2021-05-08' }, '2021-05-08'), [
      'not-yet-effective',
      'unconfirmed',
      'unconfirmed',
    ]);
  });
});

test('a draft is a draft on every day', () => {
  fc.assert(
    fc.property(anyDay, (day) =>
      assert.equal(stateOn({ draft: true, confirmedOn: ['2020-01-01'] }, day), 'draft'),
    ),
  );
});

const anyFacts: fc.Arbitrary<ValidityFacts> = fc.record({
  draft: fc.boolean(),
  writtenOn: fc.option(anyDay),
  effectiveFrom: fc.option(anyDay),
  effectiveUntil: fc.option(anyDay),
  planUntil: fc.option(anyDay),
  confirmedOn: fc.array(anyDay, { maxLength: 3 }),
  confirmationHoldsDays: fc.integer({ min: 1, max: 1000 }),
  repealed: fc.array(fc.record({ by: fc.constant('a'), on: anyDay }), { maxLength: 2 }),
  amended: fc.array(fc.record({ by: fc.constant('b'), on: anyDay }), { maxLength: 2 }),
});

test('现行有效 is never said without a confirmation that covers the day', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      if (validityOn(facts, day).state !== 'in-force') return;
      assert.ok(facts.confirmedOn.some((seen) => day <= addDays(seen, facts.confirmationHoldsDays)));
      assert.ok(facts.repealed.every((event) => day < event.on));
      assert.ok(facts.effectiveUntil === null || day <= facts.effectiveUntil);
      assert.ok(facts.effectiveFrom === null || facts.effectiveFrom <= day);
    }),
  );
});

test('the timeline says on every turning day, the day before and the day after what validityOn says', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, anyOtherDay) => {
      const timeline = validityTimeline(facts);
      const turning = timeline.flatMap(({ from }) =>
        from ? [addDays(from, -1), from, addDays(from, 1)] : [],
      );
      for (const day of [...turning, anyOtherDay]) {
        const segment = timeline.findLast(({ from }) => from === null || from <= day)!;
        assert.deepEqual(segment.validity, validityOn(facts, day), day);
      }
    }),
  );
});

test('once repealed, repealed for ever', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, fc.integer({ min: 1, max: 9000 }), (facts, day, later) => {
      if (validityOn(facts, day).state === 'repealed')
        assert.equal(validityOn(facts, addDays(day, later)).state, 'repealed');
    }),
  );
});
