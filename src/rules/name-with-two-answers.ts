import { compactForm } from '#domain/folding';
import type { Issue } from '#library/report';
import { answerNames, type AnswerName } from './answer-names.ts';
import type { Rule } from './rule.ts';

export const nameWithTwoAnswers: Rule = {
  name: 'name-with-two-answers',
  why: 'One question has one answer: a name that is a market price in one file and a public charge in another has two.',
  check(library) {
    const owners = new Map<string, AnswerName>();
    return answerNames(library).flatMap((entry) => {
      const key = compactForm(entry.name);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entry);
      return owner === undefined || agree(owner, entry) ? [] : [issueOf(entry, owner)];
    });
  },
};

/** Two items may share a name: the rules about items see to that. */
function agree(one: AnswerName, other: AnswerName): boolean {
  return (
    one.answer === other.answer ||
    (isItem(one) && isItem(other)) ||
    one.agrees.includes(other.answer) ||
    other.agrees.includes(one.answer)
  );
}

function isItem({ answer }: AnswerName): boolean {
  return answer.startsWith('fee:');
}

function issueOf({ file, field, name }: AnswerName, owner: AnswerName): Issue {
  return {
    file,
    field,
    value: name,
    zh: {
      problem: `${owner.file}（${owner.field}）已经用了这个名称，答案不同`,
      remedy: '依法条定一个答案，删去另一处；要反问是哪一种的，只写进 names.yaml 的 several',
    },
    en: {
      problem: `${owner.file} (${owner.field}) has this name with another answer`,
      remedy:
        'settle it by the law and delete the other; what must be asked back goes into several of names.yaml',
    },
  };
}
