import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '#domain/calendar';
import { EVENT_KINDS, beginningOf, type LawEvent } from '#domain/law/event';
import {
  isDue,
  lawStateOn,
  mayRestOn,
  turningDaysOfLaw,
  type LawFacts,
  type LawState,
} from '#domain/law/law-state';
import { anyDay } from '../../../support/days.ts';

const event = (given: Partial<LawEvent>): LawEvent => ({
  kind: 'amended',
  adoptedOn: '2026-08-10',
  from: '2026-09-20',
  until: null,
  sure: true,
  successor: null,
  articles: [],
  moves: [],
  ...given,
});
const law = (...events: LawEvent[]): LawFacts => ({
  textOn: '2019-03-24',
  effectiveFrom: null,
  checkedTo: '2026-09-29',
  events,
});
const on = (facts: LawFacts, day: Day, article: string | null = '第二十四条'): LawState =>
  lawStateOn(new Map([['fund', facts]]), 'fund', article, day);
const around = (facts: LawFacts, day: Day, article?: string | null) =>
  [addDays(day, -1), day, addDays(day, 1)].map((each) => {
    const { state, article: fate } = on(facts, each, article);
    return `${state} ${fate}`;
  });

describe('every event on its day, the day before and the day after', () => {
  test('修改: the article is followed by the map', () => {
    const facts = law(event({ moves: [{ old: '第二十四条', now: '第二十五条', fate: 'changed' }] }));
    assert.deepEqual(around(facts, '2026-09-20'), ['current same', 'amended changed', 'amended changed']);
    assert.deepEqual(on(facts, '2026-09-20').now, { law: 'fund', article: '第二十五条' });
    assert.equal(on(facts, '2026-09-20').since, '2026-09-20');
  });
  test('修改: an article that the map does not know is unread, and its place unknown', () => {
    const state = on(law(event({})), '2026-09-20');
    assert.deepEqual([state.article, state.now], ['unread', null]);
  });
  test('修改 whose first day nobody has seen counts from its adoption', () => {
    assert.deepEqual(around(law(event({ from: null })), '2026-08-10'), [
      'current same',
      'amended unread',
      'amended unread',
    ]);
  });
  test('全文修订 and 取代: the successor holds the new article', () => {
    const moves = [{ old: '第二十四条', now: '第二十八条', fate: 'same' as const }];
    assert.deepEqual(around(law(event({ kind: 'revised', moves })), '2026-09-20'), [
      'current same',
      'revised same',
      'revised same',
    ]);
    const replaced = law(event({ kind: 'replaced', successor: 'code', moves }));
    assert.deepEqual(on(replaced, '2026-09-20').now, { law: 'code', article: '第二十八条' });
  });
  test('废止: for ever after', () => {
    assert.deepEqual(around(law(event({ kind: 'repealed' })), '2026-09-20'), [
      'current same',
      'repealed unread',
      'repealed unread',
    ]);
  });
  test('部分条款废止: those articles are gone, the others stay', () => {
    const facts = law(event({ kind: 'partly-repealed', articles: ['第二十四条'] }));
    assert.deepEqual(around(facts, '2026-09-20'), ['current same', 'current gone', 'current gone']);
    assert.deepEqual(around(facts, '2026-09-20', '第二十五条'), Array(3).fill('current same'));
    assert.equal(on(facts, '2026-09-20', '第二十四条第二款').article, 'gone');
  });
  test('部分条款另日施行: those articles wait, the others hold', () => {
    const facts = law(event({ kind: 'partly-commenced', articles: ['第二十四条'] }));
    assert.deepEqual(around(facts, '2026-09-20'), [
      'current not-yet-effective',
      'current same',
      'current same',
    ]);
    assert.deepEqual(around(facts, '2026-09-20', '第一条'), Array(3).fill('current same'));
  });
  test('停止执行: from its first to its last day, whole or in part', () => {
    const whole = law(event({ kind: 'suspended', until: '2026-12-31' }));
    assert.deepEqual(around(whole, '2026-09-20'), [
      'current same',
      'suspended suspended',
      'suspended suspended',
    ]);
    assert.deepEqual(around(whole, '2026-12-31'), [
      'suspended suspended',
      'suspended suspended',
      'current same',
    ]);
    const part = law(event({ kind: 'suspended', until: null, articles: ['第二十四条'] }));
    assert.deepEqual(around(part, '2026-09-20'), ['current same', 'current suspended', 'current suspended']);
    assert.deepEqual(around(part, '2026-09-20', '第九条'), Array(3).fill('current same'));
  });
  test('延长有效期 and 另有新法 leave the words as they are', () => {
    for (const kind of ['extended', 'affected'] as const)
      assert.deepEqual(around(law(event({ kind })), '2026-09-20'), Array(3).fill('current same'));
  });
  test('未施行: before the first day of the text', () => {
    const facts = { ...law(), effectiveFrom: '2027-01-01' };
    assert.deepEqual(around(facts, '2027-01-01'), [
      'not-yet-effective not-yet-effective',
      'current same',
      'current same',
    ]);
  });
});

test('two events: the second one follows the article to where the first one put it', () => {
  const facts = law(
    event({ moves: [{ old: '第二十四条', now: '第二十五条', fate: 'same' }] }),
    event({
      adoptedOn: '2027-03-01',
      from: '2027-05-01',
      moves: [{ old: '第二十五条', now: '第三十条', fate: 'changed' }],
    }),
  );
  assert.deepEqual(on(facts, '2027-05-01').now, { law: 'fund', article: '第三十条' });
  assert.equal(on(facts, '2027-05-01').article, 'changed');
  assert.deepEqual(on(facts, '2027-04-30').now, { law: 'fund', article: '第二十五条' });
});

test('an event that the text already holds changes nothing', () => {
  const facts = { ...law(event({})), textOn: '2026-08-10' };
  assert.equal(on(facts, '2026-10-01').state, 'current');
});

describe('what an answer may rest on', () => {
  const same = [{ old: '第二十四条', now: '第二十四条', fate: 'same' as const }];
  test('a current text that somebody checked, or an article that was read unchanged', () => {
    assert.ok(mayRestOn(on(law(), '2026-11-30')));
    assert.ok(mayRestOn(on(law(event({ moves: same })), '2026-11-30')));
  });
  test('nothing that is unread, changed, gone, unchecked, uncertain or not registered', () => {
    const doubtful: LawFacts[] = [
      law(event({})),
      law(event({ moves: [{ old: '第二十四条', now: null, fate: 'changed' }] })),
      law(event({ kind: 'repealed', moves: same })),
      law(event({ kind: 'suspended' })),
      law(event({ kind: 'replaced', moves: same, sure: false })),
      { ...law(), checkedTo: null },
    ];
    for (const facts of doubtful) assert.equal(mayRestOn(on(facts, '2026-11-30')), false);
    assert.equal(mayRestOn(lawStateOn(new Map(), 'fund', '第一条', '2026-11-30')), false);
  });
  test('an event that is not certain leaves the state and takes the certainty', () => {
    const state = on(law(event({ kind: 'repealed', sure: false })), '2026-11-30');
    assert.deepEqual([state.state, state.sure], ['current', false]);
  });
});

test('a look is due once its term is over, and where there was none', () => {
  assert.deepEqual(
    ['2027-09-28', '2027-09-29', '2027-09-30'].map((day) => isDue('2026-09-29', day, 365)),
    [false, false, true],
  );
  assert.ok(isDue(null, '2020-01-01', 365));
});

const ARTICLES = ['第一条', '第二条', '第三条'];
const anyEvent: fc.Arbitrary<LawEvent> = fc
  .record({
    kind: fc.constantFrom(...EVENT_KINDS),
    adoptedOn: fc.option(anyDay),
    from: anyDay,
    until: fc.option(anyDay),
    sure: fc.boolean(),
    successor: fc.option(fc.constant('code')),
    articles: fc.subarray(ARTICLES),
    moves: fc.array(
      fc.record({
        old: fc.constantFrom(...ARTICLES),
        now: fc.option(fc.constantFrom(...ARTICLES)),
        fate: fc.constantFrom('same' as const, 'changed' as const, 'gone' as const, 'unread' as const),
      }),
      { maxLength: 3 },
    ),
  })
  .map((each) => ({
    ...each,
    articles: /^(partly|suspended)/.test(each.kind) ? each.articles : [],
    until: each.until !== null && each.until < each.from ? each.from : each.until,
  }));
const anyLaw: fc.Arbitrary<LawFacts> = fc.record({
  textOn: fc.option(anyDay),
  effectiveFrom: fc.option(anyDay),
  checkedTo: fc.option(anyDay),
  events: fc.array(anyEvent, { maxLength: 4 }),
});
const anyArticle = fc.option(fc.constantFrom(...ARTICLES));

test('what a law says changes on its turning days only', () => {
  fc.assert(
    fc.property(anyLaw, anyArticle, anyDay, (facts, article, day) => {
      const turning = new Set(turningDaysOfLaw(facts));
      const waiting = facts.events.map(beginningOf);
      const before = addDays(day, -1);
      if (turning.has(day) || waiting.includes(day)) return;
      assert.deepEqual(on(facts, day, article), on(facts, before, article));
    }),
    { numRuns: 500 },
  );
});

test('an uncertain event never changes a state, only its certainty', () => {
  fc.assert(
    fc.property(anyLaw, anyArticle, anyDay, (facts, article, day) => {
      const certain = { ...facts, events: facts.events.filter(({ sure }) => sure) };
      const { sure: _, ...whole } = on(facts, day, article);
      const { sure: __, ...without } = on(certain, day, article);
      if (facts.events.some(({ kind }) => kind === 'partly-commenced')) return;
      assert.deepEqual(whole, without);
    }),
  );
});

test('once repealed, repealed for ever, unless it had not begun', () => {
  fc.assert(
    fc.property(anyLaw, anyDay, fc.integer({ min: 1, max: 9000 }), (facts, day, later) => {
      if (on(facts, day, null).state === 'repealed')
        assert.equal(on(facts, addDays(day, later), null).state, 'repealed');
    }),
  );
});
