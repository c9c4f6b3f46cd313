import type { Day } from '#domain/calendar';
import { parseDocumentNumber } from '#domain/document-number';
import { known } from '#domain/known';
import { VALIDITY_STATES, validityOn } from '#domain/validity';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { Library, Policy } from '#library/library';
import { validityFacts } from '#library/policy-facts';
import { POLICY_LEVELS, typeHasValidity } from '#schemas/policy';
import { facetValues, inOrder, type FacetValue } from '#views/shell/facets';
import { validityPhases, type ValidityPhase } from './validity-view.ts';
import { original, pick, translated, type Words } from '#words/words';
import { policiesByDay } from '#library/in-order';

export const FACETS = ['issuer', 'year', 'topic', 'validity', 'indicator', 'level'] as const;
export type Facet = (typeof FACETS)[number];

export interface PolicyRow {
  href: string;
  title: Words;
  /** That the document is in Chinese, said before the touch to who reads another language. */
  chinese: string | null;
  number: Words | null;
  issuers: Words[];
  day: string | null;
  phases: ValidityPhase[];
  /** Values by facet; the validity is the reader's day's and so read from the phases. */
  values: Record<Exclude<Facet, 'validity'>, string[]>;
}
export interface PolicyListView {
  heading: Words;
  description: string;
  rows: PolicyRow[];
  facets: { facet: Facet; label: string; values: FacetValue[] }[];
  count: string;
  /** The count line for one and for several, with # for the number: scripts recount. */
  countForms: { one: string; other: string };
  allHref: string;
  /** How the rows can stand; they come newest first. */
  order: { label: string; choices: { id: string; text: string }[] };
  labels: Record<'filters' | 'clear' | 'none' | 'find' | 'findPlaceholder', string>;
}

/** The values that a policy has under each facet, on a day. */
export function facetValuesOf(library: Library, policy: Policy, day: Day): Record<Facet, string[]> {
  const { data } = policy;
  const year = yearOf(policy);
  return {
    issuer: data.issuers ?? [],
    year: year === null ? [] : [year],
    topic: data.topics,
    validity: typeHasValidity(data.type) ? [validityOn(validityFacts(library, policy), day).state] : [],
    indicator: data.indicators,
    level: [data.level],
  };
}

/** The year of a policy: of its number, else of the first day that is known of it. */
export function yearOf({ data }: Policy): string | null {
  const numbered = data.documentNumber ? parseDocumentNumber(data.documentNumber)?.year : undefined;
  return (
    String(numbered ?? '') || (data.writtenOn ?? data.publishedOn ?? data.effectiveFrom)?.slice(0, 4) || null
  );
}

/** Every facet page that lists something: what readers without scripts use as filters. */
export function facetPages(library: Library, day: Day): { facet: Facet; id: string }[] {
  const policies = [...library.policies.values()];
  return FACETS.flatMap((facet) =>
    [...new Set(policies.flatMap((policy) => facetValuesOf(library, policy, day)[facet]))].map((id) => ({
      facet,
      id,
    })),
  );
}

/**
 * The policy list, whole or narrowed to one facet value.
 * @param day the build day, for the validity facet
 */
export function policyListView(
  library: Library,
  locale: Locale,
  day: Day,
  only?: { facet: Facet; id: string },
): PolicyListView {
  const t = translator(locale);
  const all = policiesByDay(library);
  const shown = only
    ? all.filter((policy) => facetValuesOf(library, policy, day)[only.facet].includes(only.id))
    : all;
  const city = pick(library.site.city, locale).text;
  return {
    heading: only ? facetHeading(library, locale, only, t) : { text: t('policies.title') },
    description: t('policies.description', { city }),
    rows: shown.map((policy) => rowOf(library, policy, locale, day)),
    facets: FACETS.map((facet) => ({
      facet,
      label: t(`facet.${facet}`),
      values: inOrder(
        facetValues(
          { kind: 'policies', locale, facet, only, words: (id) => facetWords(library, locale, facet, id, t) },
          all.map((policy) => facetValuesOf(library, policy, day)[facet]),
        ),
        (value) => orderOf(library, facet, value),
      ),
    })),
    count: t('policies.count', { count: shown.length }),
    countForms: {
      one: t('policies.count', { count: 1 }).replace('1', '#'),
      other: t('policies.count', { count: 2 }).replace('2', '#'),
    },
    allHref: localePath(locale, AT.policies),
    order: {
      label: t('list.order'),
      choices: [
        { id: '', text: t('list.newest') },
        { id: 'oldest', text: t('list.oldest') },
        { id: 'title', text: t('list.byTitle') },
      ],
    },
    labels: {
      find: t('policies.find'),
      findPlaceholder: t('policies.findPlaceholder'),
      filters: t('policies.filters'),
      clear: t('policies.clear'),
      none: t('policies.none'),
    },
  };
}

function facetHeading(
  library: Library,
  locale: Locale,
  only: { facet: Facet; id: string },
  t: Translate,
): Words {
  const value = facetWords(library, locale, only.facet, only.id, t);
  return translated(t('policies.facetPage', { facet: t(`facet.${only.facet}`), value: value.text }), locale);
}

export function rowOf(library: Library, policy: Policy, locale: Locale, day: Day): PolicyRow {
  const { data } = policy;
  const { validity: _, ...values } = facetValuesOf(library, policy, day);
  const shownDay = data.publishedOn ?? data.writtenOn ?? data.effectiveFrom;
  return {
    href: localePath(locale, AT.page('policies', policy.slug)),
    title: pick(data.title, locale),
    chinese: locale === SOURCE_LOCALE ? null : translator(locale)('site.inChinese'),
    number: data.documentNumber === null ? null : original(data.documentNumber, locale),
    issuers: (data.issuers ?? []).map((id) => pick(known(library, 'offices', id).name, locale)),
    day: shownDay && formatDay(locale, shownDay),
    phases: validityPhases(library, policy, locale, day),
    values,
  };
}

function facetWords(library: Library, locale: Locale, facet: Facet, id: string, t: Translate): Words {
  switch (facet) {
    case 'issuer':
      return pick(known(library, 'offices', id).name, locale);
    case 'topic':
      return pick(known(library, 'topics', id).name, locale);
    case 'indicator':
      return pick(known(library, 'indicators', id).data.title, locale);
    case 'level':
      return { text: t(`level.${id as (typeof POLICY_LEVELS)[number]}`) };
    case 'validity':
      return { text: t(`validity.${id as (typeof VALIDITY_STATES)[number]}`) };
    case 'year':
      return { text: id };
  }
}

/** Years newest first, levels and indicators in their own order, the rest by how much they hold. */
function orderOf(library: Library, facet: Facet, value: { id: string; count: number }): number {
  if (facet === 'year') return -Number(value.id);
  if (facet === 'level') return POLICY_LEVELS.indexOf(value.id as (typeof POLICY_LEVELS)[number]);
  if (facet === 'indicator') return known(library, 'indicators', value.id).data.order;
  return -value.count;
}
