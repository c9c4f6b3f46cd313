import type { Library } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const duplicateAnswerId: Rule = {
  name: 'duplicate-answer-id',
  why: 'An id is the address of one answer; two entries of one id cannot both be it.',
  check(library) {
    const owners = new Map<string, string>();
    return idsOf(library).flatMap(({ id, file }) => {
      const owner = owners.get(id);
      owners.set(id, owner ?? file);
      return owner === undefined ? [] : [issueOf(id, file, owner)];
    });
  },
};

function idsOf(library: Library): { id: string; file: string }[] {
  return [
    ...[...library.fees.values()].map(({ slug, file }) => ({ id: slug, file })),
    ...library.regulated.map(({ id }) => ({ id, file: 'regulated.yaml' })),
    ...library.unlawful.map(({ id }) => ({ id, file: 'unlawful.yaml' })),
  ];
}

function issueOf(id: string, file: string, owner: string): Issue {
  return {
    file,
    field: 'id',
    value: id,
    zh: { problem: `${owner} 已经用了这个编号`, remedy: '换一个编号' },
    en: { problem: `${owner} already has this id`, remedy: 'choose another id' },
  };
}
