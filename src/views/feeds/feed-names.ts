import { isAmong } from '#domain/own-keys';
import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';
import type { Library } from '#library/library';
import { PUBLICATION_KINDS, type Publication } from '#library/publications';
import type { Subjects } from '#library/subjects';
import { FEE_LISTS } from '#schemas/fee';
import { READERS } from '#schemas/interpretation';
import { indicatorsInOrder } from '#library/in-order';
import { pick, type Words } from '#words/words';

/**
 * A feed: everything, a kind, the corrections, or one value of what entries concern. Its address is a promise, made of ids only:
 * /feeds/all.atom, /feeds/fees.json, /feeds/indicator/start.atom, and the same under /en/, /ja/ and /ko/.
 */
export type Feed =
  { facet: 'kind'; id: 'all' | 'corrections' | Publication['kind'] } | { facet: keyof Subjects; id: string };

export const FEED_FORMATS = [
  { extension: 'atom', type: 'application/atom+xml', name: 'Atom' },
  { extension: 'json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const EVERYTHING = { facet: 'kind', id: 'all' } as const satisfies Feed;
/** What this site said wrongly and mended, whatever kind of page it was. */
export const CORRECTIONS = { facet: 'kind', id: 'corrections' } as const satisfies Feed;

/** Every feed of a city. A value without any entry yet has a feed too: a reader may wait for the first one. */
export function feedsOf(library: Library): Feed[] {
  return [
    EVERYTHING,
    ...PUBLICATION_KINDS.map((id): Feed => ({ facet: 'kind', id })),
    CORRECTIONS,
    ...READERS.map((id): Feed => ({ facet: 'audience', id })),
    ...Object.keys(library.readers.businesses).map((id): Feed => ({ facet: 'business', id })),
    ...indicatorsInOrder(library).map(({ slug: id }): Feed => ({ facet: 'indicator', id })),
    ...FEE_LISTS.map((id): Feed => ({ facet: 'list', id })),
    ...Object.keys(library.topics).map((id): Feed => ({ facet: 'topic', id })),
  ];
}

/** The address of a feed without language and format: all, fees, indicator/start. */
export function feedName({ facet, id }: Feed): string {
  return facet === 'kind' ? id : `${facet}/${id}`;
}

export function feedHref(locale: Locale, feed: Feed, { extension }: Pick<FeedFormat, 'extension'>): string {
  return localePath(locale, `${AT.feeds}${feedName(feed)}.${extension}`);
}

/** Kinds whose title is not that of the section named like them. */
const KIND_TITLES: Readonly<Partial<Record<string, StringKey>>> = {
  all: 'feeds.all',
  corrections: 'changes.corrections',
  releases: 'release.title',
  laws: 'changes.laws',
};

/** What a feed is about, in words. */
export function feedWords(library: Library, locale: Locale, { facet, id }: Feed): Words {
  const t = translator(locale);
  switch (facet) {
    case 'kind':
      return { text: t(KIND_TITLES[id] ?? (`${id}.title` as StringKey)) };
    case 'business':
      return pick(known(library.readers, 'businesses', id).name, locale);
    case 'indicator':
      return pick(known(library, 'indicators', id).data.title, locale);
    case 'topic':
      return pick(known(library, 'topics', id).name, locale);
    case 'list':
      return { text: t(`answer.list.${id}` as StringKey) };
    case 'audience':
      return { text: t(`feeds.audience.${id}` as StringKey) };
  }
}

/** True when a publication belongs into a feed. */
export function isInFeed(
  { facet, id }: Feed,
  { kind, subjects, content }: Pick<Publication, 'kind' | 'subjects'> & Partial<Pick<Publication, 'content'>>,
): boolean {
  if (facet === 'kind')
    return id === 'all' || id === kind || (id === 'corrections' && content?.type === 'correction');
  return isAmong(subjects[facet], id);
}

/** The section of a kind: releases stand among the charges, laws among the changes. */
export function folderOf(kind: Publication['kind']): string {
  return kind === 'laws' ? AT.changes : AT[kind];
}

/** Where each kind of feed has its page; readers of a feed come back to it. */
export function feedHome(library: Library, { facet, id }: Feed): string {
  if (facet === 'kind') return id === 'all' ? '/' : id === 'corrections' ? AT.corrections : folderOf(id);
  const isUsed = [...library.policies.values()].some(({ data }) => data.topics.includes(id));
  const homes = {
    indicator: AT.page('indicators', id),
    topic: isUsed ? AT.facet('policies', 'topic', id) : AT.policies,
    list: AT.facet('fees', 'list', id),
    audience: AT.matchFor('who', id),
    business: AT.matchFor('business', id),
  };
  return homes[facet];
}
