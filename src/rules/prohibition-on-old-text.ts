import type { Issue } from '#library/report';
import type { Unlawful } from '#schemas/unlawful';
import type { Rule } from './rule.ts';

export const prohibitionOnOldText: Rule = {
  name: 'prohibition-on-old-text',
  why: 'A prohibition that was read in an old text only may be gone; to cite it as the law of today accuses a collector falsely.',
  check(library) {
    return library.unlawful.filter(claimsTooMuch).map(issueOf);
  },
};

function claimsTooMuch({ verdict, current, statute }: Unlawful): boolean {
  return verdict === 'prohibited' && current === 'yes' && !statute.some(({ stands }) => stands === 'yes');
}

function issueOf({ id, statute }: Unlawful): Issue {
  return {
    file: 'unlawful.yaml',
    field: `${id}.current`,
    value: statute.map(({ law }) => law).join('、'),
    zh: {
      problem: '写了 current: yes，可是所引的法条没有一条是现行的（stands）',
      remedy: '读到现行文本再写 yes；没有读到写 unknown，并写 toRead',
    },
    en: {
      problem: 'current: yes, but none of the articles stands',
      remedy: 'write yes once the text in force has been read, else unknown with toRead',
    },
  };
}
