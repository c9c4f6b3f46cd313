import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault, replace } from '../../support/fee-faults.ts';

const FILE = 'unlawful.yaml';
const OLD = 'current: unknown\n  answersFrom: 2021-12-03\n  toRead:\n    - 现行文本第二十五条';

test('a prohibition said to be current while its article was read in an old text', () => {
  const fault = onlyFault({ [FILE]: replace(OLD, 'current: yes\n  answersFrom: 2021-12-03') });
  assertFault(
    fault,
    FILE,
    'old-province-rule.current',
    '山东省供热条例',
    /没有一条是现行的/,
    /none of the articles stands/,
  );
});

test('a prohibition whose article stands', () =>
  assertOpens({
    [FILE]: (old) =>
      old.replace(OLD, 'current: yes\n  answersFrom: 2021-12-03').replace('stands: unknown', 'stands: yes'),
  }));
