import { compactForm } from '#domain/folding';
import type { Fee } from '#library/library';
import type { Issue } from '#library/report';
import { feeIssue } from './fee-issue.ts';
import type { Rule } from './rule.ts';

export const duplicateFeeName: Rule = {
  name: 'duplicate-fee-name',
  why: 'Two items of one name and variant cannot be told apart, by readers or by a question.',
  check(library) {
    const first = new Map<string, Fee>();
    return [...library.fees.values()].flatMap((fee) => {
      const name = fullName(fee);
      const other = first.get(compactForm(name));
      if (other) return [issueOf(fee, name, other)];
      first.set(compactForm(name), fee);
      return [];
    });
  },
};

function fullName({ data }: Fee): string {
  return data.variant ? `${data.name['zh-CN']}（${data.variant['zh-CN']}）` : data.name['zh-CN'];
}

function issueOf(fee: Fee, name: string, other: Fee): Issue {
  return feeIssue(
    fee,
    'name',
    name,
    {
      problem: `名称和 variant 与 ${other.file} 相同`,
      remedy: '同名的项目用 variant 区分；同一个项目只留一个文件',
    },
    {
      problem: `the same name and variant as ${other.file}`,
      remedy: 'tell items of one name apart by variant; keep one file an item',
    },
  );
}
