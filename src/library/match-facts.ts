import type { Day } from '#domain/calendar';
import type { Matchable } from '#domain/matching';
import { periodOn, reductionsOn } from '#domain/fees/timeline';
import { clausesOf, policyOfDocument } from './clauses.ts';
import { claimsOf, interpretationsOf } from './interpretations.ts';
import type { Fee, Guide, Infographic, Interpretation, Library, Policy } from './library.ts';
import { pinyinSlug } from './pinyin.ts';
import {
  audiencesOf,
  subjectsOfFee,
  subjectsOfGuide,
  subjectsOfInfographic,
  subjectsOfInterpretation,
  subjectsOfPolicy,
  type Subjects,
} from './subjects.ts';

/** Where a match rests: a clause whose text we hold, an article of a cited document, or a policy as a whole. */
export type MatchSource =
  | { type: 'clause'; policy: string; anchor: string }
  | { type: 'article'; document: string; article: string | null }
  | { type: 'policy'; policy: string };

export type MatchFact = Matchable<MatchSource> & {
  /** The entry that it is about; a reduction belongs to its item. */
  slug: string;
  /** Which of the item's reductions. */
  reduction?: number;
};

/**
 * Everything that may concern a reader, from what content declares: audience, journey, indicator, topic, payer, region.
 * @param day the build day: charges rest on the basis of the period that holds then
 */
export function matchFacts(library: Library, day: Day): MatchFact[] {
  return [
    ...[...library.guides.values()].map((guide) => guideFact(library, guide)),
    ...[...library.policies.values()].map((policy) => policyFact(library, policy)),
    ...[...library.fees.values()].flatMap((fee) => feeFacts(library, fee, day)),
    ...[...library.interpretations.values()].map((each) => interpretationFact(library, each)),
    ...[...library.infographics.values()].map((each) => infographicFact(library, each)),
  ];
}

/** The id by which a place is chosen: its code, else the pinyin of its name. */
export function placesOf(library: Library): { id: string; name: Library['regions'][number]['name'] }[] {
  return library.regions
    .filter(({ code }) => code === null || !code.endsWith('00'))
    .map(({ code, name }) => ({ id: code ?? pinyinSlug(name['zh-CN']), name }));
}

function guideFact(library: Library, guide: Guide): MatchFact {
  const { data } = guide.original;
  const basis = data.conditions[0]?.basis ?? data.steps[0]!.basis;
  const stages = stagesOf(library, [guide.slug]);
  return {
    id: `guides/${guide.slug}`,
    kind: 'guides',
    slug: guide.slug,
    facts: factsFrom(subjectsOfGuide(guide), stages),
    source: article(basis),
    sources: {},
    until: null,
  };
}

/** The journeys that lead through one of some guides. */
function stagesOf(library: Library, guides: readonly string[]): string[] {
  return [...library.journeys.values()]
    .filter(({ data }) => data.steps.some(({ guide }) => guides.includes(guide)))
    .map(({ slug }) => slug);
}

function policyFact(library: Library, policy: Policy): MatchFact {
  const subjects = subjectsOfPolicy(library, policy);
  const stages = [...library.journeys.values()]
    .filter(({ data }) => data.indicators.some((id) => policy.data.indicators.includes(id)))
    .map(({ slug }) => slug);
  return {
    id: `policies/${policy.slug}`,
    kind: 'policies',
    slug: policy.slug,
    facts: factsFrom(subjects, stages, issuedFor(library, policy)),
    source: { type: 'policy', policy: policy.slug },
    sources: { ...audienceSources(library, policy), ...clauseSources(library, policy, stages) },
    until: null,
  };
}

/** Why a policy concerns an audience: the first place in it that an interpretation for them relies on. */
function audienceSources(library: Library, policy: Policy): Record<string, MatchSource> {
  const found: Record<string, MatchSource> = {};
  for (const interpretation of interpretationsOf(library, { policy: policy.slug })) {
    const source = claimSources(library, interpretation).find((each) => isIn(library, each, policy));
    for (const who of interpretation.original.data.audience) if (source) found[`who=${who}`] ??= source;
  }
  return found;
}

function isIn(library: Library, source: MatchSource, policy: Policy): boolean {
  if (source.type === 'clause') return source.policy === policy.slug;
  return source.type === 'article' && policyOfDocument(library, source.document)?.slug === policy.slug;
}

/** The action names its indicators group by group, each under a clause. */
function clauseSources(
  library: Library,
  policy: Policy,
  stages: readonly string[],
): Record<string, MatchSource> {
  if (library.action.policy !== policy.slug) return {};
  const clauses = clausesOf(policy);
  const clauseOf = (indicator: string): MatchSource | null => {
    const group = library.indicators.get(indicator)?.data.group;
    const anchor = library.action.groups.find(({ id }) => id === group)?.clause;
    return anchor !== undefined && clauses.has(anchor)
      ? { type: 'clause', policy: policy.slug, anchor }
      : null;
  };
  const byIndicator = policy.data.indicators.map((id) => [`indicator=${id}`, clauseOf(id)] as const);
  const byStage = stages.map(
    (slug) => [`stage=${slug}`, clauseOf(library.journeys.get(slug)!.data.indicators[0]!)] as const,
  );
  return Object.fromEntries([...byIndicator, ...byStage].filter(([, source]) => source !== null)) as Record<
    string,
    MatchSource
  >;
}

/** A district's own policy is for its place; issuers are named after it. */
function issuedFor(library: Library, { data }: Policy): string[] {
  if (data.level !== 'county' && data.level !== 'zone') return [];
  const issuers = (data.issuers ?? []).map((id) => library.offices[id]!.name['zh-CN']);
  return placesOf(library)
    .filter(({ name }) => issuers.some((issuer) => issuer.includes(name['zh-CN'])))
    .map(({ id }) => id);
}

function feeFacts(library: Library, fee: Fee, day: Day): MatchFact[] {
  const { data, slug } = fee;
  const subjects = subjectsOfFee(library, fee);
  const guides = [...library.guides.values()].filter(({ original }) =>
    original.data.fees.items.includes(slug),
  );
  const stages = stagesOf(
    library,
    guides.map((guide) => guide.slug),
  );
  const places = placesOf(library)
    .filter(({ name }) => data.regions?.includes(name['zh-CN']))
    .map(({ id }) => id);
  const period = periodOn(data, day) ?? data.periods[data.periods.length - 1]!;
  const basis = period.basis[0] ?? data.legalBasis[0];
  const source = basis ? article(basis) : null;
  const item: MatchFact = {
    id: `fees/${slug}`,
    kind: 'fees',
    slug,
    facts: factsFrom(subjects, stages, places),
    source,
    sources: {},
    until: null,
  };
  const reductions = reductionsOn(data, day).map((reduction): MatchFact => {
    const index = data.reductions.indexOf(reduction);
    return {
      ...item,
      id: `reductions/${slug}/${index + 1}`,
      kind: 'reductions',
      reduction: index,
      facts: { ...item.facts, who: audiencesOf(reduction.payer) },
      source: reduction.basis[0] ? article(reduction.basis[0]) : source,
      until: reduction.until,
    };
  });
  return [item, ...reductions];
}

function interpretationFact(library: Library, interpretation: Interpretation): MatchFact {
  const { slug, original } = interpretation;
  const [claim] = claimSources(library, interpretation);
  const basis = original.data.basis[0];
  return {
    id: `interpretations/${slug}`,
    kind: 'interpretations',
    slug,
    facts: factsFrom(
      subjectsOfInterpretation(library, interpretation),
      stagesOf(library, original.data.guides),
    ),
    source: claim ?? (basis ? article({ document: basis.document, article: basis.articles[0] }) : null),
    sources: {},
    until: null,
  };
}

/** An infographic rests on the first document of its basis, else on the policy that it explains. */
function infographicFact(library: Library, infographic: Infographic): MatchFact {
  const { slug, original } = infographic;
  const { basis, explains, guides } = original.data;
  const [first] = basis;
  const explained: MatchSource | null = explains[0] ? { type: 'policy', policy: explains[0] } : null;
  return {
    id: `infographics/${slug}`,
    kind: 'infographics',
    slug,
    facts: factsFrom(subjectsOfInfographic(library, infographic), stagesOf(library, guides)),
    source: first ? article({ document: first.document, article: first.articles[0] }) : explained,
    sources: {},
    until: null,
  };
}

/** The places on which an interpretation's statements rest, in reading order. */
function claimSources(library: Library, { original }: Interpretation): MatchSource[] {
  return claimsOf(original.body).map(({ source, clause, article: named }) => {
    const policy = policyOfDocument(library, source);
    return clause !== undefined && policy && clausesOf(policy).has(clause)
      ? { type: 'clause', policy: policy.slug, anchor: clause }
      : article({ document: source, article: named });
  });
}

function article(citation: { document: string; article?: string | undefined }): MatchSource {
  return { type: 'article', document: citation.document, article: citation.article ?? null };
}

function factsFrom(
  subjects: Subjects,
  stage: readonly string[],
  place: readonly string[] = [],
): MatchFact['facts'] {
  return { who: subjects.audience, stage, indicator: subjects.indicator, topic: subjects.topic, place };
}
