import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, replace, WASTE } from '../../support/fee-faults.ts';

for (const alias of ['5元垃圾费', '五块钱的垃圾费', '垃圾费¥5', 'waste fee 5 yuan']) {
  test(`the alias "${alias}"`, () => {
    const fault = onlyFault({ [WASTE]: replace('倒垃圾的钱', alias) });
    assertFault(
      fault,
      WASTE,
      'aliases.zh-CN[0]',
      alias,
      /写了金额 → 删去金额/,
      /amount of money → remove it/,
    );
  });
}

test('a number that is no money', () => assertOpens({ [WASTE]: replace('倒垃圾的钱', '90天垃圾费') }));
