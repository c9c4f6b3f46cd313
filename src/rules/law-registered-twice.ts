import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const lawRegisteredTwice: Rule = {
  name: 'law-registered-twice',
  why: 'Two entries of one law drift apart, and a page that cites the one misses what is written in the other.',
  check(library) {
    const first = new Map<string, string>();
    return [...library.laws.values()].flatMap(({ slug, file, data }) => {
      const other = first.get(data.title);
      if (other === undefined) first.set(data.title, slug);
      return other === undefined ? [] : [issueOf(file, data.title, other)];
    });
  },
};

function issueOf(file: string, title: string, other: string): Issue {
  return {
    file,
    field: 'title',
    value: title,
    zh: { problem: `laws/${other}.yaml 已经登记了这部法`, remedy: '合成一份，引用处改用留下的编号' },
    en: {
      problem: `laws/${other}.yaml already holds this law`,
      remedy: 'make one entry of the two and cite it by the id that stays',
    },
  };
}
