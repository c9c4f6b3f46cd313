import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const documentListedTwice: Rule = {
  name: 'document-listed-twice',
  why: 'Two ids of one law part its citations: the register checks the one, and pages that cite the other go unwarned.',
  check({ documents }) {
    const first = new Map<string, string>();
    return Object.entries(documents).flatMap(([id, { title, number }]) => {
      if (title === null) return [];
      const key = `${title.replace(/^中华人民共和国/, '')} ${number ?? ''}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      return other === undefined ? [] : [issueOf(id, title, other)];
    });
  },
};

function issueOf(id: string, title: string, other: string): Issue {
  return {
    file: 'documents.yaml',
    field: `${id}.title`,
    value: title,
    zh: { problem: `与 ${other} 是同一份文件`, remedy: '留一个编号，引用处都改用它' },
    en: { problem: `the same document as ${other}`, remedy: 'keep one id and cite it everywhere' },
  };
}
