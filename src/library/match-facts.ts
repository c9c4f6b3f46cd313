import type { Day } from '#domain/calendar';
import type { MatchFacet, Matchable } from '#domain/matching';
import { periodOn, reductionsOn } from '#domain/fees/timeline';
import { itemAt, known, present } from '#domain/known';
import type { Citation } from '#schemas/citation';
import { claimSources } from './claim-sources.ts';
import { feesOfInfographic } from './infographics.ts';
import type { Fee, Guide, Infographic, Interpretation, Library, Policy } from './library.ts';
import { articleSource, policySource, type MatchSource } from './match-source.ts';
import { pinyinSlug } from './pinyin.ts';
import { policySources } from './policy-sources.ts';
import { BY_TITLE, namingsOf, type Naming } from './readers.ts';
import {
  audiencesOf,
  guidesRestingOn,
  subjectsOfFee,
  subjectsOfGuide,
  subjectsOfInfographic,
  subjectsOfInterpretation,
  subjectsOfPolicy,
  type Subjects,
} from './subjects.ts';

export type MatchFact = Matchable<MatchSource> & {
  /** The entry that it is about; what lessens a charge belongs to its item. */
  slug: string;
  /** Which of the item's reductions with a term, or exemptions without. */
  lessens?: { part: 'reductions' | 'exemptions'; index: number };
};

/**
 * Everything that may concern a reader, from what content declares: audience, readers named, journey, indicator, topic,
 * payer, region.
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
  const id = `guides/${guide.slug}`;
  const namings = namingsFor(library, id);
  return {
    id,
    kind: 'guides',
    slug: guide.slug,
    ...concerns(subjectsOfGuide(library, guide), stagesOf(library, [guide.slug]), [], namings),
    source: articleSource(data.conditions[0]?.basis ?? itemAt(data.steps, 0).basis),
    sources: Object.fromEntries(
      namings.map((naming) => [keyOf(naming), articleSource(present(naming.basis, 'basis'))]),
    ),
    until: null,
  };
}

/** The journeys that lead through one of some guides. */
function stagesOf(library: Library, guides: readonly string[]): string[] {
  return [...library.journeys.values()]
    .filter(({ data }) => data.steps.some(({ guide }) => guides.includes(guide)))
    .map(({ slug }) => slug);
}

/** A policy concerns the journeys of its indicators, and those through a guide that rests on it. */
function policyFact(library: Library, policy: Policy): MatchFact {
  const { slug, data } = policy;
  const id = `policies/${slug}`;
  const resting = guidesRestingOn(library, slug).map(({ guide }) => guide.slug);
  const byIndicator = [...library.journeys.values()].filter((journey) =>
    journey.data.indicators.some((indicator) => data.indicators.includes(indicator)),
  );
  const stages = new Set([...byIndicator.map((journey) => journey.slug), ...stagesOf(library, resting)]);
  const subjects = subjectsOfPolicy(library, policy);
  return {
    id,
    kind: 'policies',
    slug,
    ...concerns(subjects, [...stages], issuedFor(library, policy), namingsFor(library, id)),
    source: data.text === 'none' ? { type: 'title', policy: slug } : null,
    sources: policySources(library, policy, [...stages]),
    until: null,
  };
}

/** A district's own policy is for its place; issuers are named after it. */
function issuedFor(library: Library, { data }: Policy): string[] {
  if (data.level !== 'county' && data.level !== 'zone') return [];
  const issuers = (data.issuers ?? []).map((id) => known(library, 'offices', id).name['zh-CN']);
  return placesOf(library)
    .filter(({ name }) => issuers.some((issuer) => issuer.includes(name['zh-CN'])))
    .map(({ id }) => id);
}

function feeFacts(library: Library, fee: Fee, day: Day): MatchFact[] {
  const { data, slug } = fee;
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
  const period = periodOn(data, day) ?? itemAt(data.periods, -1);
  const id = `fees/${slug}`;
  const subjects = subjectsOfFee(library, fee);
  const item: MatchFact = {
    id,
    kind: 'fees',
    slug,
    ...concerns(subjects, stages, places, namingsFor(library, id)),
    source: basisOf([...period.basis, ...data.legalBasis]),
    sources: {},
    until: null,
  };
  const lessening = (part: 'reductions' | 'exemptions', index: number, payer: typeof data.payer) =>
    lesseningFact(library, item, subjects, part, index, payer);
  const reductions = reductionsOn(data, day).map((reduction): MatchFact => {
    const index = data.reductions.indexOf(reduction);
    return {
      ...lessening('reductions', index, reduction.payer),
      source: basisOf(reduction.basis),
      until: reduction.until,
    };
  });
  // What lessens a charge is of no use where nothing is charged.
  const exemptions = period.state === 'charged' ? data.exemptions : [];
  return [item, ...reductions, ...exemptions.map((_, index) => lessening('exemptions', index, data.payer))];
}

/**
 * A reduction or exemption concerns those who pay the item, or those only whom it names. What the item rests on says
 * nothing of what lessens it: exemptions are listed without a basis of their own.
 */
function lesseningFact(
  library: Library,
  item: MatchFact,
  subjects: Subjects,
  part: 'reductions' | 'exemptions',
  index: number,
  payer: Fee['data']['payer'],
): MatchFact {
  const id = `${part}/${item.slug}/${index + 1}`;
  const namings = namingsFor(library, id);
  const audience = namings.some(({ isOnly }) => isOnly) ? (['enterprise'] as const) : audiencesOf(payer);
  return {
    ...item,
    id,
    kind: 'reductions',
    lessens: { part, index },
    source: null,
    ...concerns({ ...subjects, audience }, item.facts.stage, item.facts.place, namings),
  };
}

/** The first basis that names an article, else the first. */
function basisOf(bases: readonly Citation[]): MatchSource | null {
  const basis = bases.find(({ article }) => article !== undefined) ?? bases[0];
  return basis ? articleSource(basis) : null;
}

function interpretationFact(library: Library, interpretation: Interpretation): MatchFact {
  const { slug, original } = interpretation;
  const [claim] = claimSources(library, interpretation);
  const basis = original.data.basis[0];
  const subjects = subjectsOfInterpretation(library, interpretation);
  return {
    id: `interpretations/${slug}`,
    kind: 'interpretations',
    slug,
    ...concerns(subjects, stagesOf(library, original.data.guides)),
    source: claim ?? (basis ? articleSource({ document: basis.document, article: basis.articles[0] }) : null),
    sources: {},
    until: null,
  };
}

function infographicFact(library: Library, infographic: Infographic): MatchFact {
  const { slug, original } = infographic;
  return {
    id: `infographics/${slug}`,
    kind: 'infographics',
    slug,
    ...concerns(subjectsOfInfographic(library, infographic), stagesOf(library, original.data.guides)),
    source: infographicSource(library, infographic),
    sources: {},
    until: null,
  };
}

/**
 * An infographic rests on the first document of its basis; else on where the policy that it explains says its topic;
 * else on the basis of the first charge that it shows.
 */
function infographicSource(library: Library, infographic: Infographic): MatchSource | null {
  const { basis, explains } = infographic.original.data;
  const [first] = basis;
  if (first) return articleSource({ document: first.document, article: first.articles[0] });
  const policy = library.policies.get(explains[0] ?? '');
  if (policy) return policySource(library, policy, Object.values(policy.data.clauses.topics)[0] ?? BY_TITLE);
  const fees = feesOfInfographic(infographic).map((slug) => known(library, 'fees', slug).data);
  return basisOf(fees.flatMap(({ legalBasis }) => legalBasis));
}

function namingsFor(library: Library, id: string): Naming[] {
  return namingsOf(library).filter(({ target }) => target === id);
}

function keyOf({ facet, reader }: Naming): string {
  return `${facet}=${reader}`;
}

/**
 * Whom and what an entry names, and where it is for those only: an entry without a journey, an indicator or a topic is
 * about something else, while one that names no reader or place is for everybody, everywhere.
 */
function concerns(
  subjects: Subjects,
  stage: readonly string[],
  place: readonly string[] = [],
  namings: readonly Naming[] = [],
): Pick<MatchFact, 'facts' | 'closed'> {
  const business = namings.filter(({ facet }) => facet === 'business');
  const closed: MatchFacet[] = ['stage', 'indicator', 'topic'];
  if (subjects.audience.length > 0) closed.push('who');
  if (business.some(({ isOnly }) => isOnly)) closed.push('business');
  if (place.length > 0) closed.push('place');
  const { audience: who, indicator, topic } = subjects;
  return {
    facts: { who, business: business.map(({ reader }) => reader), stage, indicator, topic, place },
    closed,
  };
}
