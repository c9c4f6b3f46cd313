import { elementIds } from '#library/guide-words';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const duplicateElement: Rule = {
  name: 'duplicate-element',
  why: 'Translations, bookmarks and checklists find an element by its id; two of one id would swap their words.',
  alone: true,
  check(library) {
    return [...library.guides.values()].flatMap(({ original: { file, data } }) =>
      repeated(file, elementIds(data)),
    );
  },
};

function repeated(file: string, ids: readonly string[]): Issue[] {
  const again = ids.filter((id, index) => ids.indexOf(id) !== index);
  return again.map((id) => ({
    file,
    field: 'id',
    value: id,
    zh: { problem: `要素编号“${id}”用了两次`, remedy: '给后加的要素一个没有用过的编号' },
    en: {
      problem: `the element id "${id}" is used twice`,
      remedy: 'give the newer element an id that was never used',
    },
  }));
}
