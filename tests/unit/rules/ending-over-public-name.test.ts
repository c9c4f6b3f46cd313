import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault } from '../../support/fee-faults.ts';

const FILE = 'out-of-scope.yaml';
const category = (kind: string, ending: string) =>
  `- category: ${kind}\n  name:\n    zh-CN: 类\n  responsible:\n    zh-CN: 问商家\n  words: []\n  endings: [${ending}]\n  choices: []\n`;

test('an ending that makes a government price a market price', () => {
  const fault = onlyFault({ [FILE]: category('market-price', '水费') });
  assertFault(fault, FILE, '[0].endings[0]', '水费', /“水费”也以它结尾/, /put whole names/);
});

test('an ending below which a charge of the list falls', () => {
  const fault = onlyFault({ [FILE]: category('civil-payment', '住宿费') });
  assertFault(fault, FILE, '[0].endings[0]', '住宿费', /普通高中学费、住宿费/, /is not out of scope/);
});

test('an ending under which nothing of the kind falls', () =>
  assertOpens({ [FILE]: category('market-price', '理发费') }));

test('an ending that says itself what it is', () => assertOpens({ [FILE]: category('tax', '金') }));
