import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, PERMIT, replace } from '../../support/fee-faults.ts';

test('days between two periods that nobody speaks of', () => {
  const fault = onlyFault({
    [PERMIT]: replace('from: 2020-01-01\n    fromSure', 'from: 2020-01-03\n    fromSure'),
  });
  assertFault(
    fault,
    PERMIT,
    'periods[1].from',
    '2020-01-01 – 2020-01-02',
    /空档 → .*state: unverified/,
    /missing → .*state: unverified/,
  );
});

test('the same days declared as unverified', () => {
  assertOpens({
    [PERMIT]: replace(
      '  - from: 2020-01-01\n    fromSure',
      '  - from: 2020-01-01\n    until: 2020-01-02\n    state: unverified\n    rates: []\n    basis: []\n    evidence: []\n  - from: 2020-01-03\n    fromSure',
    ),
  });
});
