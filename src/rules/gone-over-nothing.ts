import { citingPages } from '#library/cited-laws';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const goneOverNothing: Rule = {
  name: 'gone-over-nothing',
  why: 'A page that says it was compared with a law which it does not cite hides that the law it does cite was not.',
  check(library) {
    return citingPages(library).flatMap(({ file, goneOver, citations }) => {
      const cited = new Set(citations.map(({ document }) => document));
      return Object.keys(goneOver)
        .filter((law) => library.laws.has(law) && !cited.has(law))
        .map((law) => issueOf(file, law));
    });
  },
};

function issueOf(file: string, law: string): Issue {
  return {
    file,
    field: `goneOver.${law}`,
    value: law,
    zh: {
      problem: '这一页没有引这部法',
      remedy: '检查拼写；这一页不再引它的，把这一行删去',
    },
    en: {
      problem: 'this page does not cite that law',
      remedy: 'check the spelling; delete the line if the page no longer cites it',
    },
  };
}
