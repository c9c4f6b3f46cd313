import type { Localized } from '#schemas/fields';
import { languageRuns, type Run } from '#i18n/language-runs';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';

/** Words and, where they are not in the page's language, the language they are in. */
export interface Words extends Run {
  /** The same text in stretches, where Chinese words stand among others. */
  runs?: Run[];
}

/** A text in the reader's language, or honestly in the source language where no translation exists. */
export function pick(localized: Localized, locale: Locale): Words {
  const text = localized[locale];
  return text === undefined ? original(localized['zh-CN'], locale) : translated(text, locale);
}

/** Words in the page's language; Chinese ones among them, such as a document's number, are told apart. */
export function translated(text: string, locale: Locale): Words {
  const runs = languageRuns(text, locale);
  return runs.some(({ lang }) => lang !== undefined) ? { text, runs } : { text };
}

/** Words where no element can stand, as in an option: all in the language of those that are not in the page's. */
export function unmixed({ text, lang, runs = [] }: Words): Words {
  const other = lang ?? runs.find((run) => run.lang !== undefined)?.lang;
  return other === undefined ? { text } : { text, lang: other };
}

/** Stands for the words that a phrase is put around; it occurs in no text. */
const PLACE = '\uFFFC';

/**
 * A phrase of the page's language around words that may be in another: each keeps its language.
 * @param phrase makes the phrase from what stands in for the words
 */
export function phraseAround(phrase: (place: string) => string, words: Words): Words {
  const [before = '', after = ''] = phrase(PLACE).split(PLACE);
  const text = before + words.text + after;
  if (words.lang === undefined && words.runs === undefined) return { text };
  return {
    text,
    runs: [{ text: before }, ...(words.runs ?? [words]), { text: after }].filter((run) => run.text !== ''),
  };
}

/** Words of the source language on a page of another. */
export function original(text: string, locale: Locale): Words {
  return locale === SOURCE_LOCALE ? { text } : { text, lang: SOURCE_LOCALE };
}
