import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../support/city.ts';

const faults = (questions: string) => faultsOf({ 'questions.yaml': `zh-CN:\n${questions}` });

test('a question under a page that exists is no fault', () => {
  assert.deepEqual(faults('  fees/waste: [倒垃圾要掏多少]\n'), []);
});

test('a question under a page that does not exist is named, with what to do', () => {
  const [fault, ...others] = faults('  fees/no-such-fee: [倒垃圾要掏多少]\n');
  assert.deepEqual(others, []);
  assert.equal(fault!.file, 'questions.yaml');
  assert.equal(fault!.field, 'zh-CN.fees/no-such-fee');
  assert.match(fault!.zh.problem, /没有“fees\/no-such-fee”这一页/);
});

test('a question with a number is a fault: nobody would keep it current; a hotline is a name', () => {
  assert.equal(faults('  fees/waste: [倒垃圾一年60块吗]\n').length, 1);
  assert.deepEqual(faults('  fees/waste: [垃圾费乱收打12345]\n'), []);
});
