import { isWithin, type Day } from '#domain/calendar';
import { tagsIn } from './body.ts';
import type { BodyNode, BodyTag } from './body-node.ts';
import type { Entry, Interpretation, Library } from './library.ts';

/** What every language of an interpretation says of itself. */
export type InterpretationHead = Pick<
  Interpretation['original']['data'],
  'title' | 'shortTitle' | 'summary' | 'scope' | 'term' | 'differs'
>;

/** A statement of an interpretation, tied to its place in a document. */
export interface Claim {
  source: string;
  /** The anchor of a clause of which we hold the text. */
  clause: string | undefined;
  /** The article, as the document writes it, where we do not. */
  article: string | undefined;
  /** The days for which it is written, where the law changes on a day that is known. */
  from: string | undefined;
  until: string | undefined;
  line: number;
}

/** The sections of an interpretation's text, in order: translations keep their ids. */
export function sectionsOf(body: readonly BodyNode[]): BodyTag[] {
  return body.filter((node): node is BodyTag => node.type === 'tag' && node.name === 'Section');
}

/** The ids of its sections; a section without one is reported by a rule and left out here. */
export function sectionIdsOf(body: readonly BodyNode[]): string[] {
  return sectionsOf(body).flatMap(({ attributes }) => attributes['id'] ?? []);
}

/** Its claims, in reading order. */
export function claimsOf(body: readonly BodyNode[]): Claim[] {
  return tagsIn(body)
    .filter(({ name }) => name === 'Claim')
    .map(({ attributes, line }) => ({
      source: attributes['source'] ?? '',
      clause: attributes['clause'],
      article: attributes['article'],
      from: attributes['from'],
      until: attributes['until'],
      line,
    }));
}

/** A body as it reads on a day: without the claims that are written for other days. A picture has one day. */
export function bodyOn(body: readonly BodyNode[], day: Day): BodyNode[] {
  return body.flatMap((node): BodyNode[] => {
    if (node.type === 'text') return [node];
    const { from = null, until = null } = node.type === 'tag' && node.name === 'Claim' ? node.attributes : {};
    return isWithin({ from, until }, day) ? [{ ...node, children: bodyOn(node.children, day) }] : [];
  });
}

/** The items of the catalogue that an interpretation speaks of: those its head names and those its text shows. */
export function feesOf({ original }: Interpretation): string[] {
  const shown = tagsIn(original.body).flatMap(({ name, attributes }) =>
    name === 'Fee' && attributes['id'] !== undefined ? [attributes['id']] : [],
  );
  return [...new Set([...original.data.fees, ...shown])];
}

/** The indicators that an interpretation or an infographic touches by the guides that it names. */
export function indicatorsOf(
  library: Library,
  { original }: { original: { data: { guides: readonly string[] } } },
): string[] {
  const indicators = original.data.guides.flatMap(
    (slug) => library.guides.get(slug)?.original.data.indicator ?? [],
  );
  return [...new Set(indicators)];
}

/** What an interpretation can be looked for by. */
export type Subject = { policy: string } | { guide: string } | { fee: string } | { indicator: string };

/** The interpretations of a policy, a guide, a fee or an indicator: the reverse of what interpretations declare. */
export function interpretationsOf(library: Library, subject: Subject): Interpretation[] {
  return [...library.interpretations.values()].filter((interpretation) =>
    isAbout(library, interpretation, subject),
  );
}

function isAbout(library: Library, interpretation: Interpretation, subject: Subject): boolean {
  const { data } = interpretation.original;
  if ('policy' in subject) return data.explains.includes(subject.policy);
  if ('guide' in subject) return data.guides.includes(subject.guide);
  if ('fee' in subject) return feesOf(interpretation).includes(subject.fee);
  return indicatorsOf(library, interpretation).includes(subject.indicator);
}

/** The original and every translation of an interpretation. */
export function textsOf({ original, translations }: Interpretation): Entry<InterpretationHead>[] {
  return [original, ...translations.values()];
}
