import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import type { Guide, Indicator, Journey, Library, Policy } from './library.ts';

/** Guides in the order of the indicators that they serve, those that serve none last, then by their ids. */
export function guidesInOrder(library: Library): Guide[] {
  const order = ({ original: { data } }: Guide) =>
    data.indicator === undefined ? Infinity : known(library, 'indicators', data.indicator).data.order;
  return [...library.guides.values()].sort(
    (a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)) || (a.slug < b.slug ? -1 : 1),
  );
}

/** Journeys in the order of life, from opening to closing. */
export function journeysInOrder(library: Library): Journey[] {
  return [...library.journeys.values()].sort(
    (a, b) => a.data.order - b.data.order || (a.slug < b.slug ? -1 : 1),
  );
}

/** The journeys that lead through a guide. */
export function journeysThrough(library: Library, slug: string): Journey[] {
  return journeysInOrder(library).filter(({ data }) => data.steps.some(({ guide }) => guide === slug));
}

/** The day of the last change of a journey or guide, for the machine's sitemap. */
export function lastChangeOf(changes: readonly { on: Day }[]): Day | null {
  return changes[changes.length - 1]?.on ?? null;
}

/** The indicators in the order of their numbers. */
export function indicatorsInOrder(library: Library): Indicator[] {
  return [...library.indicators.values()].sort((a, b) => a.data.order - b.data.order);
}

/** Newest first; policies without any known day stand last. */
export function policiesByDay(library: Library): Policy[] {
  const key = ({ data }: Policy) => data.publishedOn ?? data.writtenOn ?? data.effectiveFrom ?? '';
  return [...library.policies.values()].sort((a, b) =>
    key(a) === key(b) ? (a.slug < b.slug ? -1 : 1) : key(a) < key(b) ? 1 : -1,
  );
}
