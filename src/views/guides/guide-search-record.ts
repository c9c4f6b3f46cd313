import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import { audiencesOf, namesBeside, titled, type SearchRecord } from '#views/search/search-record';
import { pick } from '#words/words';

/** What search knows of a guide. */
export function guideSearchRecord(library: Library, guide: Guide, locale: Locale): SearchRecord {
  const t = translator(locale);
  const { data } = guide.original;
  const title = pick(data.title, locale);
  const indicator = data.indicator === undefined ? null : known(library, 'indicators', data.indicator);
  return {
    path: localePath(locale, AT.page('guides', guide.slug)),
    ...titled(title),
    kind: 'guide',
    day: data.checkedOn,
    names: namesBeside(title.text, [data.title['zh-CN']]),
    facets: {
      indicator: indicator ? [{ id: indicator.slug, label: pick(indicator.data.title, locale).text }] : [],
      audience: audiencesOf(data.audience, t),
    },
    phases: [],
  };
}
