import { known } from '#domain/known';
import type { Day } from '#domain/calendar';
import { validityOn } from '#domain/validity';
import * as AT from '#i18n/addresses';
import { localePath, SOURCE_LOCALE } from '#i18n/locales';
import type { Library, Policy } from '#library/library';
import { successionIn, validityFacts } from '#library/policy-facts';

/**
 * A policy as open data: the fields of its page. `null` is "not obtained". An address that may not be linked is not
 * given. The validity is that of `asOf`; the facts from which it follows stand beside it.
 */
export function policyRecord(library: Library, policy: Policy, day: Day): object {
  const { data } = policy;
  const succession = successionIn(library, policy);
  const facts = validityFacts(library, policy);
  const named = (table: Record<string, { name: object }>, ids: readonly string[]) =>
    ids.map((id) => ({ id, name: known({ table }, 'table', id).name }));
  return {
    id: policy.slug,
    url: library.site.domain + localePath(SOURCE_LOCALE, AT.page('policies', policy.slug)),
    title: data.title,
    titleIsDescriptive: data.titleIsDescriptive,
    documentNumber: data.documentNumber,
    indexNumber: data.indexNumber,
    issuers: data.issuers && named(library.offices, data.issuers),
    level: data.level,
    type: data.type,
    topics: named(library.topics, data.topics),
    indicators: data.indicators,
    writtenOn: data.writtenOn,
    publishedOn: data.publishedOn,
    effectiveFrom: data.effectiveFrom,
    effectiveUntil: data.effectiveUntil,
    planUntil: data.planUntil,
    validity: { asOf: day, ...validityOn(facts, day), confirmations: data.confirmations },
    succession,
    text: data.text,
    lawTextAsOf: data.lawTextAsOf ?? null,
    annexes: data.annexes,
    source: { kind: data.source.kind, url: data.source.linkable ? data.source.url : null },
    caution: data.caution ?? null,
    changes: data.changes,
  };
}
