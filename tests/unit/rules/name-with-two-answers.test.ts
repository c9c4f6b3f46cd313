import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, replace } from '../../support/fee-faults.ts';

test('a regulated price with the name of an item', () => {
  const fault = onlyFault({ 'regulated.yaml': replace('- 自来水费', '- 倒垃圾的钱') });
  assertFault(
    fault,
    'regulated.yaml',
    'water.aliases.zh-CN[1]',
    '倒垃圾的钱',
    /fees\/waste\.mdx（aliases\.zh-CN\[0\]）已经用了/,
    /has this name with another answer/,
  );
});

test('an unlawful charge with the name of a regulated price, in another spelling', () => {
  const fault = onlyFault({ 'unlawful.yaml': replace('- 排号费', "- '（水费）'") });
  assertFault(
    fault,
    'unlawful.yaml',
    'queue-ticket.names.zh-CN[0]',
    '（水费）',
    /依法条定一个答案/,
    /settle it by the law/,
  );
});

test('a market price with the name of a row of a list', () => {
  const fault = onlyFault({
    'out-of-scope.yaml':
      '- category: market-price\n  name:\n    zh-CN: 市场价\n  responsible:\n    zh-CN: 问商家\n  words: [河堤占用费]\n  endings: []\n  choices: []\n',
  });
  assertFault(
    fault,
    'out-of-scope.yaml',
    '[0].words[0]',
    '河堤占用费',
    /lists\/linhe-2026\.yaml/,
    /another answer/,
  );
});

test('a bare name that one item claims for itself', () => {
  const fault = onlyFault({
    'names.yaml': replace('- 倒垃圾要交多少钱', '- 押金'),
    'unlawful.yaml': replace('  bare:\n    - 押金\n', ''),
  });
  assertFault(
    fault,
    'names.yaml',
    'several[0].says.zh-CN[0]',
    '押金',
    /names\.yaml（items\.waste\.says/,
    /another answer/,
  );
});

test('entries that refer to each other may share a name', () =>
  assertOpens({
    'regulated.yaml': (old) =>
      old.replace('- 自来水费', '- 倒垃圾的钱').replace('ourId: []', 'ourId:\n    - waste'),
  }));

test('a row of a list may have the name of its item', () =>
  assertOpens({ 'lists/linhe-2026.yaml': replace('- 占用河堤费', '- 占用河堤的费') }));
