import type { Fee } from '#library/library';
import type { Issue } from '#library/report';
import { OTHER_RATES } from '#schemas/fee';
import { feeIssue } from './fee-issue.ts';
import type { Rule } from './rule.ts';

export const unknownRate: Rule = {
  name: 'unknown-rate',
  why: 'A rate that is said to fall due with one that does not exist leaves unsaid what may be asked at most.',
  check(library) {
    return [...library.fees.values()].flatMap((fee) =>
      fee.data.periods.flatMap(({ rates }, period) => {
        const names = new Set(rates.map(({ item }) => item['zh-CN']));
        return rates.flatMap((rate, index) =>
          RELATIONS.flatMap((relation) =>
            (rate[relation] ?? []).flatMap((name, at) => {
              const isKnown = names.has(name) ? name !== rate.item['zh-CN'] : isEveryOther(relation, name);
              const field = `periods[${period}].rates[${index}].${relation}[${at}]`;
              return isKnown ? [] : [issueOf(fee, field, name)];
            }),
          ),
        );
      }),
    );
  },
};

const RELATIONS = ['together', 'excludes', 'totalOf'] as const;

function isEveryOther(relation: (typeof RELATIONS)[number], name: string): boolean {
  return relation !== 'totalOf' && name === OTHER_RATES;
}

function issueOf(fee: Fee, field: string, name: string): Issue {
  return feeIssue(
    fee,
    field,
    name,
    { problem: '同一段里没有别的标准叫这个名称', remedy: '写同一段里另一条标准的 item 中文，一字不差' },
    {
      problem: 'no other rate of the period has this name',
      remedy: 'give the Chinese item of another rate of the same period, letter by letter',
    },
  );
}
