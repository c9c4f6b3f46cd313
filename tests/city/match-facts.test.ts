import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { MATCH_FACETS, matchesOf, queryOf, reasonsFor, type Choice, type MatchFacet } from '#domain/matching';
import { clausesOf, policyOfDocument, summaryArticlesOf } from '#library/clauses';
import { guideCitations } from '#library/guide-words';
import { claimsOf } from '#library/interpretations';
import type { Library } from '#library/library';
import { matchFacts, placesOf, type MatchFact } from '#library/match-facts';
import type { MatchSource } from '#library/match-source';
import { openLibrary } from '#library/open-library';
import { namingsOf } from '#library/readers';
import { matchPages } from '#views/match/match-view';
import { FIXTURE_CITY } from '#tests/support/city';
import { declaredIn, query } from '#tests/support/match-query';

const DAY = '2026-11-23';
const directories = { content: 'content', fixture: FIXTURE_CITY };

for (const [name, directory] of Object.entries(directories)) {
  describe(name, () => {
    const library = openLibrary(directory);
    const rows = declaredIn(directory, DAY);
    const items = inOrderOf(
      rows.map(({ id }) => id),
      matchFacts(library, DAY),
    );
    const values = Object.fromEntries(
      MATCH_FACETS.map((facet) => [
        facet,
        matchPages(library)
          .filter((page) => page.facet === facet)
          .map(({ value }) => value),
      ]),
    ) as Record<MatchFacet, string[]>;
    const check = (choice: Choice, among = { rows, items }): string[] => {
      const expected = query(among.rows, choice);
      const found = matchesOf(among.items, choice, DAY).map(({ id }) => id);
      // Told apart first, since assert would look at hundreds of thousands of lists closely.
      const isSame = found.length === expected.length && found.every((id, index) => id === expected[index]);
      if (!isSame) assert.deepEqual(found, expected, queryOf(choice));
      return found;
    };

    test('the content declares the same entries', () => {
      assert.deepEqual(
        items.map(({ id }) => id),
        rows.map(({ id }) => id),
      );
    });

    test('every combination finds what a query over the content files finds', () => {
      let found = 0;
      for (const matter of combinations(values, ['stage', 'indicator', 'topic'])) {
        const left = new Set(check(matter));
        // Beside a journey, indicator or topic a further choice never adds (tests/unit/domain): only these are left.
        const isLeft = ({ id }: { id: string }) => Object.keys(matter).length === 0 || left.has(id);
        const among = { rows: rows.filter(isLeft), items: items.filter(isLeft) };
        for (const reader of combinations(values, ['who', 'business', 'place']))
          found += check({ ...matter, ...reader }, among).length;
      }
      assert.ok(found > 0);
    });

    test('so do several readers at once', () => {
      const someOf = (facet: MatchFacet, most: number) =>
        fc.subarray(values[facet], { maxLength: Math.min(most, values[facet].length) });
      const anyChoice = fc
        .record({
          who: someOf('who', 3),
          business: someOf('business', 4),
          stage: someOf('stage', 1),
          indicator: someOf('indicator', 1),
          topic: fc.constant([]),
          place: someOf('place', 1),
        })
        .map((choice) => Object.fromEntries(Object.entries(choice).filter(([, { length }]) => length > 0)));
      fc.assert(
        fc.property(anyChoice, (choice) => void check(choice)),
        { numRuns: 2000 },
      );
    });

    test('every reason names a clause or an article that exists, or a title where we hold no text', () => {
      const cited = citationsOf(library);
      for (const { item, where, reason } of reasonsIn(values, items))
        assert.ok(isThere(library, cited, reason), `${item.id} ${where} ${JSON.stringify(reason)}`);
    });

    test('only a charge or what lessens it, of which no basis was obtained, is without a reason', () => {
      for (const facet of MATCH_FACETS)
        for (const value of values[facet])
          for (const item of matchesOf(items, { [facet]: [value] }, DAY))
            if (reasonsFor(item, { [facet]: [value] }).length === 0) {
              const { periods, legalBasis, reductions } = library.fees.get(item.slug)!.data;
              assert.ok(['fees', 'reductions'].includes(item.kind), `${item.id} ${facet}=${value}`);
              const { part, index } = item.lessens ?? {};
              if (part === 'exemptions') continue;
              const bases = part
                ? reductions[index!]!.basis
                : [...legalBasis, ...periods.flatMap(({ basis }) => basis)];
              assert.deepEqual(bases, [], item.id);
            }
    });
  });
}

describe('reasons', () => {
  const library = openLibrary('content');
  const items = matchFacts(library, DAY);
  const reasons = (id: string, choice: Choice) =>
    reasonsFor(
      items.find((item) => item.id === id)!,
      choice,
    );

  test('a clause of the action’s document for the indicator and the topic', () => {
    const clause = (anchor: string) => [{ type: 'clause', policy: 'lc-2021-2', anchor }];
    assert.deepEqual(reasons('policies/lc-2021-2', { indicator: ['start'] }), clause('s3-1'));
    assert.deepEqual(reasons('policies/lc-2021-2', { topic: ['enterprise-fees'] }), clause('s3-4'));
    assert.equal(reasons('policies/lc-2021-2', { who: ['enterprise'] })[0]!.type, 'clause');
  });

  test('an article of a law for the indicator and for whom it names', () => {
    const article = (number: string) => [
      { type: 'article', document: 'business-environment-regulation', article: number },
    ];
    assert.deepEqual(reasons('policies/cn-722', { indicator: ['property'] }), article('第四十七条'));
    assert.deepEqual(reasons('policies/cn-722', { business: ['small'] }), article('第二十六条'));
  });

  test('the title where no text was obtained', () => {
    assert.deepEqual(reasons('policies/lc-2017-45', { who: ['citizen'] }), [
      { type: 'title', policy: 'lc-2017-45' },
    ]);
  });

  test('a law without an indicator of its own concerns that of the guides that rest on it', () => {
    const heating = items.find(({ id }) => id === 'policies/sd-gr')!;
    assert.deepEqual(library.policies.get('sd-gr')!.data.indicators, []);
    assert.ok(heating.facts.indicator.includes('utilities'));
    assert.equal(reasons('policies/sd-gr', { indicator: ['utilities'] })[0]!.type, 'article');
  });
});

describe('reductions reach those whom they name, and nobody else', () => {
  const items = matchFacts(openLibrary('content'), DAY);
  const found = (choice: Choice) => matchesOf(items, choice, DAY).map(({ id }) => id);
  const surcharge = 'reductions/jyffj/3';

  test('small firms and sole traders pay half the education surcharge', () => {
    for (const business of ['small', 'sole-trader'])
      assert.ok(found({ business: [business] }).includes(surcharge));
    assert.ok(!found({ who: ['enterprise'], business: ['supplier'] }).includes(surcharge));
    assert.ok(!found({ who: ['citizen'] }).includes(surcharge));
  });

  test('an exemption without a term is found, and does not borrow the basis of its item', () => {
    assert.ok(found({ business: ['sole-trader'] }).includes('exemptions/bdc-home/1'));
    assert.ok(!found({ who: ['citizen'] }).includes('exemptions/bdc-home/1'));
    assert.equal(items.find(({ id }) => id === 'exemptions/bdc-home/1')!.source, null);
  });

  test('the threshold of 30 employees reaches employers', () => {
    assert.ok(found({ business: ['employer'] }).includes('reductions/cjr/9'));
  });
});

/** The facts in the order of the rows, so that lists compare as they are; what has no row stands last. */
function inOrderOf(ids: readonly string[], facts: readonly MatchFact[]): MatchFact[] {
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...facts].sort((a, b) => place(a.id) - place(b.id));
}

/** Every choice of at most one value in each of some facets. */
function combinations(
  values: Record<MatchFacet, readonly string[]>,
  facets: readonly MatchFacet[],
): Choice[] {
  return facets.reduce<Choice[]>(
    (choices, facet) =>
      choices.flatMap((choice) => [
        choice,
        ...values[facet].map((value) => ({ ...choice, [facet]: [value] })),
      ]),
    [{}],
  );
}

function* reasonsIn(values: Record<MatchFacet, readonly string[]>, items: readonly MatchFact[]) {
  for (const facet of MATCH_FACETS)
    for (const value of values[facet])
      for (const item of matchesOf(items, { [facet]: [value] }, DAY))
        for (const reason of reasonsFor(item, { [facet]: [value] }))
          yield { item, where: `${facet}=${value}`, reason };
}

function isThere(library: Library, cited: ReadonlySet<string>, reason: MatchSource): boolean {
  if (reason.type === 'title') return library.policies.get(reason.policy)!.data.text === 'none';
  if (reason.type === 'clause') return clausesOf(library.policies.get(reason.policy)!).has(reason.anchor);
  const policy = policyOfDocument(library, reason.document);
  const isSummed = policy !== null && summaryArticlesOf(policy).has(reason.article ?? '');
  return isSummed || cited.has(`${reason.document} ${reason.article ?? ''}`);
}

/** Every place that the content cites, as `document article`. */
function citationsOf(library: Library): Set<string> {
  const found = new Set<string>();
  const add = (document: string, article: string | undefined) => found.add(`${document} ${article ?? ''}`);
  for (const { original } of library.guides.values())
    for (const { document, article } of guideCitations(original.data)) add(document, article);
  for (const { data } of library.fees.values())
    for (const { document, article } of [
      ...[...data.periods, ...data.reductions].flatMap(({ basis }) => basis),
      ...data.legalBasis,
    ])
      add(document, article);
  for (const { original } of library.interpretations.values()) {
    for (const { source, article } of claimsOf(original.body)) add(source, article);
    for (const { document, articles } of original.data.basis)
      for (const article of articles) add(document, article);
  }
  for (const { basis } of namingsOf(library)) if (basis) add(basis.document, basis.article);
  return found;
}

test('every place has its own id', () => {
  const ids = placesOf(openLibrary('content')).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});
