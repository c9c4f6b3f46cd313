import { tagsIn } from './body.ts';
import type { BodyNode } from './body-node.ts';
import { indicatorsOf } from './interpretations.ts';
import type { Entry, Infographic, Library } from './library.ts';
import type { Subject } from './interpretations.ts';

/** What every language of an infographic says of itself. */
export type InfographicHead = Pick<Infographic['original']['data'], 'title' | 'summary' | 'shortTitle'>;

/** What an infographic can be looked for by. */
export type InfographicSubject = Subject | { interpretation: string };

/** The tags by which a body names items of the catalogue, and the attribute that holds the name. */
const FEE_ATTRIBUTES: Readonly<Record<string, string>> = {
  Fee: 'id',
  History: 'fee',
  Figure: 'fee',
  Bar: 'fee',
};

/** The items of the catalogue that a body shows, in reading order. */
export function shownFees(body: readonly BodyNode[]): string[] {
  return tagsIn(body).flatMap(({ name, attributes }) => attributes[FEE_ATTRIBUTES[name] ?? ''] ?? []);
}

/** The items of the catalogue that an infographic speaks of: those its head names and those its text shows. */
export function feesOfInfographic({ original }: Infographic): string[] {
  return [...new Set([...original.data.fees, ...shownFees(original.body)])];
}

/** The indicators that an infographic touches: those that it names, those of its groups, and those of its guides. */
export function indicatorsOfInfographic(library: Library, infographic: Infographic): string[] {
  const tags = tagsIn(infographic.original.body);
  const named = tags.flatMap(({ name, attributes }) =>
    name === 'Indicator' ? (attributes['id'] ?? []) : [],
  );
  const groups = tags.flatMap(({ name, attributes }) =>
    name === 'Group' ? (attributes['indicators'] ?? []) : [],
  );
  const grouped = [...library.indicators.values()].filter(({ data }) => groups.includes(data.group));
  return [...new Set([...named, ...grouped.map(({ slug }) => slug), ...indicatorsOf(library, infographic)])];
}

/** The infographics of a policy, a guide, a fee, an indicator or an interpretation: the reverse of what they declare. */
export function infographicsOf(library: Library, subject: InfographicSubject): Infographic[] {
  return [...library.infographics.values()].filter((infographic) => isAbout(library, infographic, subject));
}

function isAbout(library: Library, infographic: Infographic, subject: InfographicSubject): boolean {
  const { data } = infographic.original;
  if ('policy' in subject) return data.explains.includes(subject.policy);
  if ('interpretation' in subject) return data.interpretations.includes(subject.interpretation);
  if ('guide' in subject) return data.guides.includes(subject.guide);
  if ('fee' in subject) return feesOfInfographic(infographic).includes(subject.fee);
  return indicatorsOfInfographic(library, infographic).includes(subject.indicator);
}

/** The original and every translation of an infographic. */
export function infographicTexts({ original, translations }: Infographic): Entry<InfographicHead>[] {
  return [original, ...translations.values()];
}
