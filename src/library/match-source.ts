import { present } from '#domain/known';
import { documentOfPolicy } from './clauses.ts';
import type { Library, Policy } from './library.ts';
import { BY_TITLE } from './readers.ts';

/**
 * Where a match rests: a clause whose text we hold, an article of a cited document, or the title of a document of which
 * we hold neither text nor summary.
 */
export type MatchSource =
  | { type: 'clause'; policy: string; anchor: string }
  | { type: 'article'; document: string; article: string | null }
  | { type: 'title'; policy: string };

export function articleSource(citation: { document: string; article?: string | undefined }): MatchSource {
  return { type: 'article', document: citation.document, article: citation.article ?? null };
}

/** @param at a place as readers.yaml and policies write it: an anchor, an article, or 题名 */
export function policySource(library: Library, { slug, data }: Policy, at: string): MatchSource {
  if (data.text === 'full') return { type: 'clause', policy: slug, anchor: at };
  if (at === BY_TITLE) return { type: 'title', policy: slug };
  return {
    type: 'article',
    document: present(documentOfPolicy(library, slug), 'documentOfPolicy'),
    article: at,
  };
}
