import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const numberFromMemory: Rule = {
  name: 'number-from-memory',
  why: 'A document number that nobody has read in the list would stand on a page as if it had been.',
  check(library) {
    return [...library.lists.values()].flatMap(({ file, data }) =>
      data.rows.flatMap(({ provenance, basis }, index) =>
        provenance === 'memory' && basis.length > 0
          ? [issueOf(file, `rows[${index}].basis`, basis.join('、'))]
          : [],
      ),
    );
  },
};

function issueOf(file: string, field: string, value: string): Issue {
  return {
    file,
    field,
    value,
    zh: {
      problem: '凭记忆的一行写了文号',
      remedy: '移到这一行的 editorNote；读到这一版以后改成 provenance: verified',
    },
    en: {
      problem: 'a row from memory gives document numbers',
      remedy: 'move them to its editorNote; make it provenance: verified once the list has been read',
    },
  };
}
