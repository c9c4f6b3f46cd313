import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentCatalogue } from '#tests/support/catalogue';
import { everyName, faultOfTypo, faultOfSpelling, SPELLINGS, typosOf } from '#tests/support/spellings';

// A sample of what tests/deep/spellings.deep.ts asks of every name.
const catalogue = contentCatalogue();
const names = everyName(catalogue);
const sample = (step: number) => names.filter((_, at) => at % step === 0);

describe('a name is the same however it is written', () => {
  for (const how of Object.keys(SPELLINGS)) {
    test(how, () => {
      const faults = sample(17).flatMap((name) => faultOfSpelling(catalogue, name, how) ?? []);
      assert.deepEqual(faults, []);
    });
  }
});

test('one character wrong is no accusation, and no other charge', () => {
  const faults = sample(101).flatMap((name) =>
    typosOf(name).flatMap((typo) => faultOfTypo(catalogue, name, typo) ?? []),
  );
  assert.deepEqual(faults, []);
});
