import { RUN_LENGTH, copyingRate } from '#domain/copying-rate';
import { textOf } from '#library/body';
import type { Interpretation, Library } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

/** Names of documents and fixed phrases run into a text; more than this share is the policy over again. */
const TOLERATED = 0.15;

export const copiedPolicy: Rule = {
  name: 'copied-policy',
  why: 'An interpretation explains in other words; one that repeats its policy helps nobody to understand it.',
  check(library) {
    return [...library.interpretations.values()].flatMap((interpretation) => {
      const rate = rateOf(library, interpretation);
      return rate > TOLERATED ? [issueOf(interpretation.original.file, rate)] : [];
    });
  },
};

function rateOf(library: Library, { original }: Interpretation): number {
  const policies = original.data.explains.flatMap((slug) => library.policies.get(slug) ?? []);
  return copyingRate(
    textOf(original.body),
    policies.map(({ body }) => textOf(body)),
  );
}

function issueOf(file: string, rate: number): Issue {
  const percent = `${Math.round(rate * 100)}%`;
  return {
    file,
    field: '正文 / body',
    value: percent,
    zh: {
      problem: `正文有 ${percent} 照抄政策原文（连续 ${RUN_LENGTH} 字以上相同）`,
      remedy: '用自己的话说清楚：对谁、有什么不同、怎么办',
    },
    en: {
      problem: `${percent} of the text copies the policy (runs of ${RUN_LENGTH} characters or more)`,
      remedy: 'say in your own words whom it concerns, what changes, and what to do',
    },
  };
}
