import type { Day } from '#domain/calendar';
import { validityTimeline, type Validity, type ValidityState } from '#domain/validity';
import { formatDay } from '#i18n/format';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library, Policy } from '#library/library';
import { validityFacts } from '#library/policy-facts';

/** One stretch of a policy's life, words finished; the page shows the one that holds on the reader's day. */
export interface ValidityPhase {
  from: Day | null;
  state: ValidityState;
  label: string;
  note: string | null;
  /** True for the phase that holds on the build day: what readers without scripts see. */
  current: boolean;
}

/** The validity of a policy over time, for a page that outlives the day it was built. */
export function validityPhases(library: Library, policy: Policy, locale: Locale, day: Day): ValidityPhase[] {
  const segments = validityTimeline(validityFacts(library, policy));
  const current = segments.findLastIndex((segment) => segment.from === null || segment.from <= day);
  return segments.map(({ from, validity }, index) => ({
    from,
    state: validity.state,
    ...validityWords(validity, locale),
    current: index === current,
  }));
}

/** A validity in words: 现行有效, 截至2026年11月23日的核对. */
export function validityWords(validity: Validity, locale: Locale): { label: string; note: string | null } {
  const t = translator(locale);
  const label = t(`validity.${validity.state}`);
  if (validity.on === null || validity.state === 'draft') return { label, note: null };
  return { label, note: t(`validityNote.${validity.state}`, { day: formatDay(locale, validity.on) }) };
}
