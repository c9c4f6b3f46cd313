import { test } from 'node:test';
import { assertFault, onlyFault, replace } from '../../support/fee-faults.ts';

const cases = [
  ['lists/linhe-2026.yaml', 'source: invented', 'source: dreamt', 'source', 'dreamt'],
  ['lists/linhe-2026.yaml', 'item: []', 'item:\n      - parking', 'rows[2].item[0]', 'parking'],
  [
    'lists/linhe-2026.yaml',
    'seenIn:\n      - invented',
    'seenIn:\n      - dreamt',
    'rows[0].seenIn[0]',
    'dreamt',
  ],
  ['regulated.yaml', 'ourId: []', 'ourId:\n    - river', 'water.ourId[0]', 'river'],
  [
    'regulated.yaml',
    'documents: []',
    'documents: []\n  readIn:\n    - linhe-1999',
    'water.readIn[0]',
    'linhe-1999',
  ],
  [
    'unlawful.yaml',
    'verdict: no-basis',
    'verdict: no-basis\n  ourId:\n    - river',
    'queue-ticket.ourId[0]',
    'river',
  ],
  [
    'unlawful.yaml',
    'verdict: no-basis',
    'verdict: no-basis\n  alsoInRegulated:\n    - river',
    'queue-ticket.alsoInRegulated[0]',
    'river',
  ],
  [
    'catalogue.yaml',
    'rule: []',
    'paidTogether:\n  - [waste, river]\nrule: []',
    'paidTogether[0][1]',
    'river',
  ],
  ['names.yaml', '  waste:', '  rubbish:', 'items.rubbish', 'rubbish'],
  ['names.yaml', '- job-deposit', '- job', 'several[0].ids[0]', 'job'],
] as const;

for (const [file, from, to, field, value] of cases) {
  test(`${file}: ${field}`, () => {
    const fault = onlyFault({ [file]: replace(from, to) });
    assertFault(fault, file, field, value, /找不到/, /is not in/);
  });
}
