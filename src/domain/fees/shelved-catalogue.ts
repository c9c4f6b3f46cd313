import { variantsOf, type Variants } from '../folding.ts';
import { hasOwn } from '../own-keys.ts';
import type { Catalogue } from './answer.ts';
import type { CatalogueFacts } from './catalogue.ts';
import type { Entry } from './entries.ts';
import type { CitedDocument, Fee } from './fee.ts';
import type { NameIndex } from './names.ts';
import { refOf, scopeIn, shelfOfName, type NameShelf, type Ref, type ShelvedEntry } from './shelves.ts';
import type { Deed } from './wording.ts';

/** What is not on shelves, and is here only where the whole catalogue is. */
const ELSEWHERE = [
  'fees',
  'unlawful',
  'regulated',
  'editions',
  'ambiguities',
  'outOfScope',
  'departments',
  'syllables',
] as const;

/** What every answer takes, whatever is asked. */
export type CatalogueCore = Omit<CatalogueFacts, (typeof ELSEWHERE)[number] | 'documents'>;

/** What a question needs and is not here yet. */
export interface Wanted {
  names: Set<number>;
  entries: Set<Ref>;
  /** Nothing less than the whole catalogue will do: a typo, a sentence, a name that nothing knows. */
  isAll: boolean;
}

/** What a question came to: its answer, or what it takes to answer it. */
export type Outcome<T> = { isAnswered: true; answer: T } | { isAnswered: false; wanted: Wanted };

/** Thrown where a question needs the whole catalogue; caught where it was put. */
class NeedsAll extends Error {}

/**
 * A catalogue of which only a few shelves are here. A question is put to it as to a whole one; where it meets what is
 * not here, its answer does not count, the shelves are fetched, and it is put again. So whatever is answered is what the
 * whole catalogue answers, by the same rules.
 */
export class ShelvedCatalogue {
  private readonly core: CatalogueCore;
  private readonly variants: Variants;
  private readonly names = new Map<number, NameShelf>();
  private readonly entries = new Map<Ref, Entry>();
  private readonly deeds = new Map<Entry, ReadonlySet<Deed>>();
  private readonly documents: Record<string, CitedDocument> = {};

  constructor(core: CatalogueCore) {
    this.core = core;
    this.variants = variantsOf(core.variants);
  }

  putNames(shelf: number, names: NameShelf): void {
    this.names.set(shelf, names);
  }

  putEntry({ entry, deeds, documents }: ShelvedEntry): void {
    Object.assign(this.documents, documents);
    this.entries.set(refOf(entry), entry);
    this.deeds.set(entry, new Set(deeds));
  }

  /** Puts a question; it may be put again, and must change nothing. */
  ask<T>(question: (catalogue: Catalogue) => T): Outcome<T> {
    const wanted: Wanted = { names: new Set(), entries: new Set(), isAll: false };
    const isShort = () => wanted.names.size + wanted.entries.size > 0;
    try {
      const answer = question(this.catalogue(wanted));
      return isShort() ? { isAnswered: false, wanted } : { isAnswered: true, answer };
    } catch (error) {
      // Half an index may lead anywhere: what goes wrong counts only where nothing was missing.
      if (isShort()) return { isAnswered: false, wanted };
      if (error instanceof NeedsAll) return { isAnswered: false, wanted: { ...wanted, isAll: true } };
      throw error;
    }
  }

  private catalogue(wanted: Wanted): Catalogue {
    const { core, documents } = this;
    return withheld<Catalogue>({ ...core, documents, names: this.index(wanted) }, [
      ...ELSEWHERE,
      'near',
      'foreign',
    ]);
  }

  private index(wanted: Wanted): NameIndex {
    const shelf = (name: string) => this.shelfOf(name, wanted);
    const entry = (ref: Ref) => this.entryOf(ref, wanted);
    const ranked = (part: 'folded' | 'cores') =>
      new Finder((name) => {
        const ranks = own(shelf(name)?.[part], name);
        return ranks && new Map(Object.entries(ranks).flatMap(([ref, rank]) => pairOf(entry(ref), rank)));
      });
    const listed = (part: 'objects' | 'bare' | 'ambiguous' | 'several') => (name: string) =>
      own(shelf(name)?.[part], name)?.flatMap((ref) => entry(ref) ?? []);
    const found = (part: 'objects' | 'bare') =>
      new Finder((name) => {
        const entries = listed(part)(name);
        return entries && new Set(entries);
      });
    const index: Omit<NameIndex, 'endings' | 'words'> = {
      variants: this.variants,
      bySlug: new Finder((slug) => feeOf(entry(slug))),
      byId: new Finder((id) => (ID.test(id) ? this.byId(id, wanted) : undefined)),
      written: new Written((name) => shelf(name)?.written.includes(name) ?? false),
      folded: ranked('folded') as NameIndex['folded'],
      cores: ranked('cores') as NameIndex['cores'],
      objects: found('objects'),
      bare: found('bare'),
      ambiguous: new Finder(listed('ambiguous')),
      several: new Finder(listed('several')),
      deeds: this.deeds,
    };
    return withheld<NameIndex>(index, ['endings', 'words']);
  }

  private byId(id: string, wanted: Wanted): Entry | undefined {
    const known = this.entries.get(id);
    if (known) return known;
    const ref = own(this.shelfOf(id, wanted)?.ids, id);
    return ref === undefined ? undefined : this.entryOf(ref, wanted);
  }

  private shelfOf(name: string, wanted: Wanted): NameShelf | undefined {
    const shelf = shelfOfName(name);
    const names = this.names.get(shelf);
    if (!names) wanted.names.add(shelf);
    return names;
  }

  private entryOf(ref: Ref, wanted: Wanted): Entry | undefined {
    const known = this.entries.get(ref);
    if (known) return known;
    const scope = scopeIn(ref);
    if (scope) this.entries.set(ref, scope);
    else wanted.entries.add(ref);
    return scope ?? undefined;
  }
}

/** What an id looks like: a name of several words is none, and need not be looked for. */
const ID = /^[a-z\d]+(?:-[a-z\d]+)*$/;

function pairOf(entry: Entry | undefined, rank: number): [Entry, number][] {
  return entry ? [[entry, rank]] : [];
}

function feeOf(entry: Entry | undefined): Fee | undefined {
  return entry?.kind === 'item' ? entry.fee : undefined;
}

/** A question may be asked for `constructor`. */
function own<T>(of: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return of && hasOwn(of, key) ? of[key] : undefined;
}

/** An index that looks a key up where it stands; it cannot be gone through. */
class Finder<V> extends Map<string, V> {
  private readonly find: (key: string) => V | undefined;

  constructor(find: (key: string) => V | undefined) {
    super();
    this.find = find;
  }

  override get(key: string): V | undefined {
    return this.find(key);
  }

  override has(key: string): boolean {
    return this.find(key) !== undefined;
  }
}

class Written extends Set<string> {
  private readonly find: (name: string) => boolean;

  constructor(find: (name: string) => boolean) {
    super();
    this.find = find;
  }

  override has(name: string): boolean {
    return this.find(name);
  }
}

/** The same with fields that are not here: whoever reads one needs the whole catalogue. */
function withheld<W>(here: Partial<W>, fields: readonly (keyof W)[]): W {
  const get = () => {
    throw new NeedsAll();
  };
  return Object.defineProperties(here, Object.fromEntries(fields.map((field) => [field, { get }]))) as W;
}
