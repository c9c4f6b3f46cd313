import { test } from 'node:test';
import { assertFault, onlyFault, replace } from '../../support/fee-faults.ts';

test('a document number in a row that nobody has read', () => {
  const file = 'lists/linhe-2019.yaml';
  const fault = onlyFault({ [file]: replace('basis: []', 'basis:\n      - 临政〔1999〕9号') });
  assertFault(
    fault,
    file,
    'rows[0].basis',
    '临政〔1999〕9号',
    /移到这一行的 editorNote/,
    /move them to its editorNote/,
  );
});
