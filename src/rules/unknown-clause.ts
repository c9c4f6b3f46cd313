import { clausesOf, policyOfDocument } from '#library/clauses';
import { claimsOf, textsOf, type Claim } from '#library/interpretations';
import type { Library } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const unknownClause: Rule = {
  name: 'unknown-clause',
  why: 'A claim tied to a clause that does not exist proves nothing, and its link leads nowhere.',
  check(library) {
    return [...library.interpretations.values()].flatMap((interpretation) =>
      textsOf(interpretation).flatMap(({ file, body }) =>
        claimsOf(body)
          .filter((claim) => !isTied(library, claim))
          .map((claim) => issueOf(file, claim)),
      ),
    );
  },
};

/** A claim names either a clause that we hold or an article of a document that we know. */
function isTied(library: Library, { source, clause, article }: Claim): boolean {
  if (!Object.hasOwn(library.documents, source)) return false;
  if (clause === undefined) return article !== undefined;
  const policy = policyOfDocument(library, source);
  return article === undefined && policy !== null && clausesOf(policy).has(clause);
}

function issueOf(file: string, { source, clause, article, line }: Claim): Issue {
  return {
    file,
    field: `第 ${line} 行 / line ${line}`,
    value: `<Claim> ${[source, clause, article].filter(Boolean).join(' ')}`,
    zh: {
      problem: '找不到这句话的出处',
      remedy: 'source 写 documents.yaml 里的编号；有正文的写 clause（条款锚点，例如 s3-4），没有的写 article',
    },
    en: {
      problem: 'the source of this claim does not exist',
      remedy: 'give a source of documents.yaml, with a clause (s3-4) where we hold the text, else an article',
    },
  };
}
