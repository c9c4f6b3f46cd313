import type { Day } from '#domain/calendar';
import { localePath, SOURCE_LOCALE } from '#i18n/locales';
import type { Library } from '#library/library';
import { matchFacts, type MatchSource } from '#library/match-facts';

/**
 * What the matcher knows, as open data: for every entry whom and what it concerns, and where that rests. An empty list
 * of places is the whole city; a source of null was not obtained.
 * @param day the build day: reductions that hold on it, and the basis of the period that does
 */
export function matchRecords(library: Library, day: Day): object[] {
  const { domain } = library.site;
  return matchFacts(library, day).map(({ id, kind, slug, facts, source, sources, until }) => ({
    id,
    kind,
    url: domain + localePath(SOURCE_LOCALE, `/${kind === 'reductions' ? 'fees' : kind}/${slug}/`),
    concerns: facts,
    source: source && withAddress(domain, source),
    sources: Object.fromEntries(
      Object.entries(sources).map(([value, each]) => [value, withAddress(domain, each)]),
    ),
    until,
  }));
}

function withAddress(domain: string, source: MatchSource): object {
  if (source.type === 'article') return source;
  const anchor = source.type === 'clause' ? `#${source.anchor}` : '';
  return { ...source, url: `${domain}/policies/${source.policy}/${anchor}` };
}
