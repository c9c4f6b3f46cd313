import { clausesOf, policyOfDocument } from './clauses.ts';
import { claimsOf } from './interpretations.ts';
import type { Interpretation, Library } from './library.ts';
import { articleSource, type MatchSource } from './match-source.ts';

/** The places on which an interpretation's statements rest, in reading order. */
export function claimSources(library: Library, { original }: Interpretation): MatchSource[] {
  return claimsOf(original.body).map(({ source, clause, article }) => {
    const policy = policyOfDocument(library, source);
    return clause !== undefined && policy && clausesOf(policy).has(clause)
      ? { type: 'clause', policy: policy.slug, anchor: clause }
      : articleSource({ document: source, article });
  });
}
