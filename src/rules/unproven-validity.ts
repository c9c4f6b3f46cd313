import { eventsOfPolicy } from '#library/policy-facts';
import type { Policy } from '#library/library';
import type { Issue } from '#library/report';
import { typeHasValidity } from '#schemas/policy';
import type { Rule } from './rule.ts';

export const unprovenValidity: Rule = {
  name: 'unproven-validity',
  why: '现行有效 on a report, or from a day before the text changed, tells readers of a check that nobody made.',
  check(library) {
    return [...library.policies.values()].flatMap((policy) => [
      ...classIssues(policy),
      ...policy.data.confirmations.flatMap(({ on }, index) => {
        const { effectiveFrom } = policy.data;
        return effectiveFrom !== null && on < effectiveFrom
          ? [issueOf(policy, `confirmations[${index}].on`, on, BEFORE_IT_BEGAN)]
          : [];
      }),
      ...policy.data.events.flatMap((event, index) => {
        const told = eventsOfPolicy(library, policy).filter(({ words }) => words.by === event.by);
        return told.length > 1 ? [issueOf(policy, `events[${index}].by`, event.by, TOLD_TWICE)] : [];
      }),
    ]);
  },
};

type Advice = Pick<Issue, 'zh' | 'en'>;

const NO_VALIDITY: Advice = {
  zh: {
    problem: '这个文种没有效力可言，不能有核对记录',
    remedy: '删去 confirmations，写 []；文种写错的先改 type',
  },
  en: {
    problem: 'a document of this class has no validity and can bear no confirmation',
    remedy: 'write confirmations: [], or correct the type',
  },
};
const BEFORE_IT_BEGAN: Advice = {
  zh: { problem: '核对的日子早于施行日期', remedy: '改正日子；施行以前的状态不证明施行以后有效' },
  en: {
    problem: 'the day of the confirmation lies before the document took effect',
    remedy: 'correct the day; a state from before proves nothing of after',
  },
};
const TOLD_TWICE: Advice = {
  zh: { problem: '同一件事在 laws/ 里也写了', remedy: '只留 laws/ 里的那一条' },
  en: { problem: 'the same event stands in laws/ too', remedy: 'keep the one in laws/ only' },
};

function classIssues(policy: Policy): Issue[] {
  const { type, confirmations } = policy.data;
  if (typeHasValidity(type) || confirmations.length === 0) return [];
  return [issueOf(policy, 'confirmations', type, NO_VALIDITY)];
}

function issueOf({ file }: Policy, field: string, value: string, advice: Advice): Issue {
  return { file, field, value, ...advice };
}
