import { test } from 'node:test';
import { assertFault, onlyFault, replace } from '../../support/fee-faults.ts';

test('an unlawful charge with the id of an item', () => {
  const fault = onlyFault({ 'unlawful.yaml': replace('- id: queue-ticket', '- id: waste') });
  assertFault(fault, 'unlawful.yaml', 'id', 'waste', /fees\/waste\.mdx 已经用了/, /already has this id/);
});

test('two unlawful charges of one id', () => {
  const fault = onlyFault({ 'unlawful.yaml': replace('- id: queue-ticket', '- id: credit-repair') });
  assertFault(fault, 'unlawful.yaml', 'id', 'credit-repair', /换一个编号/, /choose another id/);
});
