import { itemAt } from '#domain/known';
import { SOURCE_LOCALE, writingOf, type Locale } from '#i18n/locales';
import { titlePhrases } from '#i18n/title-phrases';
import type { Library } from '#library/library';
import type { Words } from '#words/words';

/**
 * A title whose lines are broken between its phrases, never within a word (GB/T 9704-2012, 7.3.1: 词意完整). Browsers
 * break Chinese between any two hanzi, so the pieces are found here; Korean and English are broken between words
 * without any help.
 * @param locale the language of the page
 * @returns the words; those in Chinese or Japanese come in phrases
 */
export function titleWords(library: Library, words: Words, locale: Locale): Words {
  const names = ownPhrases(words.text, library, locale);
  const runs = (words.runs ?? [words]).map((run) => {
    const language = run.lang ?? locale;
    return ['latin', 'hangul'].includes(writingOf(language))
      ? run
      : { ...run, phrases: titlePhrases(run.text, language, names) };
  });
  return words.runs ? { ...words, runs } : itemAt(runs, 0);
}

/** A longer word kept whole would leave a line half empty, or make its title small. */
const LONGEST_PHRASE = 8;

/**
 * The city's own words that no line of a title splits: its name, its districts, the terms of the glossary, the names of
 * charges. Only those that are said, so that a new term redraws no other card.
 */
export function ownPhrases(said: string, library: Library, locale: Locale): string[] {
  const names = [
    library.site.city,
    ...library.regions.map(({ name }) => name),
    ...library.terms.map(({ term }) => term),
    ...[...library.fees.values()].map(({ data }) => data.name),
  ];
  const words = names.flatMap((name) => [name[SOURCE_LOCALE] ?? '', name[locale] ?? '']);
  return [...new Set(words)].filter((word) => isPhrase(word) && said.includes(word)).sort();
}

function isPhrase(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST_PHRASE && /\p{sc=Han}|\p{sc=Katakana}/u.test(word);
}
