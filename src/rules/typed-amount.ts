import { amountsIn } from '#domain/typed-amount';
import { textOf } from '#library/body';
import { textsOf } from '#library/interpretations';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const typedAmount: Rule = {
  name: 'typed-amount',
  why: 'An amount stands only in the catalogue of charges; one typed elsewhere stays behind when the rate changes.',
  check(library) {
    return [...library.interpretations.values()].flatMap((interpretation) =>
      textsOf(interpretation).flatMap(({ file, data, body }) => [
        ...Object.entries(data).flatMap(([field, words]) => issuesOf(file, field, String(words))),
        ...issuesOf(file, '正文 / body', textOf(body)),
      ]),
    );
  },
};

function issuesOf(file: string, field: string, words: string): Issue[] {
  return amountsIn(words).map((amount) => ({
    file,
    field,
    value: amount,
    zh: { problem: '金额是手写的', remedy: '写成 <Fee id="收费项目编号" />，金额从 fees/ 里取' },
    en: { problem: 'an amount typed by hand', remedy: 'write <Fee id="…" />: the amount comes from fees/' },
  }));
}
