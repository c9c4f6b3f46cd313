import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, replace, WASTE } from '../../support/fee-faults.ts';

const rate =
  "    rates:\n      - kind: amount\n        item:\n          zh-CN: 每户\n        amount: '5'\n        unit: 元/次";

test('a rate of an item that may show no amount', () => {
  const fault = onlyFault({ [WASTE]: replace('    rates: []', rate) });
  assertFault(
    fault,
    WASTE,
    'periods[0].rates[0]',
    '每户',
    /不得显示金额.*→ 删去金额/,
    /may show no amount.* → remove it/,
  );
});

test('an amount in its caution', () => {
  const fault = onlyFault({ [WASTE]: replace('标准没有核实', '据说每户5元，没有核实') });
  assertFault(fault, WASTE, 'caution', '5元', /不得显示金额/, /may show no amount/);
});

test('an amount in its body', () => {
  const fault = onlyFault({ [WASTE]: replace('标准以收费单位', '一般每月￥8，标准以收费单位') });
  assertFault(fault, WASTE, '正文 / body', '￥8', /不得显示金额/, /may show no amount/);
});

test('the same rate of an item whose amount may be shown', () => {
  assertOpens({
    [WASTE]: (old) =>
      replace('publishable: no-amount', 'publishable: with-caution')(replace('    rates: []', rate)(old)),
  });
});
