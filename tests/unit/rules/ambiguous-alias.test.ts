import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, replace, WASTE } from '../../support/fee-faults.ts';

const sharedAlias = replace('    - 倒垃圾的钱', '    - 停车证 的钱');

test('an alias of two items that do not share a name', () => {
  const fault = onlyFault({ [WASTE]: sharedAlias });
  assertFault(
    fault,
    WASTE,
    'aliases.zh-CN[0]',
    '停车证 的钱',
    /fees\/parking-permit\.mdx 已经用了.*→ 换一个更具体的/,
    /already has this alias.* → choose a more specific/,
  );
});

test('an alias that items of one name share', () => {
  assertOpens({
    [WASTE]: (old) => replace('zh-CN: 垃圾处理费', 'zh-CN: 停车证工本费（补办）')(sharedAlias(old)),
  });
});
