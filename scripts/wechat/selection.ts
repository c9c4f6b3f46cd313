import { isDay, type Day } from '#domain/calendar';
import { LOCALES } from '#i18n/locales';
import type { Library } from '#library/library';
import { publicationsUntil } from '#library/publications';
import { Refusal } from '#library/report';
import { subjectsOfInfographic, subjectsOfInterpretation, subjectsOfPolicy } from '#library/subjects';
import type { CardSource } from '#views/cards/card-path';
import { EVERYTHING, feedsOf, feedWords, isInFeed, type Feed } from '#views/feeds/feed-names';

/** Whom a list is for: every condition holds. */
export interface Selection {
  feeds: Feed[];
  since: Day | null;
}

/** A page that has something to tell, and since when. */
export interface Told {
  kind: string;
  slug: string;
  on: Day;
}

const FACETS = ['audience', 'topic', 'indicator'] as const;
export type SelectionFacet = (typeof FACETS)[number];

/**
 * The selection that a command line asks for, by the same subjects as the feeds.
 * @param asked the values of --audience, --topic, --indicator, where given
 * @throws {Refusal} that lists the values there are
 */
export function selectionOf(
  library: Library,
  asked: Readonly<Partial<Record<SelectionFacet, string>>>,
  since: string | undefined,
): Selection {
  const feeds = FACETS.flatMap((facet) => {
    const id = asked[facet];
    return id === undefined ? [] : [feedOf(library, facet, id)];
  });
  if (since !== undefined && !isDay(since))
    throw new Refusal(
      `--since：“${since}”不是一个存在的日子，写成 2026-07-01 这样 / not a day; write YYYY-MM-DD`,
    );
  return { feeds, since: since ?? null };
}

function feedOf(library: Library, facet: SelectionFacet, id: string): Feed {
  const all = feedsOf(library).filter((feed) => feed.facet === facet);
  const found = all.find((feed) => feed.id === id);
  if (found) return found;
  const known = all.map((feed) => `${feed.id} ${feedWords(library, 'zh-CN', feed).text}`).join('、');
  throw new Refusal(
    `--${facet}：没有“${id}”，可以写 ${known}\n--${facet}: there is no "${id}"; write one of these`,
  );
}

/**
 * The subject that a tag of readers is named after, in any language: 企业, 政府采购, Enterprises. A tag named after
 * nothing may get any page.
 */
export function subjectOfTag(library: Library, tag: string): Feed | null {
  const named = feedsOf(library).filter((feed) => feed !== EVERYTHING);
  return (
    named.find((feed) => LOCALES.some((locale) => feedWords(library, locale, feed).text === tag)) ?? null
  );
}

/** The pages of a selection with the day on which each last had something to tell, the newest first. */
export function pagesFor(library: Library, { feeds, since }: Selection, day: Day): Told[] {
  const told = publicationsUntil(library, day).filter(
    (publication) =>
      feeds.every((feed) => isInFeed(feed, publication)) &&
      (since === null || publication.updatedOn >= since),
  );
  const pages = new Map<string, Told>();
  for (const { kind, slug, updatedOn } of told)
    if (!pages.has(`${kind}/${slug}`)) pages.set(`${kind}/${slug}`, { kind, slug, on: updatedOn });
  return [...pages.values()];
}

/** True when a page concerns the readers of a subject: by what content declares, whether or not it has a day. */
export function concerns(library: Library, feed: Feed, { kind, slug }: CardSource): boolean {
  if (kind === 'policies')
    return isInFeed(feed, { kind, subjects: subjectsOfPolicy(library, library.policies.get(slug)!) });
  if (kind === 'interpretations')
    return isInFeed(feed, {
      kind,
      subjects: subjectsOfInterpretation(library, library.interpretations.get(slug)!),
    });
  if (kind === 'infographics')
    return isInFeed(feed, {
      kind,
      subjects: subjectsOfInfographic(library, library.infographics.get(slug)!),
    });
  return false;
}
