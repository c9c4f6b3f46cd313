import type { Citation } from '#schemas/citation';
import type { FeeData } from '#schemas/fee';

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
  | 'onePerPerson'
  | 'alsoSold'
  | 'amountsInDoubt'
  | 'checked'
> & {
    /** How people ask for it beyond its aliases: whole sentences, misspellings, pinyin. */
    asked: readonly string[];
  };
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

/** How a unit counts: by the piece (one where no number is given), by measure, or as a share. */
export type Counting = 'piece' | 'measure' | 'share';

/**
 * A citation in words: 发改价格〔2019〕914号, 《护照法》第二十二条, 国务院令第663号 第二十一条.
 * @returns the document's id where the catalogue does not know the document
 */
export function citationText(citation: Citation, documents: Readonly<Record<string, CitedDocument>>): string {
  if (citation.wording !== undefined) return citation.wording;
  const document = documents[citation.document];
  const name =
    document?.citedAs ?? document?.number ?? (document?.title ? `《${document.title}》` : citation.document);
  const place = [citation.article, citation.edition].filter((part) => part !== undefined).join(' ');
  if (place === '') return name;
  return name.endsWith('》') ? `${name}${place}` : `${name} ${place}`;
}
