import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, PERMIT, replace } from '../../support/fee-faults.ts';

const RATE = "amount: '20'\n        unit: 元/次";
const SECOND = `${RATE}\n      - kind: amount\n        item:\n          zh-CN: 补办\n        amount: '5'\n        unit: 元/次`;

for (const [relation, name] of [
  ['together', '加急'],
  ['excludes', '每证'],
  ['totalOf', '其余各条'],
] as const) {
  test(`${relation} names "${name}"`, () => {
    const fault = onlyFault({
      [PERMIT]: replace(RATE, SECOND.replace(RATE, `${relation}:\n          - ${name}\n        ${RATE}`)),
    });
    assertFault(fault, PERMIT, `periods[0].rates[0].${relation}[0]`, name, /一字不差/, /letter by letter/);
  });
}

test('another rate of the period, and every other', () =>
  assertOpens({
    [PERMIT]: replace(
      RATE,
      SECOND.replace(RATE, `together:\n          - 补办\n        ${RATE}`).replace(
        "amount: '5'",
        "excludes:\n          - 其余各条\n        amount: '5'",
      ),
    ),
  }));
