import { itemAt } from '#domain/known';
import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { pageView, type PageView } from '#views/shell/page';
import type { Feed } from '#views/feeds/feed-names';
import type { Facet, PolicyListView } from './policy-list.ts';

/** The shell of the policy list, whole or narrowed to one facet value. */
export function policyListPage(
  library: Library,
  locale: Locale,
  list: PolicyListView,
  path: string,
  only?: { facet: Facet; id: string },
): PageView {
  const t = translator(locale);
  const isWhole = path === AT.policies;
  return pageView(library, locale, {
    path,
    heading: list.heading,
    description: list.description,
    ...(isWhole ? {} : { section: { words: { text: t('policies.title') }, path: AT.policies } }),
    feeds: [{ facet: 'kind', id: 'policies' }, ...feedOfFacet(only)],
    column: {
      name: list.heading.text,
      description: list.description,
      keywords: itemAt(list.facets, 2)
        .values.slice(0, 8)
        .map((value) => value.words.text)
        .join(','),
      type: t('policies.title'),
    },
  });
}

/** Topics and indicators have feeds of their own; years and issuers do not. */
function feedOfFacet(only: { facet: Facet; id: string } | undefined): Feed[] {
  if (only?.facet !== 'topic' && only?.facet !== 'indicator') return [];
  return [{ facet: only.facet, id: only.id }];
}
