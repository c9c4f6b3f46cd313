import { keysOf } from '#domain/own-keys';
import { translationState, type Edition, type TranslationState } from '#domain/translations';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import type { Entry, Fee, Library, TranslatedEntry } from './library.ts';
import { ENTRY_KINDS, TRANSLATED_KINDS } from './kinds.ts';

/** The languages in which an entry truly exists, the source language first. */
export function localesOf(entry: { translations: ReadonlyMap<Locale, unknown> }): Locale[] {
  return LOCALES.filter((locale) => locale === SOURCE_LOCALE || entry.translations.has(locale));
}

/**
 * How the text of an entry in a language stands to its original. The original itself is always current.
 * @param locale a language of the interface
 */
export function translationOf(
  entry: TranslatedEntry<{ changes: readonly Edition[] }, { translatedFrom: string }>,
  locale: Locale,
): TranslationState {
  if (locale === SOURCE_LOCALE) return { freshness: 'current', translatedFrom: null, changedOn: null };
  return translationState(
    entry.original.data.changes,
    entry.translations.get(locale)?.data.translatedFrom ?? null,
  );
}

/** How the explanation of a charge in a language stands to the Chinese one. */
export function explanationState(library: Library, fee: Fee, locale: Locale): TranslationState {
  const translation = library.feeTranslations.get(fee.slug)?.get(locale);
  return translationState(fee.data.changes, translation?.data.translatedFrom ?? null);
}

/** Every content file that has a body: for rules that look at words and tags whatever the kind. */
export function everyEntry(library: Library): Entry<unknown>[] {
  const single = keysOf(ENTRY_KINDS).flatMap((kind) => [...library[kind].values()]);
  const translated = keysOf(TRANSLATED_KINDS).flatMap((kind) =>
    [...library[kind].values()].flatMap(({ original, translations }) => [original, ...translations.values()]),
  );
  const explained = [...library.feeTranslations.values()].flatMap((each) => [...each.values()]);
  return [...single, ...translated, ...explained];
}
