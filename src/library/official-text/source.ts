/** A document as its file gives it, in reading order, before anybody asks what it is. */
export interface SourceDocument {
  blocks: SourceBlock[];
  /** Words of the file that are no part of the document: each is said to the editor, none is dropped in silence. */
  aside: Aside[];
  /** What the file says of itself in so many words: 发文字号 → 国办发〔2024〕21号. */
  declared: Declared[];
  /** What could not be read as it should be, for the editor to look at. */
  doubts: Doubt[];
  /** Pictures and files within it. */
  files: SourceFile[];
}

export type SourceBlock = Paragraph | Table | Picture;

export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** Centred or larger than the text around it, as titles are. */
  centred?: boolean;
  /** Level of a heading that the file marks as one: 1 the highest. */
  level?: number;
  /** An item with a bullet, which carries no number. */
  bullet?: boolean;
  /** Set to the right, as signatures are. */
  right?: boolean;
}

export interface Table {
  kind: 'table';
  /** Cells row by row; a merged cell stands in its first place and the others are empty. */
  rows: string[][];
}

export interface Picture {
  kind: 'picture';
  /** Name of one of the document's files; null where only the words for it are there. */
  file: string | null;
  alt: string;
}

export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

export interface Declared {
  label: string;
  value: string;
}

export type AsideReason =
  | 'page-number'
  | 'running-head'
  | 'web-page'
  | 'table-of-contents'
  | 'comment'
  | 'hidden'
  | 'urgency'
  | 'copy-number'
  | 'signer'
  | 'imprint'
  | 'masthead'
  | 'declared';
export interface Aside {
  text: string;
  why: AsideReason;
}

/** A question to the editor. The weight is what it takes off the confidence in the whole. */
export interface Doubt {
  zh: string;
  en: string;
  weight: number;
}

/** Why a file cannot be read at all, and what to do. */
export interface Unreadable {
  zh: string;
  en: string;
}

export type Reading = { ok: true; document: SourceDocument } | { ok: false; reason: Unreadable };

/** A document without anything in it. */
export function emptyDocument(): SourceDocument {
  return { blocks: [], aside: [], declared: [], doubts: [], files: [] };
}

export function unreadable(zh: string, en: string): Reading {
  return { ok: false, reason: { zh, en } };
}

export function paragraph(text: string, marks: Omit<Paragraph, 'kind' | 'text'> = {}): Paragraph {
  return { kind: 'paragraph', text, ...marks };
}

/** All the words of a block, in reading order. */
export function wordsOf(block: SourceBlock): string {
  if (block.kind === 'paragraph') return block.text;
  return block.kind === 'table' ? block.rows.flat().join('\n') : block.alt;
}
