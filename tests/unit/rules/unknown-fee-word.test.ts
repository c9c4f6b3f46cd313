import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, PERMIT, replace } from '../../support/fee-faults.ts';

const CASES: [string, string, string, string, string][] = [
  ['unit', 'unit: 元/次', 'unit: 元/回', 'periods[0].rates[0].unit', '元/回'],
  ['level', 'level: 市', 'level: 村', 'level', '村'],
  ['department', 'department: 公安', 'department: 公安局', 'department', '公安局'],
  ['collector', 'collector: 税务部门', 'collector: 税务局', 'collectors[0].collector', '税务局'],
  ['fund destination', 'fundDestination: 缴入国库', 'fundDestination: 自留', 'fundDestination', '自留'],
];

for (const [name, from, to, field, value] of CASES) {
  test(`an unknown ${name}`, () => {
    const fault = onlyFault({ [PERMIT]: replace(from, to) });
    assertFault(
      fault,
      PERMIT,
      field,
      value,
      /fee-words\.yaml .*没有“.+”.*→ .*先在 fee-words\.yaml 里添加/,
      /not among .* → .*add it there first/,
    );
  });
}

test('a unit that was not obtained is no unknown unit', () => {
  assertOpens({
    [PERMIT]: replace(
      "      - kind: amount\n        item:\n          zh-CN: 每证\n          en: Each permit\n        amount: '20'\n        unit: 元/次",
      '      - kind: unknown\n        item:\n          zh-CN: 每证\n        unit: 未取得',
    ),
  });
});
