import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, PERMIT, replace } from '../../support/fee-faults.ts';

test('a last period that ends before it begins', () => {
  const fault = onlyFault({
    [PERMIT]: replace('until: 至今\n    state: free', 'until: 2023-01-01\n    state: free'),
  });
  assertFault(
    fault,
    PERMIT,
    'periods[2]',
    '2024-01-01 – 2023-01-01',
    /结束日早于起始日 → 改正 from/,
    /ends before it begins → correct from/,
  );
});

test('a first period that ends before the first day that it answers', () => {
  const fault = onlyFault({
    [PERMIT]: replace(
      'answersFrom: 2018-01-01\n    until: 2019-12-31\n    state',
      'answersFrom: 2020-01-01\n    until: 2019-12-31\n    state',
    ),
  });
  assertFault(
    fault,
    PERMIT,
    'periods[0]',
    '2020-01-01 – 2019-12-31',
    /结束日早于起始日/,
    /ends before it begins/,
  );
});

test('a reduction that ends before it begins', () => {
  const fault = onlyFault({
    [PERMIT]: replace(
      'until: 2023-12-31\n    basis: []\n    evidence: []\nexemptions',
      'until: 2019-12-31\n    basis: []\n    evidence: []\nexemptions',
    ),
  });
  assertFault(
    fault,
    PERMIT,
    'reductions[0]',
    '2020-01-01 – 2019-12-31',
    /结束日早于起始日/,
    /ends before it begins/,
  );
});

test('a span of a single day', () => {
  assertOpens({ [PERMIT]: replace('until: 至今\n    state: free', 'until: 2024-01-01\n    state: free') });
});
