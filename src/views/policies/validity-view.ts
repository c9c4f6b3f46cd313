import type { Day } from '#domain/calendar';
import { validityTimeline, type PartState, type Validity, type ValidityState } from '#domain/validity';
import { formatDay, formatList } from '#i18n/format';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library, Policy } from '#library/library';
import { validityFacts } from '#library/policy-facts';
import { typeHasValidity } from '#schemas/policy';

/** One stretch of a policy's life, words finished; the page shows the one that holds on the reader's day. */
export interface ValidityPhase {
  from: Day | null;
  state: ValidityState;
  label: string;
  note: string | null;
  /** True for the phase that holds on the build day: what readers without scripts see. */
  current: boolean;
}

/** The validity of a policy over time, for a page that outlives the day it was built; none for a class that has none. */
export function validityPhases(library: Library, policy: Policy, locale: Locale, day: Day): ValidityPhase[] {
  if (!typeHasValidity(policy.data.type)) return [];
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
  const notes = [wholeNote(validity, locale), ...validity.parts.map((part) => partNote(part, locale))];
  return { label, note: notes.filter((note) => note !== null).join(t('validity.join')) || null };
}

function wholeNote({ state, on, proof }: Validity, locale: Locale): string | null {
  if (on === null || state === 'draft' || state === 'not-applicable') return null;
  const key = proof === 'own-term' ? 'validityNote.own-term' : (`validityNote.${state}` as const);
  return translator(locale)(key, { day: formatDay(locale, on) });
}

function partNote({ state, articles, on }: PartState, locale: Locale): string {
  return translator(locale)(`validityPart.${state}`, {
    articles: formatList(locale, [...articles]),
    day: formatDay(locale, on),
  });
}
