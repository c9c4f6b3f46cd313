import { documentOfPolicy } from '#library/clauses';
import type { Library, Policy } from '#library/library';
import { wordsInPolicy } from '#library/readers';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const missingClause: Rule = {
  name: 'missing-clause',
  why: 'Who is told that a policy concerns them is told where it says so.',
  check(library) {
    return [...library.policies.values()].flatMap((policy) => [
      ...issuesOf(library, policy, 'topics'),
      ...issuesOf(library, policy, 'indicators'),
    ]);
  },
};

function issuesOf(library: Library, policy: Policy, facet: 'topics' | 'indicators'): Issue[] {
  const { file, slug, data } = policy;
  const places = data.clauses[facet];
  const field = `clauses.${facet}`;
  const wanted = data.text === 'none' ? [] : data[facet];
  const isCitable = data.text !== 'summary' || documentOfPolicy(library, slug) !== null;
  return [
    ...wanted.filter((id) => !(id in places)).map((id) => missing(file, field, id)),
    ...Object.entries(places)
      .filter(([id, at]) => !wanted.includes(id) || wordsInPolicy(policy, at) === null)
      .map(([id, at]) => nowhere(file, `${field}.${id}`, at)),
    ...(wanted.length > 0 && !isCitable ? [notCitable(file, slug)] : []),
  ];
}

function missing(file: string, field: string, id: string): Issue {
  return {
    file,
    field,
    value: id,
    zh: { problem: `没有写“${id}”在哪一条`, remedy: '全文写条款锚点，例如 s3-1；提要写提要里有的条号' },
    en: {
      problem: `the place of "${id}" is missing`,
      remedy: 'write an anchor (s3-1) of the text, or an article that the summary names',
    },
  };
}

function nowhere(file: string, field: string, at: string): Issue {
  return {
    file,
    field,
    value: at,
    zh: {
      problem: '正文或提要里没有这一条，或者没有列出这个主题、指标',
      remedy: '全文写条款锚点，提要写提要里有的条号；没有正文的不写 clauses',
    },
    en: {
      problem: 'the text or summary has no such place, or the policy does not list this topic or indicator',
      remedy: 'write an anchor of the text or an article of the summary; none where there is neither',
    },
  };
}

function notCitable(file: string, slug: string): Issue {
  return {
    file,
    field: 'clauses',
    value: slug,
    zh: {
      problem: '提要的条号没有文件可以引用',
      remedy: `在 documents.yaml 里给这份文件加一条，写 policy: ${slug}`,
    },
    en: {
      problem: 'no document stands behind the articles of the summary',
      remedy: `add the document to documents.yaml, with policy: ${slug}`,
    },
  };
}
