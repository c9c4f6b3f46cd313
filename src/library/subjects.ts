import { known } from '#domain/known';
import { oncePer } from '#domain/once';
import type { FeeList } from '#schemas/fee';
import type { READERS } from '#schemas/interpretation';
import type { CitingPage } from './cited-laws.ts';
import { policyOfDocument } from './clauses.ts';
import { guideCitations, type GuideCitation } from './guide-words.ts';
import { feesOfInfographic, indicatorsOfInfographic } from './infographics.ts';
import { feesOf, indicatorsOf, interpretationsOf } from './interpretations.ts';
import type { Fee, Guide, Infographic, Interpretation, Library, Policy } from './library.ts';
import { namingsOf } from './readers.ts';

export type Audience = (typeof READERS)[number];

/** Whom and what an entry concerns, as content declares it. Feeds and the matcher ask the same facts. */
export interface Subjects {
  audience: readonly Audience[];
  business: readonly string[];
  indicator: readonly string[];
  topic: readonly string[];
  list: readonly FeeList[];
}

/**
 * A policy names no audience of its own: it concerns those whom readers.yaml says it names, those for whom an
 * interpretation of it was written, and those who follow a guide that rests on it.
 */
export function subjectsOfPolicy(library: Library, { slug, data }: Policy): Subjects {
  const interpretations = interpretationsOf(library, { policy: slug });
  const guides = guidesRestingOn(library, slug).map(({ guide }) => guide.original.data);
  const { audience, business } = named(library, [`policies/${slug}`]);
  return {
    audience: unique([
      ...audience,
      ...interpretations.flatMap(({ original }) => original.data.audience),
      ...guides.flatMap((guide) => audiencesOf(guide.audience)),
    ]),
    business,
    indicator: unique([...data.indicators, ...guides.flatMap(({ indicator }) => indicator ?? [])]),
    topic: data.topics,
    list: [],
  };
}

/** A guide with its first citation of a policy. */
interface RestingGuide {
  guide: Guide;
  citation: GuideCitation;
}

/** The guides of which an element rests on a policy, each with its first citation of it. */
export function guidesRestingOn(library: Library, policy: string): readonly RestingGuide[] {
  return guidesByPolicy(library).get(policy) ?? [];
}

const guidesByPolicy = oncePer((library: Library): ReadonlyMap<string, RestingGuide[]> => {
  const byPolicy = new Map<string, RestingGuide[]>();
  for (const guide of library.guides.values())
    for (const [policy, citation] of firstCitations(library, guide))
      byPolicy.set(policy, [...(byPolicy.get(policy) ?? []), { guide, citation }]);
  return byPolicy;
});

function firstCitations(library: Library, guide: Guide): ReadonlyMap<string, GuideCitation> {
  const cited = guideCitations(guide.original.data).flatMap((citation) => {
    const policy = policyOfDocument(library, citation.document);
    return policy === null ? [] : [[policy.slug, citation] as const];
  });
  return new Map(cited.reverse());
}

/** Whom a page of any kind concerns; a journey concerns whom its steps' guides concern. */
export function subjectsOfPage(
  library: Library,
  { kind, slug }: Pick<CitingPage, 'kind' | 'slug'>,
): Subjects {
  switch (kind) {
    case 'policies':
      return subjectsOfPolicy(library, known(library, 'policies', slug));
    case 'fees':
      return subjectsOfFee(library, known(library, 'fees', slug));
    case 'guides':
      return subjectsOfGuide(library, known(library, 'guides', slug));
    case 'interpretations':
      return subjectsOfInterpretation(library, known(library, 'interpretations', slug));
    case 'infographics':
      return subjectsOfInfographic(library, known(library, 'infographics', slug));
    case 'journeys': {
      const { audience, indicators } = known(library, 'journeys', slug).data;
      return { audience: audiencesOf(audience), business: [], indicator: indicators, topic: [], list: [] };
    }
  }
}

/** An item of the catalogue belongs to the indicators of the guides in which it has to be paid. */
export function subjectsOfFee(library: Library, { slug, data }: Fee): Subjects {
  const guides = [...library.guides.values()].filter(({ original }) =>
    original.data.fees.items.includes(slug),
  );
  const targets = [
    `fees/${slug}`,
    ...data.reductions.map((_, index) => `reductions/${slug}/${index + 1}`),
    ...data.exemptions.map((_, index) => `exemptions/${slug}/${index + 1}`),
  ];
  const { audience, business } = named(library, targets);
  return {
    audience: unique([...audiencesOf(data.payer), ...audience]),
    business,
    indicator: unique(guides.flatMap(({ original }) => original.data.indicator ?? [])),
    topic: [],
    list: [data.list],
  };
}

export function subjectsOfGuide(library: Library, { slug, original: { data } }: Guide): Subjects {
  const { audience, business } = named(library, [`guides/${slug}`]);
  return {
    audience: unique([...audiencesOf(data.audience), ...audience]),
    business,
    indicator: data.indicator === undefined ? [] : [data.indicator],
    topic: [],
    list: [],
  };
}

/** An interpretation has the topics of the policies that it explains. */
export function subjectsOfInterpretation(library: Library, interpretation: Interpretation): Subjects {
  const { data } = interpretation.original;
  return {
    audience: data.audience,
    business: [],
    indicator: indicatorsOf(library, interpretation),
    topic: topicsOf(library, data.explains),
    list: listsOf(library, feesOf(interpretation)),
  };
}

/** An infographic has the topics of the policies that it explains. */
export function subjectsOfInfographic(library: Library, infographic: Infographic): Subjects {
  const { data } = infographic.original;
  return {
    audience: data.audience,
    business: [],
    indicator: indicatorsOfInfographic(library, infographic),
    topic: topicsOf(library, data.explains),
    list: listsOf(library, feesOfInfographic(infographic)),
  };
}

function topicsOf(library: Library, policies: readonly string[]): string[] {
  return unique(policies.flatMap((slug) => known(library, 'policies', slug).data.topics));
}

function listsOf(library: Library, fees: readonly string[]): FeeList[] {
  return unique(fees.map((slug) => known(library, 'fees', slug).data.list));
}

export function audiencesOf(declared: 'citizen' | 'enterprise' | 'both'): Audience[] {
  return declared === 'both' ? ['citizen', 'enterprise'] : [declared];
}

function named(library: Library, targets: readonly string[]) {
  const namings = namingsOf(library).filter(({ target }) => targets.includes(target));
  const readers = (facet: 'who' | 'business') =>
    unique(namings.filter((naming) => naming.facet === facet).map(({ reader }) => reader));
  return { audience: readers('who') as Audience[], business: readers('business') };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
