import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MATCH_FACETS, matchesOf, reasonsFor, type Choice, type MatchFacet } from '#domain/matching';
import { clausesOf } from '#library/clauses';
import { claimsOf } from '#library/interpretations';
import type { Library } from '#library/library';
import { matchFacts, placesOf } from '#library/match-facts';
import { openLibrary } from '#library/open-library';
import { matchPages } from '#views/match-view';
import { fixtureLibrary } from '../../support/city.ts';

const DAY = '2026-11-23';
const cities: Record<string, Library> = { content: openLibrary('content'), fixture: fixtureLibrary() };

/**
 * The same question asked of the content itself, written apart from the code under test: which ids declare a value.
 * `null` says that an entry has nothing to declare under a facet that then does not exclude it.
 */
function declared(library: Library, facet: MatchFacet, value: string): Set<string> {
  const found = new Set<string>();
  const guides = [...library.guides.values()];
  const both = (audience: string) => audience === 'both' || audience === value;
  const explainers = [...library.interpretations.values()];
  const stepGuides =
    facet === 'stage' ? library.journeys.get(value)!.data.steps.map(({ guide }) => guide) : [];
  const stageIndicators = facet === 'stage' ? library.journeys.get(value)!.data.indicators : [];
  const place = facet === 'place' ? placesOf(library).find(({ id }) => id === value)!.name['zh-CN'] : '';
  for (const { slug, original } of guides) {
    const { data } = original;
    if (
      (facet === 'who' && value !== 'foreign-investor' && both(data.audience)) ||
      (facet === 'indicator' && data.indicator === value) ||
      (facet === 'stage' && stepGuides.includes(slug))
    )
      found.add(`guides/${slug}`);
  }
  for (const { slug, data } of library.policies.values()) {
    const readers = explainers
      .filter(({ original }) => original.data.explains.includes(slug))
      .flatMap(({ original }) => original.data.audience as string[]);
    const isLocal = data.level === 'county' || data.level === 'zone';
    if (
      (facet === 'who' && readers.includes(value)) ||
      (facet === 'indicator' && data.indicators.includes(value)) ||
      (facet === 'topic' && data.topics.includes(value)) ||
      (facet === 'stage' && data.indicators.some((id) => stageIndicators.includes(id))) ||
      (facet === 'place' &&
        isLocal &&
        data.issuers?.some((id) => library.offices[id]!.name['zh-CN'].includes(place)))
    )
      found.add(`policies/${slug}`);
  }
  for (const { slug, data } of library.fees.values()) {
    const inGuides = guides.filter(({ original }) => original.data.fees.items.includes(slug));
    const rest =
      (facet === 'indicator' && inGuides.some(({ original }) => original.data.indicator === value)) ||
      (facet === 'stage' && inGuides.some((guide) => stepGuides.includes(guide.slug))) ||
      (facet === 'place' && data.regions?.includes(place) === true);
    const pays = (payer: string) => facet === 'who' && value !== 'foreign-investor' && both(payer);
    if (rest || pays(data.payer)) found.add(`fees/${slug}`);
    data.reductions.forEach((reduction, index) => {
      const start = reduction.from ?? reduction.answersFrom!;
      const holds = start <= DAY && (reduction.until === null || DAY <= reduction.until);
      if (holds && (rest || pays(reduction.payer))) found.add(`reductions/${slug}/${index + 1}`);
    });
  }
  for (const { slug, original } of explainers) {
    const { data } = original;
    const indicators = data.guides.map((id) => library.guides.get(id)!.original.data.indicator);
    if (
      (facet === 'who' && (data.audience as string[]).includes(value)) ||
      (facet === 'indicator' && indicators.includes(value)) ||
      (facet === 'topic' &&
        data.explains.some((id) => library.policies.get(id)!.data.topics.includes(value))) ||
      (facet === 'stage' && data.guides.some((id) => stepGuides.includes(id)))
    )
      found.add(`interpretations/${slug}`);
  }
  for (const { slug, original } of library.infographics.values()) {
    const { data, body } = original;
    const shown = JSON.stringify(body);
    const isShown = (id: string) =>
      shown.includes(`"indicators":"${library.indicators.get(id)!.data.group}"`) ||
      shown.includes(`"name":"Indicator","attributes":{"id":"${id}"}`);
    const indicators = data.guides.map((id) => library.guides.get(id)!.original.data.indicator);
    if (
      (facet === 'who' && (data.audience as string[]).includes(value)) ||
      (facet === 'indicator' && (indicators.includes(value) || isShown(value))) ||
      (facet === 'topic' &&
        data.explains.some((id) => library.policies.get(id)!.data.topics.includes(value))) ||
      (facet === 'stage' && data.guides.some((id) => stepGuides.includes(id)))
    )
      found.add(`infographics/${slug}`);
  }
  return found;
}

for (const [name, library] of Object.entries(cities)) {
  describe(name, () => {
    const items = matchFacts(library, DAY);
    const pages = matchPages(library);
    const byValue = new Map(
      pages.map(({ facet, value }) => [`${facet}=${value}`, declared(library, facet, value)]),
    );
    const placed = new Set(
      pages
        .filter(({ facet }) => facet === 'place')
        .flatMap(({ value }) => [...byValue.get(`place=${value}`)!]),
    );

    test('every combination finds exactly what the content declares', () => {
      const options = MATCH_FACETS.map((facet) => [
        undefined,
        ...pages.filter((page) => page.facet === facet).map(({ value }) => value),
      ]);
      const all = items.map(({ id }) => id);
      let tried = 0;
      for (const who of options[0]!)
        for (const stage of options[1]!)
          for (const indicator of options[2]!)
            for (const topic of options[3]!)
              for (const place of options[4]!) {
                const choice = chosen({ who, stage, indicator, topic, place });
                const expected = expectedFor(choice, all, byValue, placed);
                const found = matchesOf(items, choice, DAY).map(({ id }) => id);
                // Told apart first, since assert would look at a hundred thousand lists closely.
                if (found.join() !== expected.join())
                  assert.deepEqual(found, expected, JSON.stringify(choice));
                tried += 1;
              }
      assert.equal(
        tried,
        options.reduce((product, values) => product * values.length, 1),
      );
    });

    test('every reason names a clause that we hold, or a document that is cited, with its article as cited', () => {
      const cited = citationsOf(library);
      for (const { facet, value } of pages)
        for (const item of matchesOf(items, { [facet]: value }, DAY))
          for (const reason of reasonsFor(item, { [facet]: value })) {
            const where = `${item.id} ${facet}=${value} ${JSON.stringify(reason)}`;
            if (reason.type === 'clause')
              assert.ok(clausesOf(library.policies.get(reason.policy)!).has(reason.anchor), where);
            else if (reason.type === 'policy') assert.ok(library.policies.has(reason.policy), where);
            else
              assert.ok(
                cited.has(`${reason.document} ${reason.article ?? ''}`) && library.documents[reason.document],
                where,
              );
          }
    });

    test('every guide has a reason with an article', () => {
      for (const item of items.filter(({ kind }) => kind === 'guides'))
        assert.ok(item.source?.type === 'article' && item.source.article, item.id);
    });
  });
}

test('the action’s document gives the clause that names the indicator', () => {
  const item = matchFacts(cities['content']!, DAY).find(({ id }) => id === 'policies/lc-2021-2')!;
  assert.deepEqual(reasonsFor(item, { indicator: 'start' }), [
    { type: 'clause', policy: 'lc-2021-2', anchor: 's3-1' },
  ]);
  const [reason] = reasonsFor(item, { who: 'enterprise' });
  assert.equal(reason?.type, 'clause');
});

function chosen(values: Record<MatchFacet, string | undefined>): Choice {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function expectedFor(
  choice: Choice,
  all: readonly string[],
  byValue: ReadonlyMap<string, Set<string>>,
  placed: ReadonlySet<string>,
): string[] {
  const given = Object.entries(choice).map(
    ([facet, value]) => [facet, byValue.get(`${facet}=${value}`)!] as const,
  );
  if (given.length === 0) return [];
  const isAlone = given.length === 1;
  return all.filter((id) =>
    given.every(([facet, ids]) => ids.has(id) || (facet === 'place' && !isAlone && !placed.has(id))),
  );
}

function citationsOf(library: Library): Set<string> {
  const found = new Set<string>();
  const add = (document: string, article: string | undefined) => found.add(`${document} ${article ?? ''}`);
  for (const { original } of library.guides.values())
    for (const each of [...original.data.conditions, ...original.data.steps])
      add(each.basis.document, each.basis.article);
  for (const { data } of library.fees.values()) {
    for (const part of [...data.periods, ...data.reductions])
      for (const each of part.basis) add(each.document, each.article);
    for (const each of data.legalBasis) add(each.document, each.article);
  }
  for (const { original } of library.interpretations.values()) {
    for (const { source, article } of claimsOf(original.body)) add(source, article);
    for (const { document, articles } of original.data.basis)
      for (const each of articles) add(document, each);
  }
  return found;
}
