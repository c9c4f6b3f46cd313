import type { Day } from './calendar.ts';

/** What a reader can say: who they are, where they stand in life, about what, and where. */
export const MATCH_FACETS = ['who', 'stage', 'indicator', 'topic', 'place'] as const;
export type MatchFacet = (typeof MATCH_FACETS)[number];
export const MATCH_KINDS = [
  'guides',
  'policies',
  'fees',
  'reductions',
  'interpretations',
  'infographics',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** At most one value a facet. */
export type Choice = Readonly<Partial<Record<MatchFacet, string>>>;

/**
 * Something that may concern a reader, by declared facts only.
 * @template S where it says so: a clause, an article, a document
 */
export interface Matchable<S> {
  id: string;
  kind: MatchKind;
  /** No place means the whole city. */
  facts: Readonly<Record<MatchFacet, readonly string[]>>;
  /** Where it rests; null where that was not obtained. */
  source: S | null;
  /** Where it rests as far as one value goes, by `facet=value`; other values rest on `source`. */
  sources: Readonly<Record<string, S>>;
  /** The last day on which it concerns anybody; null where no end is known. */
  until: Day | null;
}

/**
 * Whether something concerns a reader: every value that they chose must be declared. A place alone finds what names it,
 * since what holds everywhere would otherwise all be found; beside other values it leaves out what is for other places.
 */
export function matches(
  item: Pick<Matchable<unknown>, 'facts' | 'until'>,
  choice: Choice,
  day: Day,
): boolean {
  if (item.until !== null && item.until < day) return false;
  const chosen = MATCH_FACETS.filter((facet) => choice[facet] !== undefined);
  if (chosen.length === 0) return false;
  const isPlaceAlone = chosen.length === 1 && chosen[0] === 'place';
  return chosen.every((facet) => {
    if (facet === 'place' && !isPlaceAlone && item.facts.place.length === 0) return true;
    return item.facts[facet].includes(choice[facet]!);
  });
}

/** Everything that concerns a reader, in the order given. */
export function matchesOf<I extends Matchable<unknown>>(items: readonly I[], choice: Choice, day: Day): I[] {
  return items.filter((item) => matches(item, choice, day));
}

/**
 * Why something concerns a reader: for each value that they chose and it declares, where that stands.
 * @returns each source once; none where no source was obtained
 */
export function reasonsFor<S>(item: Matchable<S>, choice: Choice): S[] {
  const found = MATCH_FACETS.flatMap((facet) => {
    const value = choice[facet];
    if (value === undefined || !item.facts[facet].includes(value)) return [];
    return item.sources[`${facet}=${value}`] ?? item.source ?? [];
  });
  return [...new Map(found.map((source) => [JSON.stringify(source), source])).values()];
}

/** The choice that an address makes: `?who=enterprise&stage=open-enterprise`; unknown names and values are nobody's. */
export function choiceOf(query: string, known: (facet: MatchFacet, value: string) => boolean): Choice {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    MATCH_FACETS.flatMap((facet) => {
      const value = given.get(facet);
      return value !== null && known(facet, value) ? [[facet, value]] : [];
    }),
  );
}

/** The address of a choice, its facets in their order: the same choice has one address. */
export function queryOf(choice: Choice): string {
  const given = MATCH_FACETS.flatMap((facet) =>
    choice[facet] === undefined ? [] : [[facet, choice[facet]] as [string, string]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
