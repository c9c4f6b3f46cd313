import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '#domain/calendar';
import { EVENT_KINDS, beginningOf } from '#domain/law/event';
import { validityOn, validityTimeline, type LifeEvent, type ValidityFacts } from '#domain/validity';
import { anyDay } from '../../support/days.ts';

const unknown: ValidityFacts = {
  applies: true,
  draft: false,
  writtenOn: null,
  effectiveFrom: null,
  effectiveUntil: null,
  planUntil: null,
  confirmedOn: [],
  confirmationHoldsDays: 365,
  events: [],
};
const event = (given: Partial<LifeEvent>): LifeEvent => ({
  kind: 'amended',
  by: null,
  adoptedOn: null,
  from: '2026-09-20',
  until: null,
  sure: true,
  successor: null,
  articles: [],
  moves: [],
  ...given,
});
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
  test('自载有效期: a term that runs is proof enough, from its first to its last day', () => {
    const facts = { effectiveFrom: '2021-09-15', effectiveUntil: '2026-09-14' };
    assert.deepEqual(around(facts, '2021-09-15'), ['not-yet-effective', 'in-force', 'in-force']);
    assert.deepEqual(around(facts, '2026-09-14'), ['in-force', 'in-force', 'expired']);
    const { proof, on } = validityOn({ ...unknown, ...facts }, '2024-01-01');
    assert.deepEqual([proof, on], ['own-term', '2026-09-14']);
  });
  test('延长: a later document moves the last day, from its own day on', () => {
    const facts = {
      effectiveFrom: '2021-09-15',
      effectiveUntil: '2026-09-14',
      events: [event({ kind: 'extended', from: '2026-09-20', until: '2028-09-14' })],
    };
    assert.deepEqual(around(facts, '2026-09-14'), ['in-force', 'in-force', 'expired']);
    assert.deepEqual(around(facts, '2026-09-20'), ['expired', 'in-force', 'in-force']);
    assert.deepEqual(around(facts, '2028-09-14'), ['in-force', 'in-force', 'expired']);
  });
  test('停止执行: from its first to its last day', () => {
    const facts = {
      effectiveFrom: '2020-01-01',
      confirmedOn: ['2026-06-30'],
      events: [event({ kind: 'suspended', from: '2026-03-01', until: '2026-12-31' })],
    };
    assert.deepEqual(around(facts, '2026-03-01'), ['in-force', 'suspended', 'suspended']);
    assert.deepEqual(around(facts, '2026-12-31'), ['suspended', 'suspended', 'in-force']);
  });
  test('全文修订: from its day on', () => {
    const facts = { effectiveFrom: '2013-09-01', events: [event({ kind: 'revised', from: '2026-01-01' })] };
    assert.deepEqual(around(facts, '2026-01-01'), ['unconfirmed', 'revised', 'revised']);
  });
  test('部分条款: repealed, suspended or not yet begun, while the whole stays', () => {
    const parts = (kind: LifeEvent['kind'], until: Day | null = null) =>
      [addDays('2026-09-20', -1), '2026-09-20', addDays('2026-09-20', 1)].map((day) =>
        validityOn({ ...unknown, events: [event({ kind, until, articles: ['第五条'] })] }, day).parts.map(
          ({ state }) => state,
        ),
      );
    assert.deepEqual(parts('partly-repealed'), [[], ['repealed'], ['repealed']]);
    assert.deepEqual(parts('partly-commenced'), [['not-yet-effective'], [], []]);
    assert.deepEqual(parts('suspended', '2026-09-20'), [[], ['suspended'], []]);
  });
  test('what is not certain to have happened changes nothing', () => {
    for (const kind of EVENT_KINDS) {
      const facts = { writtenOn: '2020-01-01', events: [event({ kind, sure: false, until: '2026-12-31' })] };
      assert.deepEqual(around(facts, '2026-09-20'), Array(3).fill('unconfirmed'), kind);
    }
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
      events: [event({ kind: 'repealed', by: 'new', from: '2020-03-01' })],
    };
    assert.deepEqual(around(facts, '2020-03-01'), ['in-force', 'repealed', 'repealed']);
    assert.deepEqual(validityOn({ ...unknown, ...facts }, '2020-03-01'), {
      state: 'repealed',
      on: '2020-03-01',
      by: 'new',
      proof: null,
      parts: [],
    });
  });
  test('修改: from the day of the amendment on', () => {
    const facts = {
      effectiveFrom: '2019-06-01',
      confirmedOn: ['2024-01-01'],
      events: [event({ by: 'change', from: '2024-05-01' })],
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

test('a class of document that has no validity has none on any day, whatever else is written', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      const { state, parts } = validityOn({ ...facts, applies: false }, day);
      assert.deepEqual([state, parts], ['not-applicable', []]);
    }),
  );
});

test('a draft is a draft on every day', () => {
  fc.assert(
    fc.property(anyDay, (day) =>
      assert.equal(stateOn({ draft: true, confirmedOn: ['2020-01-01'] }, day), 'draft'),
    ),
  );
});

const anyEvent: fc.Arbitrary<LifeEvent> = fc
  .record({
    kind: fc.constantFrom(...EVENT_KINDS),
    by: fc.option(fc.constant('a')),
    adoptedOn: fc.option(anyDay),
    from: anyDay,
    until: fc.option(anyDay),
    sure: fc.boolean(),
    successor: fc.constant(null),
    articles: fc.subarray(['第一条', '第二条']),
    moves: fc.constant([]),
  })
  .map((each) => ({ ...each, articles: /^(partly|suspended)/.test(each.kind) ? each.articles : [] }));
const anyFacts: fc.Arbitrary<ValidityFacts> = fc.record({
  applies: fc.boolean(),
  draft: fc.boolean(),
  writtenOn: fc.option(anyDay),
  effectiveFrom: fc.option(anyDay),
  effectiveUntil: fc.option(anyDay),
  planUntil: fc.option(anyDay),
  confirmedOn: fc.array(anyDay, { maxLength: 3 }),
  confirmationHoldsDays: fc.integer({ min: 1, max: 1000 }),
  events: fc.array(anyEvent, { maxLength: 4 }),
});

test('现行有效 is never said without a confirmation that covers the day, or a term of its own that runs', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      const { state, proof } = validityOn(facts, day);
      if (state !== 'in-force') return assert.equal(proof, null);
      const certain = facts.events.filter(({ sure }) => sure);
      const lastDays = [
        facts.effectiveUntil,
        ...certain.filter(({ kind }) => kind === 'extended').map(({ until }) => until),
      ].filter((each) => each !== null);
      const confirmed = facts.confirmedOn.some((seen) => day <= addDays(seen, facts.confirmationHoldsDays));
      if (proof === 'confirmed') assert.ok(confirmed);
      else assert.ok(facts.effectiveFrom !== null && lastDays.some((last) => day <= last));
      assert.ok(facts.applies);
      assert.ok(
        certain
          .filter(({ kind }) => ['repealed', 'replaced', 'revised', 'amended'].includes(kind))
          .every((each) => day < beginningOf(each)),
      );
      assert.ok(facts.effectiveUntil === null || lastDays.some((last) => day <= last));
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
