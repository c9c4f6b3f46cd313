import { ClauseWalk, type Place } from '#domain/clause-walk';
import { oncePer } from '#domain/once';
import { textOf } from './body.ts';
import type { BodyNode } from './body-node.ts';
import type { Library, Policy } from './library.ts';

/** A clause of a document that we hold: its own words, without those of the clauses under it. */
export interface ClauseText {
  anchor: string;
  heading: string;
  paragraphs: string[];
}

/** The clauses of a policy whose text we hold whole, by their anchors (s3-4); none where we hold a summary or nothing. */
export const clausesOf: (policy: Policy) => ReadonlyMap<string, ClauseText> = oncePer(readClauses);

/** The policy that stands behind an id of documents.yaml, where this site has its page. */
export function policyOfDocument(library: Library, document: string): Policy | null {
  const slug = library.documents[document]?.policy;
  return slug === undefined ? null : (library.policies.get(slug) ?? null);
}

/** The id under which documents.yaml cites a policy, the first of several; null where it does not. */
export function documentOfPolicy(library: Library, policy: string): string | null {
  return documentsByPolicy(library).get(policy) ?? null;
}

const documentsByPolicy = oncePer((library: Library): ReadonlyMap<string, string> => {
  const cited = Object.entries(library.documents).flatMap(([id, { policy }]) =>
    policy === undefined ? [] : [[policy, id] as const],
  );
  return new Map(cited.reverse());
});

/**
 * The articles that our summary of a policy names, as it writes them (第三十二条), each with what the summary says of
 * it under which heading; none where we hold the text itself or nothing.
 */
export const summaryArticlesOf: (policy: Policy) => ReadonlyMap<string, string> = oncePer(readSummary);

const ARTICLE = /第[零一二三四五六七八九十百]+条(?:之[一二三四五六七八九十]+)?/g;

function readSummary(policy: Policy): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (policy.data.text !== 'summary') return found;
  let heading = '';
  for (const node of policy.body) {
    if (isHeading(node)) heading = textOf([node]).trim();
    else if (node.type === 'element')
      for (const point of node.children.map((child) => textOf([child])))
        for (const [article] of point.matchAll(ARTICLE))
          found.set(article, [found.get(article), heading, point.trim()].filter(Boolean).join(' '));
  }
  return found;
}

/** The note of annexes stands below a document's text (GB/T 9704-2012, 7.3.4) and belongs to no clause. */
const ANNEX_NOTE = /^附件?[：:]/;

/** The headings and paragraphs of a document that open a clause, an article or a paragraph of one, with their anchors. */
export const placesOf: (body: readonly BodyNode[]) => ReadonlyMap<BodyNode, Place> = oncePer(readPlaces);

function readPlaces(body: readonly BodyNode[]): ReadonlyMap<BodyNode, Place> {
  const walk = new ClauseWalk();
  const found = new Map<BodyNode, Place>();
  for (const node of body) {
    const words = textOf([node]).trim();
    if (node.type === 'tag' && node.name === 'Signature') walk.end();
    if (node.type !== 'element') continue;
    if (node.name === 'h1') walk.attached();
    if (ANNEX_NOTE.test(words)) walk.end();
    const place = isHeading(node) ? walk.heading(words) : node.name === 'p' ? walk.paragraph(words) : null;
    if (place) found.set(node, place);
  }
  return found;
}

function readClauses(policy: Policy): ReadonlyMap<string, ClauseText> {
  const found = new Map<string, ClauseText>();
  if (policy.data.text !== 'full') return found;
  const opened = placesOf(policy.body);
  let open: ClauseText | null = null;
  for (const node of policy.body) {
    const words = textOf([node]).trim();
    const place = opened.get(node);
    if (place) {
      // The paragraphs of an article belong to it as well as standing for themselves.
      if (place.kind === 'paragraph') open?.paragraphs.push(words);
      const clause = { anchor: place.anchor, heading: words, paragraphs: [] };
      if (place.kind !== 'paragraph') open = clause;
      found.set(place.anchor, clause);
      continue;
    }
    if (isHeading(node) || ANNEX_NOTE.test(words)) open = null;
    else if (words !== '') open?.paragraphs.push(words);
  }
  return found;
}

function isHeading(node: BodyNode): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.name);
}
