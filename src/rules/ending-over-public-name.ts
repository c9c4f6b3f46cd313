import { compactForm } from '#domain/folding';
import type { Issue } from '#library/report';
import { answerNames, type AnswerName } from './answer-names.ts';
import type { Rule } from './rule.ts';

export const endingOverPublicName: Rule = {
  name: 'ending-over-public-name',
  why: 'An ending under which a public charge falls calls its unknown sisters a market price: …停车费 is also 医院停车费.',
  check(library) {
    const names = answerNames(library).filter(({ answer }) => answer !== 'out-of-scope');
    return library.outOfScope.flatMap(({ category, endings }, place) =>
      (NAMED_BY_THEIR_NATURE.has(category) ? [] : endings).flatMap((ending, index) => {
        const below = names.find(({ name }) => compactForm(name).endsWith(compactForm(ending)));
        return below ? [issueOf(`[${place}].endings[${index}]`, ending, below)] : [];
      }),
    );
  },
};

/** …税, …罚款 and …保险费 say themselves what they are; a price does not. */
const NAMED_BY_THEIR_NATURE: ReadonlySet<string> = new Set(['tax', 'fine', 'social-insurance']);

function issueOf(field: string, ending: string, { file, name }: AnswerName): Issue {
  return {
    file: 'out-of-scope.yaml',
    field,
    value: ending,
    zh: {
      problem: `${file} 里的“${name}”也以它结尾，却不是清单之外的钱`,
      remedy: '删去这个结尾，把确实不归清单管的整个名称写进 words',
    },
    en: {
      problem: `"${name}" of ${file} ends with it and is not out of scope`,
      remedy: 'remove the ending and put whole names that are out of scope into words',
    },
  };
}
