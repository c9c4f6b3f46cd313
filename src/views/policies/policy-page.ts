import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import type { Library, Policy } from '#library/library';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Feed } from '#views/feeds/feed-names';
import { pageView, type PageView } from '#views/shell/page';
import type { PolicyView } from './policy-view.ts';
import { pick } from '#words/words';

/** The shell of a policy page. Its text exists in Chinese only, so other languages fall back to it. */
export function policyPage(library: Library, policy: Policy, view: PolicyView, locale: Locale): PageView {
  const t = translator(locale);
  const { data } = policy;
  const topics = data.topics.map((id) => pick(known(library, 'topics', id).name, locale).text);
  const issuers = (data.issuers ?? []).map((id) => pick(known(library, 'offices', id).name, locale).text);
  const description = [view.title.text, data.documentNumber, ...issuers].filter(Boolean).join(' · ');
  return pageView(library, locale, {
    path: AT.page('policies', policy.slug),
    heading: view.title,
    description,
    section: { words: { text: t('policies.title') }, path: AT.policies },
    translated: false,
    column: {
      name: t('policies.title'),
      description: t('policies.description', { city: pick(library.site.city, locale).text }),
      keywords: topics.join(',') || t('policies.title'),
      type: t('policies.title'),
    },
    article: {
      title: view.title.text,
      publishedOn: data.publishedOn,
      source: issuers.join(' ') || null,
      keywords: topics,
    },
    jsonLd: [view.jsonLd],
    feeds: [{ facet: 'kind', id: 'policies' }, ...data.topics.map((id): Feed => ({ facet: 'topic', id }))],
    card: { kind: 'policies', slug: policy.slug },
    searchKind: 'policy',
  });
}
