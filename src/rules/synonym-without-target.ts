import { textOf } from '#library/body';
import type { Library } from '#library/library';
import type { Issue } from '#library/report';
import { everyEntry } from '#library/translations';
import type { Rule } from './rule.ts';

export const synonymWithoutTarget: Rule = {
  name: 'synonym-without-target',
  why: 'A synonym for words that no page has sends a reader from one empty search to the next.',
  check(library) {
    const words = wordsOf(library);
    return Object.entries(library.synonyms).flatMap(([locale, entries]) =>
      entries.flatMap(({ means }, entry) =>
        means.flatMap((word, at) =>
          words.includes(word.toLowerCase()) ? [] : [issueOf(`${locale}[${entry}].means[${at}]`, word)],
        ),
      ),
    );
  },
};

/** All words of the content: every text of every file with a body, and the body. */
function wordsOf(library: Library): string {
  return everyEntry(library)
    .flatMap(({ data, body }) => [...texts(data), textOf(body)])
    .join('\n')
    .toLowerCase();
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
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
