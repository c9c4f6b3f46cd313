import type { Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
import { localePath, SOURCE_LOCALE } from '#i18n/locales';
import type { Library } from '#library/library';
import { matchFacts } from '#library/match-facts';
import type { MatchSource } from '#library/match-source';

/**
 * What the matcher knows, as open data: for every entry whom and what it concerns, and where that rests. `onlyIn` lists
 * the facets in which it is for the named values only; in the others silence means everybody. A source of null was not
 * obtained.
 * @param day the build day: reductions that hold on it, and the basis of the period that does
 */
export function matchRecords(library: Library, day: Day): object[] {
  const { domain } = library.site;
  return matchFacts(library, day).map(({ id, kind, slug, facts, closed, source, sources, until }) => ({
    id,
    kind,
    url: domain + localePath(SOURCE_LOCALE, AT.page(kind === 'reductions' ? 'fees' : kind, slug)),
    concerns: facts,
    onlyIn: closed,
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
  return { ...source, url: `${domain}${AT.page('policies', source.policy)}${anchor}` };
}
