import * as AT from '#i18n/addresses';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import type { Feed } from '#views/feeds/feed-names';
import type { MatchView } from './match-view.ts';
import { pageView, type PageView } from '#views/shell/page';

/** The shell of the matcher, or of the plain page of one value, with the feed that tells what comes. */
export function matchPage(
  library: Library,
  locale: Locale,
  view: MatchView,
  only?: { facet: string; value: string },
): PageView {
  const t = translator(locale);
  return pageView(library, locale, {
    path: only ? AT.matchFor(only.facet, only.value) : AT.match,
    heading: view.heading,
    description: only ? `${view.heading.text} · ${t('match.lead')}` : t('match.lead'),
    ...(only ? { section: { words: { text: t('match.title') }, path: AT.match } } : {}),
    feeds: feedsFor(only),
  });
}

function feedsFor(only: { facet: string; value: string } | undefined): Feed[] {
  if (only?.facet === 'who') return [{ facet: 'audience', id: only.value }];
  if (only?.facet === 'business' || only?.facet === 'indicator' || only?.facet === 'topic')
    return [{ facet: only.facet, id: only.value }];
  return [];
}
