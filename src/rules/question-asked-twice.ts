import type { Rule } from './rule.ts';

export const questionAskedTwice: Rule = {
  name: 'question-asked-twice',
  why: 'A question that leads to two pages leads nobody: the search cannot tell which of them answers.',
  alone: true,
  check(library) {
    const first = new Map<string, string>();
    return Object.entries(library.questions).flatMap(([locale, pages]) =>
      Object.entries(pages ?? {}).flatMap(([page, questions]) =>
        questions.flatMap((question, index) => {
          const key = `${locale} ${question
            .normalize('NFKC')
            .toLowerCase()
            .replace(/[\s\p{P}]/gu, '')}`;
          const other = first.get(key);
          if (other === undefined) first.set(key, page);
          if (other === undefined || other === page) return [];
          return [
            {
              file: 'questions.yaml',
              field: `${locale}.${page}[${index}]`,
              value: question,
              zh: {
                problem: `同一句话也写给了 ${other}`,
                remedy: '留在最能回答它的那一页，另一处删去或换一种问法',
              },
              en: {
                problem: `${other} has the same question`,
                remedy: 'keep it with the page that answers it best',
              },
            },
          ];
        }),
      ),
    );
  },
};
