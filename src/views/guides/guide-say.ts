import { entryOf } from '#domain/known';
import type { Locale } from '#i18n/locales';
import { guideWords } from '#library/guide-words';
import type { Guide } from '#library/library';
import { original, translated as inLanguage, type Words } from '#words/words';

/** The words of an element in the reader's language, or in Chinese where nobody translated it. */
export type Say = (key: string) => Words;

/** The words of a guide's elements in a language, by their keys. */
export function sayOf(guide: Guide, locale: Locale): Say {
  const words = guideWords(guide.original.data);
  const translated = guide.translations.get(locale)?.data.words;
  return (key) => {
    const text = translated?.[key];
    return text === undefined ? original(entryOf(words, key), locale) : inLanguage(text, locale);
  };
}
