import assert from 'node:assert/strict';
import type { Issue } from '#library/report';
import { faultsOf, type Edit } from './city.ts';

export const PERMIT = 'fees/parking-permit.mdx';
export const WASTE = 'fees/waste.mdx';

/** Replaces one place of a fixture; fails when the fixture no longer holds it. */
export function replace(from: string, to: string) {
  return (old: string) => {
    assert.ok(old.includes(from), `the fixture no longer holds "${from}"`);
    return old.replace(from, to);
  };
}

/** The fault that a changed fixture city has, which must be the only one. */
export function onlyFault(edits: Record<string, Edit>): Issue {
  const faults = faultsOf(edits);
  assert.equal(
    faults.length,
    1,
    faults.map(({ file, field, en }) => `${file} ${field} ${en.problem}`).join('\n') || 'no fault',
  );
  return faults[0]!;
}

/** Asserts place, value and both remedies of a fault. */
export function assertFault(
  fault: Issue,
  file: string,
  field: string,
  value: string,
  zh: RegExp,
  en: RegExp,
): void {
  assert.deepEqual([fault.file, fault.field, fault.value], [file, field, value]);
  assert.match(`${fault.zh.problem} → ${fault.zh.remedy}`, zh);
  assert.match(`${fault.en.problem} → ${fault.en.remedy}`, en);
}

/** Asserts that a changed fixture city opens without a fault. */
export function assertOpens(edits: Record<string, Edit>): void {
  assert.deepEqual(faultsOf(edits), []);
}
