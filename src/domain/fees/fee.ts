import type { Citation } from '#schemas/citation';
import type { FeeData } from '#schemas/fee';
import type { Day } from '../calendar.ts';

/** What the verdict needs to know of an item: the facts, without the notes that only editors read. */
export type Fee = { slug: string } & Pick<
  FeeData,
  | 'name'
  | 'variant'
  | 'aliases'
  | 'list'
  | 'department'
  | 'collectors'
  | 'payer'
  | 'regions'
  | 'periods'
  | 'reductions'
  | 'exemptions'
  | 'publishable'
  | 'caution'
>;
export type Period = Fee['periods'][number];
export type Rate = Period['rates'][number];
export type Reduction = Fee['reductions'][number];
export type Collector = NonNullable<Fee['collectors']>[number];
/** Who asks; an item may be meant for `both`. */
export type Payer = 'citizen' | 'enterprise';

/** What a citation needs of the document that it names. */
export interface CitedDocument {
  number: string | null;
  title: string | null;
  citedAs?: string | undefined;
}

/** Names that belong to no list, and who answers for them. */
export interface OutOfScope {
  category: string;
  words: readonly string[];
  endings: readonly string[];
  choices: readonly { words: readonly string[]; fees: readonly string[] }[];
}

/** How a unit counts: by the piece (one where no number is given), by measure, or as a share. */
export type Counting = 'piece' | 'measure' | 'share';

/** Everything that an answer is made of. Plain data, so that a page can carry it to the browser. */
export interface CatalogueFacts {
  fees: readonly Fee[];
  documents: Readonly<Record<string, CitedDocument>>;
  outOfScope: readonly OutOfScope[];
  units: Readonly<Record<string, Counting>>;
  /** The last day for which the catalogue answers. */
  knownUntil: Day;
  /** The month of the newest source, `YYYY-MM`: changes after it have not been checked. */
  newestSource: string;
  /** The newest sealed release, or null where none has been sealed. */
  release: string | null;
}

/**
 * A citation in words: 发改价格〔2019〕914号, 《护照法》第二十二条, 国务院令第663号 第二十一条.
 * @returns the document's id where the catalogue does not know the document
 */
export function citationText(citation: Citation, documents: CatalogueFacts['documents']): string {
  if (citation.wording !== undefined) return citation.wording;
  const document = documents[citation.document];
  const name =
    document?.citedAs ?? document?.number ?? (document?.title ? `《${document.title}》` : citation.document);
  const place = [citation.article, citation.edition].filter((part) => part !== undefined).join(' ');
  if (place === '') return name;
  return name.endsWith('》') ? `${name}${place}` : `${name} ${place}`;
}
