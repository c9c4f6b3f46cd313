import { test } from 'node:test';
import { assertFault, onlyFault, replace, WASTE } from '../../support/fee-faults.ts';

test('a tag in the explanation of a fee that no renderer knows', () => {
  const fault = onlyFault({ [WASTE]: replace('住户和商铺交的', '<Price id="waste" />住户和商铺交的') });
  assertFault(fault, WASTE, fault.field, '<Price>', /没有 Price 这个标签/, /there is no tag Price/);
});
