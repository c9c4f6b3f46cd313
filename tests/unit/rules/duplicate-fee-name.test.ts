import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, PERMIT, replace, WASTE } from '../../support/fee-faults.ts';

const sameName = replace('zh-CN: 垃圾处理费', 'zh-CN: 停车证工本费');

test('two items of one name, neither with a variant', () => {
  const fault = onlyFault({ [WASTE]: sameName });
  assertFault(
    fault,
    WASTE,
    'name',
    '停车证工本费',
    /与 fees\/parking-permit\.mdx 相同 → .*variant/,
    /same name and variant as fees\/parking-permit\.mdx → /,
  );
});

test('two items of one name, told apart by a variant', () => {
  assertOpens({
    [WASTE]: (old) => replace('variant: 不适用', 'variant:\n  zh-CN: 补办')(sameName(old)),
    [PERMIT]: replace('variant: 不适用', 'variant:\n  zh-CN: 首次办理'),
  });
});
