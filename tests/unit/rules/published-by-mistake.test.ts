import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, type Edit } from '../../support/city.ts';

const POLICY = 'policies/parking-2020.mdx';

/** The faults of a city in which one policy's body says something more. */
function saying(text: string) {
  return faultsOf({ [POLICY]: (old: string) => `${old}\n${text}\n` });
}

test('a number of a person is a fault in a body and in a field, and is not printed again', () => {
  const [fault, ...others] = saying('联系人李某，身份证号11010519491231002X。');
  assert.deepEqual(others, []);
  assert.match(fault!.zh.problem, /公民身份号码/);
  assert.doesNotMatch(fault!.value, /19491231/);
  const inField: Edit = (old) =>
    old
      .replace(/^caution:.*$/m, '')
      .replace('changes:', 'changes:')
      .replace('annexes: []', 'annexes:\n  - title: 联系电话13806351234\n    file: 未取得');
  const faults = faultsOf({ [POLICY]: inField });
  assert.deepEqual(
    faults.map(({ field }) => field),
    ['annexes[0].title'],
  );
});

test('a document number in other brackets is a fault that says how to write it', () => {
  const [fault] = faultsOf({
    'policies/service-2019.mdx': (old: string) => old.replace('临试发〔2019〕8号', '临试发[2019]第8号'),
  });
  assert.equal(fault!.field, 'documentNumber');
  assert.match(fault!.zh.remedy, /临试发〔2019〕8号/);
});

test('a bullet from Word is a fault', () => {
  assert.match(saying('•\t第一项')[0]!.zh.remedy, /减号/);
  assert.deepEqual(saying('- 第一项'), []);
});
