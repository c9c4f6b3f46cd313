import type { Day } from '#domain/calendar';
import { statedTexts, type StatedText } from '#library/due';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const oddState: Rule = {
  name: 'odd-state',
  why: 'A text that goes online before it was approved, or before the document that it holds was published, was not meant to.',
  alone: true,
  check(library) {
    return statedTexts(library).flatMap(issuesOf);
  },
};

function issuesOf({ file, data }: StatedText): Issue[] {
  const { state, publishedOn } = data as StatedText['data'] & { publishedOn?: Day | null };
  if (state?.is !== 'approved' || state.publishFrom === undefined) return [];
  const { on, publishFrom } = state;
  return [
    ...(publishFrom < on ? [issue(file, publishFrom, BEFORE_APPROVAL(on))] : []),
    ...(publishedOn && publishFrom < publishedOn
      ? [issue(file, publishFrom, BEFORE_DOCUMENT(publishedOn))]
      : []),
  ];
}

function issue(file: string, value: Day, words: Pick<Issue, 'zh' | 'en'>): Issue {
  return { file, field: 'state.publishFrom', value, ...words };
}

const BEFORE_APPROVAL = (on: Day): Pick<Issue, 'zh' | 'en'> => ({
  zh: {
    problem: `上网的日子早于定稿的日子（${on}）`,
    remedy: '改成定稿那天或以后；当天上网的不写 publishFrom',
  },
  en: {
    problem: `goes online before it was approved (${on})`,
    remedy: 'name the day of approval or a later one; leave publishFrom out to publish at once',
  },
});
const BEFORE_DOCUMENT = (on: Day): Pick<Issue, 'zh' | 'en'> => ({
  zh: { problem: `网站会早于文件的发布日期（${on}）公开它`, remedy: '改成发布那天或以后' },
  en: {
    problem: `goes online before the document is published (${on})`,
    remedy: 'name the day of its publication or a later one',
  },
});
