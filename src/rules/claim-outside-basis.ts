import { placeOfAnchor } from '#domain/clause';
import { claimsOf, textsOf, type Claim } from '#library/interpretations';
import type { Interpretation } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const claimOutsideBasis: Rule = {
  name: 'claim-outside-basis',
  why: 'Readers and reviewers find in the basis every article that the text rests on.',
  check(library) {
    return [...library.interpretations.values()].flatMap((interpretation) =>
      textsOf(interpretation).flatMap(({ file, body }) =>
        claimsOf(body)
          .filter((claim) => !isNamed(interpretation, claim))
          .map((claim) => issueOf(file, claim)),
      ),
    );
  },
};

function isNamed({ original }: Interpretation, claim: Claim): boolean {
  const place = placeOf(claim);
  return original.data.basis.some(
    ({ document, articles }) => document === claim.source && place !== null && articles.includes(place),
  );
}

/** An article as it is, a clause by the document's numbering: s3-4 is 三（四）. */
function placeOf({ clause, article }: Claim): string | null {
  return (clause === undefined ? null : placeOfAnchor(clause)) ?? article ?? null;
}

function issueOf(file: string, claim: Claim): Issue {
  return {
    file,
    field: `第 ${claim.line} 行 / line ${claim.line}`,
    value: `${claim.source} ${placeOf(claim) ?? ''}`.trim(),
    zh: { problem: '这句话的出处不在 basis 里', remedy: '在中文原文的 basis 里写上这个文件和条款' },
    en: {
      problem: 'the basis does not name the source of this claim',
      remedy: 'add the document and article to the basis of the Chinese original',
    },
  };
}
