import type { Library } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const lawTitleDiffers: Rule = {
  name: 'law-title-differs',
  why: 'A law is one thing under one id: two titles mean that a page cites another law than the register has checked.',
  check(library) {
    return [...library.laws.values()].flatMap(({ slug, file, data }) => {
      const cited = titleOf(library, slug);
      return cited === null || cited === data.title ? [] : [issueOf(file, data.title, cited)];
    });
  },
};

/** The title under which documents.yaml cites it: a page of this site has its title in its own head. */
function titleOf(library: Library, id: string): string | null {
  return library.documents[id]?.title ?? null;
}

function issueOf(file: string, title: string, cited: string): Issue {
  return {
    file,
    field: 'title',
    value: title,
    zh: {
      problem: `documents.yaml 里同一编号的题名是“${cited}”`,
      remedy: '两处题名写成一样；不是同一部的，换一个编号',
    },
    en: {
      problem: `documents.yaml calls it "${cited}" under the same id`,
      remedy: 'write one title in both, or another id if they are not the same law',
    },
  };
}
