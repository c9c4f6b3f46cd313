import { isAmong } from '#domain/own-keys';
import type { Day } from '#domain/calendar';
import { pagesCiting, type CitingKind } from './cited-laws.ts';
import type { Library } from './library.ts';
import { publicationsOf, type Publication } from './publications.ts';
import type { Subjects } from './subjects.ts';

/** What can change for a reader: the law, a charge, a page that was corrected, a new document, a sealed catalogue. */
export const CHANGE_KINDS = ['law', 'charge', 'page', 'document', 'release'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Whom the question is about: 开餐馆的 is the business `catering`. */
export interface Reader {
  facet: keyof Subjects;
  id: string;
}

export interface WhatChangedQuestion {
  /** The first day; a change on that day counts. */
  since?: Day;
  /** The last day; what lies ahead is asked for by a day that lies ahead. */
  until: Day;
  reader?: Reader;
  /** Only changes of this kind. */
  kind?: ChangeKind;
}

/** One thing that changed, on a day that is known. */
export interface Change {
  on: Day;
  kind: ChangeKind;
  publication: Publication;
  /** The pages of this site that it concerns. */
  pages: readonly { kind: CitingKind; slug: string }[];
  /** `named`: it names the reader that was asked about; `general`: it concerns every reader of that sort. */
  concerns: 'named' | 'general';
}

/**
 * What changed between two days, the newest first: in law, in charges, in what this site says.
 * @returns what concerns the reader that was asked about; everything where none was
 */
export function whatChanged(library: Library, { since, until, reader, kind }: WhatChangedQuestion): Change[] {
  return publicationsOf(library)
    .filter(({ updatedOn }) => (since === undefined || since <= updatedOn) && updatedOn <= until)
    .flatMap((publication) => changeOf(library, publication, reader))
    .filter((change) => kind === undefined || change.kind === kind)
    .sort((a, b) => (a.on === b.on ? orderOf(a) - orderOf(b) : a.on < b.on ? 1 : -1));
}

const KIND_OF: Readonly<Partial<Record<Publication['content']['type'], ChangeKind>>> = {
  law: 'law',
  period: 'charge',
  reductions: 'charge',
  correction: 'page',
  policy: 'document',
  release: 'release',
};

function changeOf(library: Library, publication: Publication, reader: Reader | undefined): Change[] {
  const kind = KIND_OF[publication.content.type];
  const concerns = concernOf(publication.subjects, reader);
  if (kind === undefined || concerns === null) return [];
  return [{ on: publication.updatedOn, kind, publication, pages: pagesOf(library, publication), concerns }];
}

/**
 * A business is an enterprise: what is written for enterprises and names no business concerns it too. What names other
 * businesses only does not.
 */
function concernOf(subjects: Subjects, reader: Reader | undefined): Change['concerns'] | null {
  if (reader === undefined) return 'general';
  if (isAmong(subjects[reader.facet], reader.id)) return 'named';
  const isForAll = subjects.business.length === 0 && subjects.audience.includes('enterprise');
  return reader.facet === 'business' && isForAll ? 'general' : null;
}

function pagesOf(library: Library, { kind, slug, content }: Publication): Change['pages'] {
  if (content.type === 'law')
    return pagesCiting(library, slug).map((page) => ({ kind: page.kind, slug: page.slug }));
  return kind === 'releases' || kind === 'laws' ? [] : [{ kind, slug }];
}

function orderOf({ concerns, kind }: Change): number {
  return (concerns === 'named' ? 0 : CHANGE_KINDS.length) + CHANGE_KINDS.indexOf(kind);
}
