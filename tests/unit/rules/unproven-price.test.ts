import { test } from 'node:test';
import { assertFault, assertOpens, onlyFault } from '../../support/fee-faults.ts';

const FILE = 'regulated.yaml';
const PROOF = /legalProof:\n {4}- law: 森林法[\s\S]*?speaksOf: this/;

test('a price that rests on no law, no document and no list', () => {
  const fault = onlyFault({ [FILE]: (old) => old.replace(PROOF, 'legalProof: []') });
  assertFault(
    fault,
    FILE,
    'forest.legalProof',
    'forest',
    /没有法条，也没有来源/,
    /neither a law nor a source/,
  );
});

test('a price that stands in a list that was read', () =>
  assertOpens({
    [FILE]: (old) => old.replace(PROOF, 'legalProof: []\n  readIn:\n    - linhe-2026'),
  }));
