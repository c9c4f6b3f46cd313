import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../support/city.ts';

/** The faults of a city in which two pages are asked for with these words. */
function asking(first: string, second: string) {
  return faultsOf({
    'questions.yaml': (old: string) => {
      assert.match(old, /^zh-CN: \{\}$/m);
      return old.replace('zh-CN: {}', `zh-CN:\n  fees/waste: [${first}]\n  fees/parking-permit: [${second}]`);
    },
  });
}

test('a question that two pages claim is a fault, whatever marks it is written with', () => {
  const faults = asking('停车证怎么办', '停车证，怎么办？');
  assert.equal(faults.length, 1);
  assert.match(faults[0]!.zh.problem, /也写给了 fees\/waste/);
  assert.deepEqual(asking('垃圾谁来收', '停车证怎么办'), []);
});
