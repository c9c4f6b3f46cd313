import type { Issue } from '#library/report';
import { leadsSomewhere } from './unsafe-address.ts';
import type { Rule } from './rule.ts';

export const movedNowhere: Rule = {
  name: 'moved-nowhere',
  why: 'An address is a promise: whoever kept it must arrive at a page, not at a second dead end.',
  check(library) {
    return Object.entries(library.moved).flatMap(([from, to]) => [
      ...(leadsSomewhere(library, to) ? [] : [issueOf(from, to, NOWHERE)]),
      ...(leadsSomewhere(library, from) ? [issueOf(from, from, STILL_THERE)] : []),
    ]);
  },
};

function issueOf(field: string, value: string, words: Pick<Issue, 'zh' | 'en'>): Issue {
  return { file: 'moved.yaml', field, value, ...words };
}

const NOWHERE = {
  zh: { problem: '新地址没有页面', remedy: '写一个现在有的地址，不要连写两次搬家' },
  en: {
    problem: 'the new address has no page',
    remedy: 'name an address that has one, not one that moved on',
  },
};
const STILL_THERE = {
  zh: { problem: '旧地址上还有页面', remedy: '删除这一行，或删除旧页面' },
  en: { problem: 'the old address still has a page', remedy: 'delete this line, or the old page' },
};
