import type { Fee } from '#library/library';
import type { Issue } from '#library/report';
import { feeIssue } from './fee-issue.ts';
import type { Rule } from './rule.ts';

export const aliasWithAmount: Rule = {
  name: 'alias-with-amount',
  why: 'An amount stands only in the rates, with its dates; in an alias it would outlive the rate.',
  alone: true,
  check(library) {
    return [...library.fees.values()].flatMap((fee) =>
      Object.entries(fee.data.aliases).flatMap(([locale, aliases]) =>
        aliases.flatMap((alias, index) =>
          MONEY.test(alias) ? [issueOf(fee, `aliases.${locale}[${index}]`, alias)] : [],
        ),
      ),
    );
  },
};

const MONEY = /[¥￥$]|\d\s*[元块角分円위]|[一二三四五六七八九十百千万两]+(元|块钱)|\d+\s*(yuan|cny|rmb)/iu;

function issueOf(fee: Fee, field: string, alias: string): Issue {
  return feeIssue(
    fee,
    field,
    alias,
    { problem: '别名里写了金额', remedy: '删去金额；金额只写在 periods 的 rates 里' },
    {
      problem: 'the alias holds an amount of money',
      remedy: 'remove it; amounts stand only in the rates of periods',
    },
  );
}
