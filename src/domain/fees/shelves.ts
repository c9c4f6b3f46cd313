import type { Entry } from './entries.ts';
import type { CitedDocument } from './fee.ts';
import type { NameIndex } from './names.ts';
import type { Deed } from './wording.ts';

/**
 * The index of names laid out on shelves, and what names lead to, each for itself: a question takes a few of them, where
 * the whole catalogue is a hundred times as heavy. Plain data, made by the build and fetched by pages.
 */
export const SHELVES = 256;

/** By which an entry is found: its id; words of a category have none, and their reference says all of them. */
export type Ref = string;

/** Names that begin alike, and what each leads to. */
export interface NameShelf {
  /** A question may be put by the id of an entry; most words are none. */
  ids: Readonly<Record<string, Ref>>;
  written: readonly string[];
  /** With how directly each entry is named. */
  folded: Readonly<Record<string, Readonly<Record<Ref, number>>>>;
  cores: NameShelf['folded'];
  objects: Readonly<Record<string, readonly Ref[]>>;
  bare: NameShelf['objects'];
  ambiguous: NameShelf['objects'];
  several: NameShelf['objects'];
}

/** An entry with what its names say is done, and the documents that it cites. */
export interface ShelvedEntry {
  entry: Entry;
  deeds: readonly Deed[];
  documents: Readonly<Record<string, CitedDocument>>;
}

/** The shelf of a name: what stands before a word that asks, and before a word for money, stands on the same one. */
export function shelfOfName(name: string): number {
  return numberFrom([...name.toLowerCase()].slice(0, 2).join('')) % SHELVES;
}

/** A number that two texts hardly share. */
export function numberFrom(text: string): number {
  let number = 2166136261;
  for (let at = 0; at < text.length; at += 1)
    number = Math.imul(number ^ text.charCodeAt(at), 16777619) >>> 0;
  return number;
}

/** The reference of an entry. */
export function refOf(entry: Entry): Ref {
  return entry.kind === 'scope' ? ['', entry.category, ...entry.fees].join(':') : entry.id;
}

/** The words of a category that a reference says; null for an entry that stands on a shelf. */
export function scopeIn(ref: Ref): Entry | null {
  const [none, category, ...fees] = ref.split(':');
  return none === '' ? { kind: 'scope', id: category!, category: category!, fees } : null;
}

interface Filling {
  ids: Record<string, Ref>;
  written: string[];
  folded: Record<string, Record<Ref, number>>;
  cores: Record<string, Record<Ref, number>>;
  objects: Record<string, Ref[]>;
  bare: Record<string, Ref[]>;
  ambiguous: Record<string, Ref[]>;
  several: Record<string, Ref[]>;
}

const RANKED = ['folded', 'cores'] as const;
const PLAIN = ['objects', 'bare', 'ambiguous', 'several'] as const;

/** Lays an index out. */
export function nameShelves(names: NameIndex): NameShelf[] {
  const shelves = Array.from({ length: SHELVES }, emptyShelf);
  const shelf = (name: string) => shelves[shelfOfName(name)]!;
  for (const [id, entry] of names.byId) shelf(id).ids[id] = refOf(entry);
  for (const name of names.written) shelf(name).written.push(name);
  for (const part of RANKED)
    for (const [name, ranked] of names[part])
      shelf(name)[part][name] = Object.fromEntries([...ranked].map(([entry, rank]) => [refOf(entry), rank]));
  for (const part of PLAIN)
    for (const [name, entries] of names[part]) shelf(name)[part][name] = [...entries].map(refOf);
  return shelves;
}

function emptyShelf(): Filling {
  return { ids: {}, written: [], folded: {}, cores: {}, objects: {}, bare: {}, ambiguous: {}, several: {} };
}

/**
 * An entry with all that an answer about it takes.
 * @param entry in the words of one language
 * @param documents all that the catalogue knows
 */
export function shelvedEntry(
  entry: Entry,
  deeds: readonly Deed[],
  documents: Readonly<Record<string, CitedDocument>>,
): ShelvedEntry {
  const cited = documentsOf(entry).flatMap((id) => (documents[id] ? [[id, documents[id]] as const] : []));
  return { entry, deeds, documents: Object.fromEntries(cited) };
}

function documentsOf(entry: Entry): string[] {
  if (entry.kind !== 'item') return [];
  const { periods, reductions } = entry.fee;
  return [...periods, ...reductions].flatMap(({ basis }) => basis.map(({ document }) => document));
}
