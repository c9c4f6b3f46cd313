import { NUMERALS, numberOf } from '#domain/chinese-numerals';
import { group } from '#domain/known';
import { citingPages } from '#library/cited-laws';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

const ARTICLES = new RegExp(`第([${NUMERALS}]+)条`, 'g');

const PART = /编[）)]?$/;

export const absentArticle: Rule = {
  name: 'absent-article',
  why: 'A reader who looks for an article that the law does not have trusts nothing else on the page.',
  check(library) {
    // A summary of a law may name an article of another one in its own words.
    const pages = citingPages(library).filter(({ kind }) => kind !== 'policies');
    return pages.flatMap(({ file, goneOver, citations }) =>
      citations.flatMap(({ at, document, article }) => {
        const { title = '', text } = library.laws.get(document)?.data ?? {};
        // A part of a code goes on with the numbers of the code: 民法典物权编 begins with 第二百零五条.
        const count = PART.test(title) ? undefined : text?.articles;
        // A page that was gone over with a newer text counts by that one, which nobody has counted.
        if (count === undefined || article === null || goneOver[document] !== undefined) return [];
        return beyond(article, count).map((written) => issueOf(file, at, written, count));
      }),
    );
  },
};

/** The articles that a citation names and a law of so many does not have. */
function beyond(article: string, count: number): string[] {
  return [...article.matchAll(ARTICLES)].flatMap((found) =>
    (numberOf(group(found, 1)) ?? 0) > count ? [found[0]] : [],
  );
}

function issueOf(file: string, field: string, value: string, count: number): Issue {
  return {
    file,
    field,
    value,
    zh: {
      problem: `台账记着这部法的文本只有 ${count} 条`,
      remedy: '对照原文改条号；读的是更新的文本，先改台账的 text',
    },
    en: {
      problem: `by the register the text of this law has ${count} articles`,
      remedy: 'correct the number; if a newer text was read, change text in the register first',
    },
  };
}
