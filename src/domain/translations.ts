import type { Day } from './calendar.ts';

/** 有效译文 · 原文已修订 · 尚无译文 */
export type Freshness = 'current' | 'outdated' | 'missing';

/** An edition of an original: only a major change makes translations outdated. */
export interface Edition {
  on: Day;
  kind: 'major' | 'minor';
  /** The sections that changed; absent where the change concerns the whole text. */
  sections?: readonly string[] | undefined;
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
  const changedOn = missedEditions(editions, translatedFrom)[0]?.on ?? null;
  return { freshness: changedOn === null ? 'current' : 'outdated', translatedFrom, changedOn };
}

/** The major changes that a translation of an earlier edition does not know, the latest first. */
export function missedEditions<E extends Edition>(editions: readonly E[], translatedFrom: Day): E[] {
  return editions
    .filter(({ on, kind }) => kind === 'major' && on > translatedFrom)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/**
 * The sections that have to be translated again: those that a missed major change names, or all of them where it names
 * none; every section where there is no translation at all.
 * @param sections the ids of all sections of the original, in its order
 */
export function sectionsToRedo(
  editions: readonly Edition[],
  translatedFrom: Day | null,
  sections: readonly string[],
): string[] {
  if (translatedFrom === null) return [...sections];
  const missed = missedEditions(editions, translatedFrom);
  return sections.filter((id) => missed.some((edition) => edition.sections?.includes(id) ?? true));
}
