import { guideSections } from '#library/guide-words';
import { sectionIdsOf } from '#library/interpretations';
import type { Rule } from './rule.ts';

export const unknownChangedSection: Rule = {
  name: 'unknown-changed-section',
  why: 'A change that names a section which does not exist would flag no translation at all.',
  check(library) {
    const inSections = [...library.interpretations.values(), ...library.infographics.values()].map(
      ({ original }) => ({ ...original, known: sectionIdsOf(original.body) }),
    );
    const guides = [...library.guides.values()].map(({ original }) => ({
      ...original,
      known: guideSections(original.data),
    }));
    return [...inSections, ...guides].flatMap(({ file, data, known }) => {
      return data.changes.flatMap(({ sections = [] }, index) =>
        sections
          .filter((id) => !known.includes(id))
          .map((id) => ({
            file,
            field: `changes[${index}].sections`,
            value: id,
            zh: { problem: '没有这一节', remedy: `只能写：${known.join('、')}` },
            en: { problem: 'there is no such section', remedy: `write one of: ${known.join(', ')}` },
          })),
      );
    });
  },
};
