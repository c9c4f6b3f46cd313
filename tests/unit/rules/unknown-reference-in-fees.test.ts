import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, PERMIT, replace } from '../../support/fee-faults.ts';

test('a basis that is not in documents.yaml', () => {
  const fault = onlyFault({
    [PERMIT]: replace(
      '- document: linhe-2018-1\n        article',
      '- document: linhe-2018-9\n        article',
    ),
  });
  assertFault(
    fault,
    PERMIT,
    'periods[0].basis[0].document',
    'linhe-2018-9',
    /在 documents\.yaml 里找不到/,
    /not in documents\.yaml/,
  );
});

test('evidence that is not in fee-sources.yaml', () => {
  const fault = onlyFault({ [PERMIT]: replace('evidence:\n      - invented', 'evidence:\n      - dreamt') });
  assertFault(
    fault,
    PERMIT,
    'periods[0].evidence[0]',
    'dreamt',
    /在 fee-sources\.yaml 里找不到/,
    /not in fee-sources\.yaml/,
  );
});

test('a district that is not in regions.yaml', () => {
  const fault = onlyFault({
    [PERMIT]: replace('payer: citizen\nenterprise', 'payer: citizen\nregions:\n  - 上游县\nenterprise'),
  });
  assertFault(fault, PERMIT, 'regions[0]', '上游县', /在 regions\.yaml 里找不到/, /not in regions\.yaml/);
});

test('an out-of-scope name that offers a fee which does not exist', () => {
  const category =
    '- category: market-price\n  name:\n    zh-CN: 市场价\n  responsible:\n    zh-CN: 问商家\n  words: []\n  endings: []\n  choices:\n    - words: [停车费]\n      fees: [parking]\n';
  const fault = onlyFault({ 'out-of-scope.yaml': category });
  assertFault(
    fault,
    'out-of-scope.yaml',
    '[0].choices[0].fees[0]',
    'parking',
    /在 fees\/ 里找不到/,
    /not in fees\//,
  );
});

test('a district that is', () =>
  assertOpens({
    [PERMIT]: replace('payer: citizen\nenterprise', 'payer: citizen\nregions:\n  - 临河市\nenterprise'),
  }));
