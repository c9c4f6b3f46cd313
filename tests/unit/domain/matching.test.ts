import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  MATCH_FACETS,
  choiceOf,
  matches,
  matchesOf,
  queryOf,
  reasonsFor,
  type Choice,
  type Matchable,
} from '#domain/matching';

const DAY = '2026-11-23';

function item(
  facts: Partial<Matchable<string>['facts']>,
  rest: Partial<Matchable<string>> = {},
): Matchable<string> {
  return {
    id: 'guides/x',
    kind: 'guides',
    facts: { who: [], stage: [], indicator: [], topic: [], place: [], ...facts },
    source: 'default',
    sources: {},
    until: null,
    ...rest,
  };
}

describe('matches', () => {
  const start = item({ who: ['enterprise'], stage: ['open'] });

  test('wants every chosen value', () => {
    assert.equal(matches(start, { who: 'enterprise' }, DAY), true);
    assert.equal(matches(start, { who: 'enterprise', stage: 'open' }, DAY), true);
    assert.equal(matches(start, { who: 'citizen', stage: 'open' }, DAY), false);
  });

  test('finds nothing for nobody', () => assert.equal(matches(start, {}, DAY), false));

  test('a place leaves out other places; alone it finds what names it', () => {
    const there = item({ who: ['enterprise'], place: ['371525'] });
    assert.equal(matches(start, { who: 'enterprise', place: '371525' }, DAY), true);
    assert.equal(matches(start, { place: '371525' }, DAY), false);
    assert.equal(matches(there, { place: '371525' }, DAY), true);
    assert.equal(matches(there, { who: 'enterprise', place: '371581' }, DAY), false);
  });

  test('what has ended concerns nobody from the next day on', () => {
    const ends = item({ who: ['citizen'] }, { until: '2027-12-31' });
    assert.equal(matches(ends, { who: 'citizen' }, '2027-12-31'), true);
    assert.equal(matches(ends, { who: 'citizen' }, '2028-01-01'), false);
  });

  test('one more choice never finds more, except beside a place alone', () => {
    const ids = ['a', 'b', 'c'];
    const someValues = fc.subarray(ids);
    const anyItem = fc
      .record({
        who: someValues,
        stage: someValues,
        indicator: someValues,
        topic: someValues,
        place: someValues,
      })
      .map((facts) => item(facts));
    const anyChoice = fc.dictionary(
      fc.constantFrom(...MATCH_FACETS),
      fc.constantFrom(...ids),
    ) as fc.Arbitrary<Choice>;
    fc.assert(
      fc.property(
        fc.array(anyItem),
        anyChoice,
        fc.constantFrom(...MATCH_FACETS),
        fc.constantFrom(...ids),
        (items, choice, facet, value) => {
          const chosen = Object.keys(choice);
          fc.pre(chosen.length > 0 && !(chosen.length === 1 && chosen[0] === 'place') && !(facet in choice));
          const before = matchesOf(items, choice, DAY);
          for (const found of matchesOf(items, { ...choice, [facet]: value }, DAY))
            assert.ok(before.includes(found));
        },
      ),
    );
  });
});

test('reasons: a value’s own source before the general one, each once', () => {
  const both = item(
    { who: ['enterprise'], indicator: ['start'] },
    { sources: { 'indicator=start': 'clause' } },
  );
  assert.deepEqual(reasonsFor(both, { who: 'enterprise' }), ['default']);
  assert.deepEqual(reasonsFor(both, { who: 'enterprise', indicator: 'start' }), ['default', 'clause']);
  assert.deepEqual(reasonsFor({ ...both, source: null }, { who: 'enterprise' }), []);
  assert.deepEqual(reasonsFor(item({ who: ['a'], topic: ['b'] }), { who: 'a', topic: 'b' }), ['default']);
});

test('the address carries the choice and nothing else', () => {
  const known = (_: string, value: string) => value !== 'nobody';
  assert.deepEqual(choiceOf('?stage=open&who=enterprise&x=1', known), { who: 'enterprise', stage: 'open' });
  assert.deepEqual(choiceOf('?who=nobody', known), {});
  assert.equal(queryOf({ stage: 'open', who: 'enterprise' }), '?who=enterprise&stage=open');
  assert.equal(queryOf({}), '');
  const anyChoice = fc.dictionary(
    fc.constantFrom(...MATCH_FACETS),
    fc.stringMatching(/^[a-z0-9-]{1,9}$/),
  ) as fc.Arbitrary<Choice>;
  fc.assert(
    fc.property(anyChoice, (choice) =>
      assert.deepEqual({ ...choiceOf(queryOf(choice), () => true) }, { ...choice }),
    ),
  );
});
