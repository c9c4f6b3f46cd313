import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import type { Library, Policy } from '#library/library';
import { yearOf } from './policy-list.ts';
import { namesBeside, titled, type SearchRecord } from '#views/search/search-record';
import { validityPhases } from './validity-view.ts';
import { pick } from '#words/words';

/** What search knows of a policy. */
export function policySearchRecord(library: Library, policy: Policy, locale: Locale, day: Day): SearchRecord {
  const { data } = policy;
  const title = pick(data.title, locale);
  const year = yearOf(policy);
  const named = (id: string, name: Parameters<typeof pick>[0]) => ({ id, label: pick(name, locale).text });
  return {
    path: localePath(locale, AT.page('policies', policy.slug)),
    ...titled(title),
    kind: 'policy',
    day: data.publishedOn ?? data.writtenOn ?? data.effectiveFrom,
    names: namesBeside(title.text, [data.documentNumber, data.title['zh-CN']]),
    facets: {
      issuer: (data.issuers ?? []).map((id) => named(id, known(library, 'offices', id).name)),
      year: year === null ? [] : [{ id: year, label: year }],
      indicator: data.indicators.map((id) => named(id, known(library, 'indicators', id).data.title)),
      category: data.topics.map((id) => named(id, known(library, 'topics', id).name)),
    },
    phases: validityPhases(library, policy, locale, day).map(({ from, state, label }) => ({
      from,
      state: { id: state, label },
    })),
  };
}
