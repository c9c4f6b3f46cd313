import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn } from '#scripts/check/mutants/sample';

const at = (line: number) => ({ start: { line, column: 4 }, end: { line, column: 9 } });
const mutant = (line: number, fileName = '/somewhere/src/domain/validity.ts') => ({
  fileName,
  location: at(line),
  mutatorName: 'BooleanLiteral',
  replacement: 'true',
});

test('a mutant is drawn or not in every copy of the project alike', () => {
  assert.equal(drawn(mutant(3)), drawn(mutant(3, '/elsewhere/.cache/sandbox-1/src/domain/validity.ts')));
  assert.notEqual(drawn(mutant(3)), drawn(mutant(3, '/somewhere/src/domain/tags.ts')));
  assert.notEqual(drawn(mutant(3)), drawn({ ...mutant(3), replacement: 'false' }));
});

test('a tenth of many is about a tenth', () => {
  const share = Array.from({ length: 5000 }, (_, line) => drawn(mutant(line))).filter((each) => each < 0.1);
  assert.ok(share.length > 400 && share.length < 600, String(share.length));
});
