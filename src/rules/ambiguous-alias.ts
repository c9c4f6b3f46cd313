import { compactForm } from '#domain/folding';
import { nameBeforeBrackets } from '#domain/fees/names';
import type { Fee } from '#library/library';
import type { Issue } from '#library/report';
import { feeIssue } from './fee-issue.ts';
import type { Rule } from './rule.ts';

export const ambiguousAlias: Rule = {
  name: 'ambiguous-alias',
  why: 'An alias of two unrelated items would answer a question about one with the other; only items of one name may share it.',
  check(library) {
    const owners = new Map<string, Fee>();
    return [...library.fees.values()].flatMap((fee) =>
      aliasesOf(fee).flatMap(({ field, alias }) => {
        const owner = owners.get(compactForm(alias));
        if (owner && !shareName(owner, fee)) return [issueOf(fee, field, alias, owner)];
        owners.set(compactForm(alias), owner ?? fee);
        return [];
      }),
    );
  },
};

function aliasesOf({ data }: Fee): { field: string; alias: string }[] {
  return Object.entries(data.aliases).flatMap(([locale, aliases]) =>
    aliases.map((alias, index) => ({ field: `aliases.${locale}[${index}]`, alias })),
  );
}

function shareName(one: Fee, other: Fee): boolean {
  return nameBeforeBrackets(one.data.name['zh-CN']) === nameBeforeBrackets(other.data.name['zh-CN']);
}

function issueOf(fee: Fee, field: string, alias: string, owner: Fee): Issue {
  return feeIssue(
    fee,
    field,
    alias,
    { problem: `${owner.file} 已经用了这个叫法，两个项目并不同名`, remedy: '换一个更具体的叫法' },
    {
      problem: `${owner.file} already has this alias, and the two items do not share a name`,
      remedy: 'choose a more specific one',
    },
  );
}
