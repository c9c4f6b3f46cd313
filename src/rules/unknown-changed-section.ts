import { sectionIdsOf } from '#library/interpretations';
import type { Rule } from './rule.ts';

export const unknownChangedSection: Rule = {
  name: 'unknown-changed-section',
  why: 'A change that names a section which does not exist would flag no translation at all.',
  check(library) {
    const texts = [...library.interpretations.values(), ...library.infographics.values()];
    return texts.flatMap(({ original: { file, data, body } }) => {
      const known = sectionIdsOf(body);
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
