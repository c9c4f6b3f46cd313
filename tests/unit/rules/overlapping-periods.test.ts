import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, PERMIT, replace } from '../../support/fee-faults.ts';

test('a period that begins before the one before it has ended', () => {
  const fault = onlyFault({
    [PERMIT]: replace('from: 2020-01-01\n    fromSure', 'from: 2019-12-31\n    fromSure'),
  });
  assertFault(
    fault,
    PERMIT,
    'periods[1]',
    '2019-12-31 – 2023-12-31',
    /（未取得 – 2019-12-31）重叠 → .*按先后写/,
    /overlaps .* → write periods in order/,
  );
});

test('a period after one that is still open', () => {
  const fault = onlyFault({ [PERMIT]: replace('until: 2023-12-31\n    state', 'until: 至今\n    state') });
  assertFault(fault, PERMIT, 'periods[2]', '2024-01-01 – 至今', /2020-01-01 – 至今）重叠/, /overlaps/);
});

test('periods that follow each other from one day to the next', () => assertOpens({}));
