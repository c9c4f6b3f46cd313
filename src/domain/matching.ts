import type { Day } from './calendar.ts';

/** What a reader can say: who they are, of which kind of business, where they stand in life, about what, and where. */
export const MATCH_FACETS = ['who', 'business', 'stage', 'indicator', 'topic', 'place'] as const;
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

/** A reader can be several things at once: a café is catering, a sole trader and an employer. Of the rest they say one. */
const SEVERAL: ReadonlySet<MatchFacet> = new Set(['who', 'business']);

/** The values chosen, by facet; a facet without any is not there. */
export type Choice = Readonly<Partial<Record<MatchFacet, readonly string[]>>>;

/**
 * Something that may concern a reader, by declared facts only.
 * @template S where it says so: a clause, an article, a title
 */
export interface Matchable<S> {
  id: string;
  kind: MatchKind;
  facts: Readonly<Record<MatchFacet, readonly string[]>>;
  /** The facets in which it concerns nobody but those whom it names. In the others silence means everybody. */
  closed: readonly MatchFacet[];
  /** Where it rests; null where that was not obtained. */
  source: S | null;
  /** Where it rests as far as one value goes, by `facet=value`; other values rest on `source`. */
  sources: Readonly<Record<string, S>>;
  /** The last day on which it concerns anybody; null where no end is known. */
  until: Day | null;
}

/**
 * Whether something concerns a reader: it names at least one value that they chose, and in no facet is it for others
 * only. So a place alone finds what names it, and beside other values it leaves out what is for other places.
 */
export function matches(
  item: Pick<Matchable<unknown>, 'facts' | 'closed' | 'until'>,
  choice: Choice,
  day: Day,
): boolean {
  if (item.until !== null && item.until < day) return false;
  let isNamed = false;
  for (const facet of MATCH_FACETS) {
    const values = choice[facet];
    if (values === undefined) continue;
    if (values.some((value) => item.facts[facet].includes(value))) isNamed = true;
    else if (item.closed.includes(facet)) return false;
  }
  return isNamed;
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
  const found = MATCH_FACETS.flatMap((facet) =>
    (choice[facet] ?? [])
      .filter((value) => item.facts[facet].includes(value))
      .flatMap((value) => item.sources[`${facet}=${value}`] ?? item.source ?? []),
  );
  return [...new Map(found.map((source) => [JSON.stringify(source), source])).values()];
}

/** A choice with one more value: beside the others of its facet where a reader can be several things, else instead. */
export function choiceWith(choice: Choice, facet: MatchFacet, value: string): Choice {
  const others = SEVERAL.has(facet) ? (choice[facet] ?? []).filter((other) => other !== value) : [];
  return { ...choice, [facet]: [...others, value] };
}

/** A choice without a value. */
export function choiceWithout(choice: Choice, facet: MatchFacet, value: string): Choice {
  const { [facet]: chosen = [], ...rest } = choice;
  const others = chosen.filter((other) => other !== value);
  return others.length === 0 ? rest : { ...rest, [facet]: others };
}

/** The choice that an address makes: `?who=enterprise&stage=open-enterprise`; unknown names and values are nobody's. */
export function choiceOf(query: string, known: (facet: MatchFacet, value: string) => boolean): Choice {
  const given = new URLSearchParams(query);
  return MATCH_FACETS.flatMap((facet) => given.getAll(facet).map((value) => [facet, value] as const))
    .filter(([facet, value]) => known(facet, value))
    .reduce<Choice>((choice, [facet, value]) => choiceWith(choice, facet, value), {});
}

/** The address of a choice, its facets in their order and their values sorted: the same choice has one address. */
export function queryOf(choice: Choice): string {
  const given = MATCH_FACETS.flatMap((facet) =>
    [...(choice[facet] ?? [])].sort().map((value) => [facet, value] as [string, string]),
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
