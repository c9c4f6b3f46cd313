import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyView } from '#views/policies/policy-view';
import { fixtureLibrary } from '../../../support/city.ts';

const library = fixtureLibrary();

test('what was not obtained is folded into one line, and no line of the record is empty', () => {
  for (const policy of library.policies.values()) {
    const { record, missing } = policyView(library, policy, 'zh-CN', '2026-11-30');
    assert.ok(
      record.every(({ values }) => values.length > 0),
      policy.slug,
    );
    const isNumbered = policy.data.indexNumber !== null;
    assert.equal(missing?.names.includes('索引号') ?? false, !isNumbered, policy.slug);
  }
});

test('the line counts what it names', () => {
  const some = [...library.policies.values()]
    .map((policy) => policyView(library, policy, 'zh-CN', '2026-11-30').missing)
    .find((missing) => missing !== null)!;
  const [, count] = /^还缺 (\d+) 项资料$/.exec(some.summary)!;
  assert.equal(some.names.split('、').length, Number(count));
});
