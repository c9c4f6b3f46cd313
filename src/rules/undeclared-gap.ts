import { addDays } from '#domain/calendar';
import { itemAt } from '#domain/known';
import type { Fee } from '#library/library';
import type { Issue } from '#library/report';
import { feeIssue } from './fee-issue.ts';
import type { Rule } from './rule.ts';

export const undeclaredGap: Rule = {
  name: 'undeclared-gap',
  why: 'Days between two periods on which nothing is said look forgotten; what is not known is declared as unverified.',
  alone: true,
  check(library) {
    return [...library.fees.values()].flatMap((fee) =>
      fee.data.periods.slice(1).flatMap((period, index) => {
        const before = itemAt(fee.data.periods, index);
        if (before.until === null || period.from === null || before.until >= period.from) return [];
        const first = addDays(before.until, 1);
        return first === period.from ? [] : [issueOf(fee, index + 1, first, addDays(period.from, -1))];
      }),
    );
  },
};

function issueOf(fee: Fee, index: number, first: string, last: string): Issue {
  return feeIssue(
    fee,
    `periods[${index}].from`,
    `${first} – ${last}`,
    { problem: '与前一段之间有空档', remedy: '补上这些日子；不知道的，加一段 state: unverified' },
    {
      problem: 'days between this period and the one before it are missing',
      remedy: 'add them; where nothing is known, add a period with state: unverified',
    },
  );
}
