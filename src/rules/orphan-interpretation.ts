import type { Rule } from './rule.ts';

export const orphanInterpretation: Rule = {
  name: 'orphan-interpretation',
  why: 'An interpretation that explains no policy is found from none, and nobody can hold it against its source.',
  check(library) {
    return [...library.interpretations.values()]
      .filter(({ original }) => original.data.explains.length === 0)
      .map(({ original: { file } }) => ({
        file,
        field: 'explains',
        value: '[]',
        zh: { problem: '这篇解读没有写解读哪份政策文件', remedy: '写上 policies/ 里的文件名' },
        en: {
          problem: 'the interpretation explains no policy',
          remedy: 'name the files of policies/ that it explains',
        },
      }));
  },
};
