import { isWritableAsHanja } from '#domain/scripts';
import type { Library } from '#library/library';
import { translatedWords, type TranslatedWords } from '#library/translated-words';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

type Term = Library['terms'][number];

export const untranslatedTerm: Rule = {
  name: 'untranslated-term',
  why: 'A term left in Chinese in the middle of a translation stops the reader exactly where it matters.',
  check(library) {
    return translatedWords(library).flatMap((words) =>
      library.terms.filter((term) => isLeftIn(term, words)).map((term) => issueOf(term, words)),
    );
  },
};

/**
 * Titles of documents stand in 《》 in the original on purpose, and a rendering may quote its term. Words such as 人民法院
 * are Japanese as well; only a simplified character betrays the Chinese ones.
 */
function isLeftIn({ term }: Term, { locale, text }: TranslatedWords): boolean {
  const chinese = term['zh-CN'];
  const rendering = term[locale] ?? '';
  if (locale === 'ja' && isWritableAsHanja(chinese)) return false;
  return text
    .replace(/《[^》]*》/gu, '')
    .replaceAll(rendering || '\0', '')
    .includes(chinese);
}

function issueOf({ term }: Term, { file, field, locale }: TranslatedWords): Issue {
  const rendering = term[locale] ?? '';
  return {
    file,
    field,
    value: term['zh-CN'],
    zh: { problem: '译文里留着没有译的术语', remedy: `术语表的译法是“${rendering}”` },
    en: { problem: 'a glossary term is left in Chinese', remedy: `the glossary renders it "${rendering}"` },
  };
}
