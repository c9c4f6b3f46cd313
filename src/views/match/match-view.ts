import type { Day } from '#domain/calendar';
import { citationOf } from '#domain/clause';
import { citationText } from '#domain/fees/fee';
import { itemAt, known, present, withId } from '#domain/known';
import {
  MATCH_FACETS,
  MATCH_KINDS,
  matches,
  matchesOf,
  type Choice,
  type MatchFacet,
} from '#domain/matching';
import { onceFor, oncePer } from '#domain/once';
import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { phrasesOf, translator } from '#i18n/translate';
import type { Phrases } from '#i18n/phrases';
import type { Fee, Library } from '#library/library';
import { matchFacts, placesOf, type MatchFact } from '#library/match-facts';
import type { MatchSource } from '#library/match-source';
import { publicationsUntil } from '#library/publications';
import { READERS } from '#schemas/interpretation';
import { feeName, spanText, vocabularyWord, type FeeContext } from '#words/fee-words';
import { journeysInOrder, indicatorsInOrder } from '#library/in-order';
import { citeView, lawHref } from '#views/links/law-citation';
import type { BrowserMatches, MatchItem, MatchReason } from '#words/match-html';
import { policyCitation } from '#views/links/policy-citation';
import { original, phraseAround, pick, type Words } from '#words/words';
import { titleIn } from '#views/links/links';

export interface MatchValue {
  id: string;
  words: Words;
  count: number;
  href: string;
  current: boolean;
}
export interface MatchFacetView {
  facet: MatchFacet;
  label: string;
  values: MatchValue[];
  open: boolean;
}
export interface MatchView {
  heading: Words;
  lead: string;
  facets: MatchFacetView[];
  /** The one value of a plain page. */
  only: { choice: Choice; items: MatchItem[]; words: string } | null;
  phrases: Phrases;
  itemsHref: string;
  allHref: string;
  labels: Record<'choose' | 'clear' | 'start' | 'none' | 'private' | 'declared', string>;
}

const itemsOf = oncePer((library: Library) =>
  oncePer((context: FeeContext) => onceFor((day: Day) => readItems(library, context, day))),
);

/** Everything that may concern a reader, words finished, by kind and then as the content has it. */
export function matchItems(library: Library, context: FeeContext, day: Day): MatchItem[] {
  return itemsOf(library)(context)(day);
}

function readItems(library: Library, context: FeeContext, day: Day): MatchItem[] {
  const editions = editionsOf(library, day);
  const facts = matchFacts(library, day);
  return MATCH_KINDS.flatMap((kind) => facts.filter((fact) => fact.kind === kind)).map((fact) =>
    itemOf(library, fact, editions, context),
  );
}

/** The day of the newest publication of each entry. */
function editionsOf(library: Library, day: Day): ReadonlyMap<string, Day> {
  const newest = new Map<string, Day>();
  for (const { kind, slug, updatedOn } of publicationsUntil(library, day).reverse())
    newest.set(`${kind}/${slug}`, updatedOn);
  return newest;
}

function itemOf(
  library: Library,
  fact: MatchFact,
  editions: ReadonlyMap<string, Day>,
  context: FeeContext,
): MatchItem {
  const { locale } = context;
  const folder = fact.kind === 'reductions' ? 'fees' : fact.kind;
  return {
    id: fact.id,
    kind: fact.kind,
    facts: fact.facts,
    closed: fact.closed,
    source: fact.source && reasonOf(library, fact.source, locale),
    sources: Object.fromEntries(
      Object.entries(fact.sources).map(([key, source]) => [key, reasonOf(library, source, locale)]),
    ),
    until: fact.until,
    href: localePath(locale, AT.page(folder, fact.slug)),
    ...wordsOf(library, fact, context),
    reach: reachOf(library, fact, context),
    edition: editions.get(`${folder}/${fact.slug}`) ?? '',
  };
}

function wordsOf(library: Library, fact: MatchFact, context: FeeContext): Pick<MatchItem, 'title' | 'note'> {
  const { locale } = context;
  const plain = (title: Words) => ({ title, note: null });
  switch (fact.kind) {
    case 'guides':
      return plain(pick(known(library, 'guides', fact.slug).original.data.title, locale));
    case 'policies':
      return plain(pick(known(library, 'policies', fact.slug).data.title, locale));
    case 'interpretations':
      return plain(titleIn(known(library, 'interpretations', fact.slug), locale));
    case 'infographics':
      return plain(titleIn(known(library, 'infographics', fact.slug), locale));
    case 'fees':
      return plain(feeName(known(library, 'fees', fact.slug).data, locale));
    case 'reductions':
      return lesseningWords(known(library, 'fees', fact.slug), present(fact.lessens, 'lessens'), context);
  }
}

function lesseningWords(
  { data }: Fee,
  { part, index }: NonNullable<MatchFact['lessens']>,
  context: FeeContext,
): Pick<MatchItem, 'title' | 'note'> {
  const { locale } = context;
  const title = feeName(data, locale);
  if (part === 'exemptions') return { title, note: pick(itemAt(data.exemptions, index), locale) };
  const reduction = itemAt(data.reductions, index);
  const what = pick(reduction.what, locale);
  const note = `${pick(reduction.for, locale).text} – ${what.text} · ${spanText(reduction, context)}`;
  return { title, note: { ...what, text: note } };
}

/** How far something reaches: a document's level, a charge's, or the districts that it names. */
function reachOf(library: Library, { kind, slug }: MatchFact, context: FeeContext): Words[] {
  const { locale } = context;
  if (kind === 'policies')
    return [{ text: translator(locale)(`level.${known(library, 'policies', slug).data.level}`) }];
  if (kind !== 'fees' && kind !== 'reductions') return [];
  const { regions, level } = known(library, 'fees', slug).data;
  if (regions) return regions.map((name) => vocabularyWord(context.vocabulary.regions, name, locale));
  const setBy = library.feeWords.levels.find((each) => each['zh-CN'] === level);
  return setBy ? [pick(setBy, locale)] : [];
}

function reasonOf(library: Library, source: MatchSource, locale: Locale): MatchReason {
  if (source.type === 'article') {
    const { document, article } = source;
    // People know a law by its name; a notice without articles by its number.
    if (article !== null) return citeView(library, { document, article }, locale);
    const words = original(citationText({ document }, library.documents), locale);
    return { words, href: lawHref(library, document, locale) };
  }
  const citation = policyCitation(known(library, 'policies', source.policy));
  const page = localePath(locale, AT.page('policies', source.policy));
  if (source.type === 'title') return { words: titleWords(citation, locale), href: page };
  return { words: original(citationOf(citation, source.anchor), locale), href: `${page}#${source.anchor}` };
}

function titleWords(citation: string, locale: Locale): Words {
  return phraseAround(
    (document) => translator(locale)('match.byTitle', { document }),
    original(citation, locale),
  );
}

/** Every value that a reader can choose: each has a plain page. */
export function matchPages(library: Library): { facet: MatchFacet; value: string }[] {
  return MATCH_FACETS.flatMap((facet) => valuesOf(library, facet).map((value) => ({ facet, value })));
}

function valuesOf(library: Library, facet: MatchFacet): string[] {
  switch (facet) {
    case 'who':
      return [...READERS];
    case 'business':
      return Object.keys(library.readers.businesses);
    case 'stage':
      return journeysInOrder(library).map(({ slug }) => slug);
    case 'indicator':
      return indicatorsInOrder(library).map(({ slug }) => slug);
    case 'topic':
      return Object.keys(library.topics).filter((id) =>
        [...library.policies.values()].some(({ data }) => data.topics.includes(id)),
      );
    case 'place':
      return placesOf(library).map(({ id }) => id);
  }
}

export function valueWords(library: Library, locale: Locale, facet: MatchFacet, id: string): Words {
  switch (facet) {
    case 'who':
      return { text: translator(locale)(`feeds.audience.${id as (typeof READERS)[number]}`) };
    case 'business':
      return pick(known(library.readers, 'businesses', id).name, locale);
    case 'stage':
      return pick(known(library, 'journeys', id).data.title, locale);
    case 'indicator':
      return pick(known(library, 'indicators', id).data.title, locale);
    case 'topic':
      return pick(known(library, 'topics', id).name, locale);
    case 'place':
      return pick(withId(placesOf(library), id).name, locale);
  }
}

/**
 * The matcher, or the plain page of one value.
 * @param day the build day
 */
export function matchView(
  library: Library,
  context: FeeContext,
  day: Day,
  only?: { facet: MatchFacet; value: string },
): MatchView {
  const { locale } = context;
  const t = translator(locale);
  const items = matchItems(library, context, day);
  const words = only && valueWords(library, locale, only.facet, only.value);
  const choice: Choice = only ? { [only.facet]: [only.value] } : {};
  return {
    heading: words
      ? phraseAround((value) => t('match.pageOf', { facet: t(`match.facet.${only.facet}`), value }), words)
      : { text: t('match.title') },
    lead: t('match.lead'),
    // A plain page shows its own facet only: the others cannot combine there, and would double its weight.
    facets: MATCH_FACETS.filter((facet) => !only || facet === only.facet).map((facet) => ({
      facet,
      label: t(`match.facet.${facet}`),
      values: valuesOf(library, facet).map((id) => ({
        id,
        words: valueWords(library, locale, facet, id),
        count: items.filter((item) => matches(item, { [facet]: [id] }, day)).length,
        href: localePath(locale, AT.matchFor(facet, id)),
        current: only?.facet === facet && only.value === id,
      })),
      open: facet === 'who' || facet === 'stage' || facet === only?.facet,
    })),
    only: words ? { choice, items: matchesOf(items, choice, day), words: words.text } : null,
    phrases: matchPhrases(locale),
    itemsHref: localePath(locale, AT.matchItems),
    allHref: localePath(locale, AT.match),
    labels: {
      choose: t('match.choose'),
      clear: t('match.clear'),
      start: t('match.start'),
      none: t('match.none'),
      private: t('match.private'),
      declared: t('match.declared'),
    },
  };
}

/** What the browser needs: the same items, and the words around them. */
export function browserMatches(library: Library, context: FeeContext, day: Day): BrowserMatches {
  return { items: matchItems(library, context, day), phrases: matchPhrases(context.locale) };
}

function matchPhrases(locale: Locale): Phrases {
  return phrasesOf(locale, 'match.line.', 'match.kind.');
}
