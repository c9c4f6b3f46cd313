import type { Day } from '#domain/calendar';
import type { Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { feeSearchRecord } from './fee-search-record.ts';
import { guideSearchRecord } from './guide-search-record.ts';
import { indicatorSearchRecord } from './indicator-search-record.ts';
import { infographicSearchRecord } from './infographic-search-record.ts';
import { interpretationSearchRecord } from './interpretation-search-record.ts';
import { policySearchRecord } from './policy-search-record.ts';
import type { SearchRecord } from './search-record.ts';

/** The record of every page that a search may find, in one language. */
export function searchRecords(library: Library, locale: Locale, day: Day): SearchRecord[] {
  return [
    ...[...library.policies.values()].map((policy) => policySearchRecord(library, policy, locale, day)),
    ...[...library.indicators.values()].map((indicator) => indicatorSearchRecord(library, indicator, locale)),
    ...[...library.fees.values()].map((fee) => feeSearchRecord(fee, locale)),
    ...[...library.guides.values()].map((guide) => guideSearchRecord(library, guide, locale)),
    ...[...library.interpretations.values()].map((each) => interpretationSearchRecord(library, each, locale)),
    ...[...library.infographics.values()].map((each) => infographicSearchRecord(library, each, locale)),
  ];
}
