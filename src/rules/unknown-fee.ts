import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const unknownFee: Rule = {
  name: 'unknown-fee',
  why: 'A guide takes its amounts from the catalogue; an id that leads nowhere hides what has to be paid.',
  check(library) {
    return [...library.guides.values()].flatMap(({ original: { file, data } }) =>
      data.fees.items.flatMap((id, index) =>
        library.fees.has(id) ? [] : [issueOf(file, `fees.items[${index}]`, id)],
      ),
    );
  },
};

function issueOf(file: string, field: string, id: string): Issue {
  return {
    file,
    field,
    value: id,
    zh: { problem: `收费目录里没有“${id}”`, remedy: '检查拼写，或先在 fees/ 里建立这个收费项目' },
    en: {
      problem: `the catalogue of charges has no "${id}"`,
      remedy: 'check the spelling, or add the item to fees/ first',
    },
  };
}
