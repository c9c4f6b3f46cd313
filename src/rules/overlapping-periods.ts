import { itemAt } from '#domain/known';
import type { Fee } from '#library/library';
import type { Issue } from '#library/report';
import { feeIssue, spanText } from './fee-issue.ts';
import type { Rule } from './rule.ts';

export const overlappingPeriods: Rule = {
  name: 'overlapping-periods',
  why: 'On a day that lies in two periods an item would have two rates, and the answer would depend on their order.',
  alone: true,
  check(library) {
    return [...library.fees.values()].flatMap((fee) =>
      fee.data.periods.slice(1).flatMap((period, index) => {
        const before = itemAt(fee.data.periods, index);
        const apart = before.until !== null && period.from !== null && before.until < period.from;
        return apart ? [] : [issueOf(fee, index + 1, spanText(before), spanText(period))];
      }),
    );
  },
};

function issueOf(fee: Fee, index: number, before: string, span: string): Issue {
  return feeIssue(
    fee,
    `periods[${index}]`,
    span,
    { problem: `与前一段（${before}）重叠`, remedy: '时段按先后写，前一段的 until 要早于这一段的 from' },
    {
      problem: `it overlaps the period before it (${before})`,
      remedy: 'write periods in order; each must end before the next begins',
    },
  );
}
