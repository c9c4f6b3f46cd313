import { LOCALES } from '#i18n/locales';
import type { Library } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const synonymWithoutTarget: Rule = {
  name: 'synonym-without-target',
  why: 'A synonym for words that no page has sends a reader from one empty search to the next.',
  check(library) {
    const words = wordsOf(library);
    return LOCALES.flatMap((locale) =>
      library.synonyms[locale].flatMap(({ means }, entry) =>
        means.flatMap((word, at) =>
          words.includes(word.toLowerCase()) ? [] : [issueOf(`${locale}[${entry}].means[${at}]`, word)],
        ),
      ),
    );
  },
};

/** All words of the content: every text of every entry, original and translations, and every body. */
function wordsOf({ synonyms: _, ...rest }: Library): string {
  const kinds = Object.values(rest as Record<string, unknown>).filter((kind) => kind instanceof Map);
  return kinds.flatMap(texts).join('\n').toLowerCase();
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return (value instanceof Map ? [...value.values()] : Object.values(value)).flatMap(texts);
}

function issueOf(field: string, word: string): Issue {
  return {
    file: 'synonyms.yaml',
    field,
    value: word,
    zh: {
      problem: `没有哪一页写着“${word}”，搜它什么也找不到`,
      remedy: '改成页面标题、名称、别名或正文里用的词，或删去',
    },
    en: {
      problem: `no page says "${word}", so it would find nothing`,
      remedy: 'use words of a title, name, alias or text, or delete it',
    },
  };
}
