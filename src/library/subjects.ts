import type { FeeList } from '#schemas/fee';
import type { READERS } from '#schemas/interpretation';
import { feesOfInfographic, indicatorsOfInfographic } from './infographics.ts';
import { feesOf, indicatorsOf, interpretationsOf } from './interpretations.ts';
import type { Fee, Guide, Infographic, Interpretation, Library, Policy } from './library.ts';

export type Audience = (typeof READERS)[number];

/** Whom and what an entry concerns, as content declares it. Feeds and the matcher ask the same facts. */
export interface Subjects {
  audience: readonly Audience[];
  indicator: readonly string[];
  topic: readonly string[];
  list: readonly FeeList[];
}

/** A policy names no audience of its own: it concerns those for whom an interpretation of it was written. */
export function subjectsOfPolicy(library: Library, { slug, data }: Policy): Subjects {
  const interpretations = interpretationsOf(library, { policy: slug });
  return {
    audience: unique(interpretations.flatMap(({ original }) => original.data.audience)),
    indicator: data.indicators,
    topic: data.topics,
    list: [],
  };
}

/** An item of the catalogue belongs to the indicators of the guides in which it has to be paid. */
export function subjectsOfFee(library: Library, { slug, data }: Fee): Subjects {
  const guides = [...library.guides.values()].filter(({ original }) =>
    original.data.fees.items.includes(slug),
  );
  return {
    audience: audiencesOf(data.payer),
    indicator: unique(guides.map(({ original }) => original.data.indicator)),
    topic: [],
    list: [data.list],
  };
}

export function subjectsOfGuide({ original: { data } }: Guide): Subjects {
  return { audience: audiencesOf(data.audience), indicator: [data.indicator], topic: [], list: [] };
}

/** An interpretation has the topics of the policies that it explains. */
export function subjectsOfInterpretation(library: Library, interpretation: Interpretation): Subjects {
  const { data } = interpretation.original;
  return {
    audience: data.audience,
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
    indicator: indicatorsOfInfographic(library, infographic),
    topic: topicsOf(library, data.explains),
    list: listsOf(library, feesOfInfographic(infographic)),
  };
}

function topicsOf(library: Library, policies: readonly string[]): string[] {
  return unique(policies.flatMap((slug) => library.policies.get(slug)!.data.topics));
}

function listsOf(library: Library, fees: readonly string[]): FeeList[] {
  return unique(fees.map((slug) => library.fees.get(slug)!.data.list));
}

export function audiencesOf(declared: 'citizen' | 'enterprise' | 'both'): Audience[] {
  return declared === 'both' ? ['citizen', 'enterprise'] : [declared];
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
