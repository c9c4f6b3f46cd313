import type { Day } from '#domain/calendar';
import type { Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { feeSearchRecord } from '#views/fees/fee-search-record';
import { guideSearchRecord } from '#views/guides/guide-search-record';
import { journeySearchRecord } from '#views/guides/journey-search-record';
import { indicatorSearchRecord } from '#views/indicators/indicator-search-record';
import { infographicSearchRecord } from '#views/infographics/infographic-search-record';
import { interpretationSearchRecord } from '#views/interpretations/interpretation-search-record';
import { policySearchRecord } from '#views/policies/policy-search-record';
import type { SearchRecord } from '#views/search/search-record';

/** The record of every page that a search may find, in one language. */
export function searchRecords(library: Library, locale: Locale, day: Day): SearchRecord[] {
  return [
    ...[...library.policies.values()].map((policy) => policySearchRecord(library, policy, locale, day)),
    ...[...library.indicators.values()].map((indicator) => indicatorSearchRecord(library, indicator, locale)),
    ...[...library.fees.values()].map((fee) => feeSearchRecord(fee, locale)),
    ...[...library.guides.values()].map((guide) => guideSearchRecord(library, guide, locale)),
    ...[...library.journeys.values()].map((journey) => journeySearchRecord(library, journey, locale)),
    ...[...library.interpretations.values()].map((each) => interpretationSearchRecord(library, each, locale)),
    ...[...library.infographics.values()].map((each) => infographicSearchRecord(library, each, locale)),
  ];
}
