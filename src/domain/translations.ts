import type { Day } from './calendar.ts';

/** 有效译文 · 原文已修订 · 尚无译文 */
export type Freshness = 'current' | 'outdated' | 'missing';

/** An edition of an original: only a major change makes translations outdated. */
export interface Edition {
  on: Day;
  kind: 'major' | 'minor';
}

/** How a translation stands to its original. */
export interface TranslationState {
  freshness: Freshness;
  /** The day of the edition that was translated; null where there is no translation. */
  translatedFrom: Day | null;
  /** The latest major change that the translation does not know; null where it knows all. */
  changedOn: Day | null;
}

/**
 * Whether a translation still says what its original says: it is outdated exactly when a later major change exists.
 * @param editions the changes of the original, in any order
 * @param translatedFrom the day of the edition that was translated; null where nobody translated it
 */
export function translationState(editions: readonly Edition[], translatedFrom: Day | null): TranslationState {
  if (translatedFrom === null) return { freshness: 'missing', translatedFrom, changedOn: null };
  const later = editions
    .filter(({ on, kind }) => kind === 'major' && on > translatedFrom)
    .map(({ on }) => on);
  const changedOn = later.length > 0 ? later.reduce((a, b) => (a > b ? a : b)) : null;
  return { freshness: changedOn === null ? 'current' : 'outdated', translatedFrom, changedOn };
}
