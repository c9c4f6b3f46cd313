import { documentNumberKey } from '#domain/document-number';
import { itemAt, present } from '#domain/known';
import type { Policy } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const duplicateDocumentNumber: Rule = {
  name: 'duplicate-document-number',
  why: 'A document number names one document; a citation of it must lead to one page.',
  check(library) {
    const byNumber = Map.groupBy(
      [...library.policies.values()].filter((policy) => policy.data.documentNumber !== null),
      (policy) => documentNumberKey(present(policy.data.documentNumber, 'documentNumber')),
    );
    return [...byNumber.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => group.slice(1).map((policy) => duplicate(policy, itemAt(group, 0))));
  },
};

function duplicate(policy: Policy, first: Policy): Issue {
  return {
    file: policy.file,
    field: 'documentNumber',
    value: present(policy.data.documentNumber, 'documentNumber'),
    zh: { problem: `发文字号与 ${first.file} 重复`, remedy: '核对两份文件的发文字号，改正其中一份' },
    en: {
      problem: `the same document number as ${first.file}`,
      remedy: 'check both numbers and correct one',
    },
  };
}
