import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../support/city.ts';
import { processorClock } from '../support/processor.ts';

test('20,000 fields are read in seconds', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `t${index}: { name: { zh-CN: 字 } }`).join('\n');
  const spent = processorClock();
  assert.deepEqual(faultsOf({ 'topics.yaml': (old) => `${old}\n${many}\n` }), []);
  assert.ok(spent() < 20_000);
});
