import { guideWords } from '#library/guide-words';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const translationOfNothing: Rule = {
  name: 'translation-of-nothing',
  why: 'Words for an element that the original does not have never reach a page, and nobody notices.',
  check(library) {
    return [...library.guides.values()].flatMap(({ original, translations }) => {
      const known = guideWords(original.data);
      return [...translations.values()].flatMap(({ file, data }) =>
        Object.keys(data.words)
          .filter((key) => !known.has(key))
          .map((key) => issueOf(file, key)),
      );
    });
  },
};

function issueOf(file: string, key: string): Issue {
  return {
    file,
    field: 'words',
    value: key,
    zh: { problem: `原文里没有“${key}”`, remedy: '照原文的要素编号改，或删去这一条' },
    en: {
      problem: `the original has no "${key}"`,
      remedy: 'use the ids of the original, or remove the line',
    },
  };
}
