import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  MATCH_FACETS,
  choiceOf,
  choiceWith,
  choiceWithout,
  matches,
  matchesOf,
  queryOf,
  reasonsFor,
  type Choice,
  type MatchFacet,
  type Matchable,
} from '#domain/matching';

const DAY = '2026-11-23';
const CLOSED: readonly MatchFacet[] = ['who', 'stage', 'indicator', 'topic'];

function item(
  facts: Partial<Matchable<string>['facts']>,
  rest: Partial<Matchable<string>> = {},
): Matchable<string> {
  return {
    id: 'guides/x',
    kind: 'guides',
    facts: { who: [], business: [], stage: [], indicator: [], topic: [], place: [], ...facts },
    closed: CLOSED,
    source: 'default',
    sources: {},
    until: null,
    ...rest,
  };
}

const anyChoice = fc.dictionary(
  fc.constantFrom(...MATCH_FACETS),
  fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,9}$/), { minLength: 1, maxLength: 1 }),
) as fc.Arbitrary<Choice>;

describe('matches', () => {
  const start = item({ who: ['enterprise'], stage: ['open'] });

  test('wants a value in every facet in which it is for nobody else', () => {
    assert.equal(matches(start, { who: ['enterprise'] }, DAY), true);
    assert.equal(matches(start, { who: ['enterprise'], stage: ['open'] }, DAY), true);
    assert.equal(matches(start, { who: ['citizen'], stage: ['open'] }, DAY), false);
    assert.equal(matches(start, { who: ['citizen', 'enterprise'], stage: ['open'] }, DAY), true);
  });

  test('finds nothing for nobody', () => assert.equal(matches(start, {}, DAY), false));

  test('a place leaves out other places; alone it finds what names it', () => {
    const there = item({ who: ['enterprise'], place: ['371525'] }, { closed: [...CLOSED, 'place'] });
    assert.equal(matches(start, { who: ['enterprise'], place: ['371525'] }, DAY), true);
    assert.equal(matches(start, { place: ['371525'] }, DAY), false);
    assert.equal(matches(there, { place: ['371525'] }, DAY), true);
    assert.equal(matches(there, { who: ['enterprise'], place: ['371581'] }, DAY), false);
  });

  test('what names a kind of business is for the others too, unless it is for that kind only', () => {
    const named = item({ who: ['enterprise'], business: ['small'] });
    const only = { ...named, closed: [...CLOSED, 'business'] as const };
    const employer: Choice = { who: ['enterprise'], business: ['employer'] };
    assert.deepEqual([matches(named, employer, DAY), matches(only, employer, DAY)], [true, false]);
    assert.equal(matches(named, { business: ['employer'] }, DAY), false);
    assert.equal(matches(only, { business: ['employer', 'small'] }, DAY), true);
  });

  test('what names no reader is for every reader', () => {
    const parking = item({ topic: ['parking'] }, { closed: ['stage', 'indicator', 'topic'] });
    assert.equal(matches(parking, { who: ['citizen'], topic: ['parking'] }, DAY), true);
    assert.equal(matches(parking, { who: ['citizen'] }, DAY), false);
  });

  test('what has ended concerns nobody from the next day on', () => {
    const ends = item({ who: ['citizen'] }, { until: '2027-12-31' });
    assert.equal(matches(ends, { who: ['citizen'] }, '2027-12-31'), true);
    assert.equal(matches(ends, { who: ['citizen'] }, '2028-01-01'), false);
  });

  test('beside a journey, an indicator or a topic, a further choice never finds more', () => {
    const someValues = fc.subarray(['a', 'b', 'c']);
    const anyItem = fc
      .record({
        facts: fc.record({
          who: someValues,
          business: someValues,
          stage: someValues,
          indicator: someValues,
          topic: someValues,
          place: someValues,
        }),
        open: fc.subarray<MatchFacet>(['who', 'business', 'place']),
      })
      .map(({ facts, open }) =>
        item(facts, { closed: MATCH_FACETS.filter((facet) => !open.includes(facet)) }),
      );
    const value = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(
        fc.array(anyItem),
        fc.constantFrom<MatchFacet>('stage', 'indicator', 'topic'),
        value,
        fc.constantFrom(...MATCH_FACETS),
        value,
        (items, facet, chosen, other, further) => {
          fc.pre(facet !== other);
          const before = matchesOf(items, { [facet]: [chosen] }, DAY);
          for (const found of matchesOf(items, { [facet]: [chosen], [other]: [further] }, DAY))
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
  assert.deepEqual(reasonsFor(both, { who: ['enterprise'] }), ['default']);
  assert.deepEqual(reasonsFor(both, { who: ['enterprise'], indicator: ['start'] }), ['default', 'clause']);
  assert.deepEqual(reasonsFor({ ...both, source: null }, { who: ['enterprise'] }), []);
  assert.deepEqual(reasonsFor(item({ who: ['a'], topic: ['b'] }), { who: ['a'], topic: ['b'] }), ['default']);
  assert.deepEqual(reasonsFor(item({ business: ['a'] }), { business: ['b'] }), []);
});

test('a reader can be of several kinds; of the rest one value takes the place of another', () => {
  const cafe = choiceWith(choiceWith({}, 'business', 'catering'), 'business', 'employer');
  assert.deepEqual(cafe, { business: ['catering', 'employer'] });
  assert.deepEqual(choiceWith({ stage: ['open'] }, 'stage', 'close'), { stage: ['close'] });
  assert.deepEqual(choiceWithout(cafe, 'business', 'catering'), { business: ['employer'] });
  assert.deepEqual(choiceWithout({ stage: ['open'], who: ['citizen'] }, 'stage', 'open'), {
    who: ['citizen'],
  });
  assert.deepEqual(choiceWithout({ stage: ['open'] }, 'stage', 'close'), { stage: ['open'] });
});

test('the address carries the choice and nothing else', () => {
  const known = (_: string, value: string) => value !== 'nobody';
  assert.deepEqual(choiceOf('?stage=open&who=enterprise&x=1', known), {
    who: ['enterprise'],
    stage: ['open'],
  });
  assert.deepEqual(choiceOf('?business=b&business=a&stage=x&stage=y', known), {
    business: ['b', 'a'],
    stage: ['y'],
  });
  assert.deepEqual(choiceOf('?who=nobody', known), {});
  assert.equal(queryOf({ stage: ['open'], who: ['enterprise'] }), '?who=enterprise&stage=open');
  assert.equal(queryOf({ business: ['b', 'a'] }), '?business=a&business=b');
  assert.equal(queryOf({}), '');
  fc.assert(
    fc.property(anyChoice, (choice) =>
      assert.deepEqual({ ...choiceOf(queryOf(choice), () => true) }, { ...choice }),
    ),
  );
});
