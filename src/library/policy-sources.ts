import { known, present } from '#domain/known';
import { claimSources } from './claim-sources.ts';
import { policyOfDocument } from './clauses.ts';
import { interpretationsOf } from './interpretations.ts';
import type { Library, Policy } from './library.ts';
import { articleSource, policySource, type MatchSource } from './match-source.ts';
import { namingsOf } from './readers.ts';
import { audiencesOf, guidesRestingOn } from './subjects.ts';

type Sources = Record<string, MatchSource>;

/**
 * Where a policy says what it concerns, by `facet=value`. What an editor declared comes first; then the places that
 * interpretations of it and guides on it rely on.
 * @param stages the journeys that it concerns
 */
export function policySources(library: Library, policy: Policy, stages: readonly string[]): Sources {
  const sources = {
    ...guideSources(library, policy),
    ...claimedSources(library, policy),
    ...declaredSources(library, policy),
  };
  return { ...sources, ...stageSources(library, stages, sources) };
}

function declaredSources(library: Library, policy: Policy): Sources {
  const { clauses } = policy.data;
  const places = [
    ...Object.entries(clauses.topics).map(([id, at]) => [`topic=${id}`, at] as const),
    ...Object.entries(clauses.indicators).map(([id, at]) => [`indicator=${id}`, at] as const),
    ...namingsOf(library)
      .filter(({ target }) => target === `policies/${policy.slug}`)
      .map(({ facet, reader, at }) => [`${facet}=${reader}`, present(at, 'at')] as const),
  ];
  return Object.fromEntries(places.map(([key, at]) => [key, policySource(library, policy, at)]));
}

/** Why a policy concerns an audience: the first place in it that an interpretation for them relies on. */
function claimedSources(library: Library, policy: Policy): Sources {
  const found: Sources = {};
  for (const interpretation of interpretationsOf(library, { policy: policy.slug })) {
    const source = claimSources(library, interpretation).find((each) => isIn(library, each, policy));
    for (const who of interpretation.original.data.audience) if (source) found[`who=${who}`] ??= source;
  }
  return found;
}

function isIn(library: Library, source: MatchSource, policy: Policy): boolean {
  return source.type === 'article'
    ? policyOfDocument(library, source.document)?.slug === policy.slug
    : source.policy === policy.slug;
}

/** The articles on which guides rest, for the readers, the indicator and the journeys of each guide. */
function guideSources(library: Library, policy: Policy): Sources {
  const found: Sources = {};
  for (const { guide, citation } of guidesRestingOn(library, policy.slug)) {
    const { audience, indicator } = guide.original.data;
    const journeys = [...library.journeys.values()].filter(({ data }) =>
      data.steps.some((step) => step.guide === guide.slug),
    );
    const keys = [
      ...audiencesOf(audience).map((who) => `who=${who}`),
      `indicator=${indicator}`,
      ...journeys.map(({ slug }) => `stage=${slug}`),
    ];
    for (const key of keys) found[key] ??= articleSource(citation);
  }
  return found;
}

/** A journey rests on the first of its indicators that has a place in the policy. */
function stageSources(library: Library, stages: readonly string[], before: Sources): Sources {
  const found: Sources = {};
  for (const slug of stages) {
    const indicators = known(library, 'journeys', slug).data.indicators;
    const source = indicators.map((id) => before[`indicator=${id}`]).find((each) => each !== undefined);
    if (source && !before[`stage=${slug}`]) found[`stage=${slug}`] = source;
  }
  return found;
}
