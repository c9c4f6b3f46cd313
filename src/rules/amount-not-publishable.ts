import { textOf } from '#library/body';
import type { Fee } from '#library/library';
import type { Issue } from '#library/report';
import { feeIssue } from './fee-issue.ts';
import type { Rule } from './rule.ts';

export const amountNotPublishable: Rule = {
  name: 'amount-not-publishable',
  why: 'An item whose amount could not be established must show none anywhere: a wrong amount is worse than none.',
  alone: true,
  check(library) {
    return [...library.fees.values()]
      .filter((fee) => fee.data.publishable === 'no-amount')
      .flatMap((fee) => [...ratesOf(fee), ...wordsOf(fee)]);
  },
};

/** A figure followed by a unit of money, or preceded by its sign. */
const MONEY = /[¥￥]\s*\d|\d[\d,.]*\s*[万亿]?\s*(元|分\/|角)/u;

function ratesOf(fee: Fee): Issue[] {
  return fee.data.periods.flatMap((period, index) =>
    period.rates.map((rate, place) => issueOf(fee, `periods[${index}].rates[${place}]`, rate.item['zh-CN'])),
  );
}

function wordsOf(fee: Fee): Issue[] {
  const words: [string, string | undefined][] = [
    ['caution', fee.data.caution?.['zh-CN']],
    ['正文 / body', textOf(fee.body)],
    ...fee.data.periods.map((period, index): [string, string | undefined] => [
      `periods[${index}].remark`,
      period.remark?.['zh-CN'],
    ]),
  ];
  return words.flatMap(([field, text]) =>
    (MONEY.exec(text ?? '') ?? []).slice(0, 1).map((money) => issueOf(fee, field, money)),
  );
}

function issueOf(fee: Fee, field: string, value: string): Issue {
  return feeIssue(
    fee,
    field,
    value,
    {
      problem: '这个项目不得显示金额（publishable: no-amount）',
      remedy: '删去金额；金额核实以后再改 publishable',
    },
    {
      problem: 'this item may show no amount (publishable: no-amount)',
      remedy: 'remove it, or change publishable once it is verified',
    },
  );
}
