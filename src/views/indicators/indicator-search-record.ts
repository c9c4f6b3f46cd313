import { withId } from '#domain/known';
import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { actionOf } from '#library/action-plan';
import type { Indicator, Library } from '#library/library';
import { namesBeside, titled, type SearchRecord } from '#views/search/search-record';
import { pick } from '#words/words';

/** What search knows of an indicator. */
export function indicatorSearchRecord(library: Library, indicator: Indicator, locale: Locale): SearchRecord {
  const { data, slug } = indicator;
  const title = pick(data.title, locale);
  const group = withId(actionOf(library).groups, data.group);
  return {
    path: localePath(locale, AT.page('indicators', slug)),
    ...titled(title),
    kind: 'indicator',
    day: null,
    names: namesBeside(title.text, [data.title['zh-CN']]),
    facets: {
      indicator: [{ id: slug, label: title.text }],
      category: [{ id: group.id, label: pick(group.name, locale).text }],
    },
    phases: [],
  };
}
