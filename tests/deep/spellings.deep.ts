import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentCatalogue } from '#tests/support/catalogue';
import { everyName, faultOfTypo, faultOfSpelling, SPELLINGS, typosOf } from '#tests/support/spellings';

// Every name × folding, numbering, amount × language, and every name with each of its characters wrong: some minutes.
const catalogue = contentCatalogue();
const names = everyName(catalogue);

describe('a name is the same however it is written', () => {
  for (const how of Object.keys(SPELLINGS)) {
    test(how, () => {
      const faults = names.flatMap((name) => faultOfSpelling(catalogue, name, how) ?? []);
      assert.deepEqual(faults, []);
    });
  }
});

test('one character wrong is no accusation, and no other charge', () => {
  const faults = names.flatMap((name) =>
    typosOf(name).flatMap((typo) => faultOfTypo(catalogue, name, typo) ?? []),
  );
  assert.deepEqual(faults, []);
});
