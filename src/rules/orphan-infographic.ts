import { feesOfInfographic } from '#library/infographics';
import type { Rule } from './rule.ts';

export const orphanInfographic: Rule = {
  name: 'orphan-infographic',
  why: 'An infographic about no policy, guide or charge is found from none, and nobody can hold it against its source.',
  check(library) {
    return [...library.infographics.values()]
      .filter((infographic) => {
        const { explains, guides } = infographic.original.data;
        return [...explains, ...guides, ...feesOfInfographic(infographic)].length === 0;
      })
      .map(({ original: { file } }) => ({
        file,
        field: 'explains',
        value: '[]',
        zh: {
          problem: '这张图没有写讲的是哪份政策、哪份指南或哪项收费',
          remedy: '在 explains、guides、fees 里至少写一个编号',
        },
        en: {
          problem: 'the infographic is about no policy, guide or charge',
          remedy: 'name at least one in explains, guides or fees',
        },
      }));
  },
};
