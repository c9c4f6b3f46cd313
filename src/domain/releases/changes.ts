import { present } from '../known.ts';
import type { Json } from './canonical.ts';
import { diffJson, type Operation } from './diff.ts';
import type { SealedFee } from './meaning.ts';
import { feesOf, type Release } from './release.ts';

/** What happened to one item between two releases; the steps are paths inside the item. */
export interface FeeChange {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  /** The item after the change, or before it where it was removed. */
  fee: SealedFee;
  operations: readonly Operation[];
}

/** Everything that differs between two sealed states of the catalogue. */
export interface CatalogueChanges {
  fees: readonly FeeChange[];
  /** How far the catalogue reaches: compiledOn, newestSource. */
  reach: readonly Operation[];
}

/** What is compared of a release: what its items mean, and how far they reach. */
export interface Catalogue {
  fees: Readonly<Record<string, SealedFee>>;
  compiledOn: string;
  newestSource: string;
}

/** The catalogue that a release seals; the same form for both formats, so that any two can be compared. */
export function catalogueOfRelease(release: Release): Catalogue {
  const { compiledOn, newestSource } = release.sealed.catalogue;
  return { fees: feesOf(release), compiledOn, newestSource };
}

/**
 * What changed from one state of the catalogue to another, by item, ids in order.
 * @param before null for the first release: then every item is new
 */
export function changesOfCatalogue(before: Catalogue | null, after: Catalogue): CatalogueChanges {
  const old = before?.fees ?? {};
  const ids = [...new Set([...Object.keys(old), ...Object.keys(after.fees)])].sort();
  return {
    fees: ids.flatMap((id) => feeChange(id, old[id], after.fees[id])),
    reach: before ? diffJson(reachOf(before), reachOf(after)) : [],
  };
}

function feeChange(id: string, before: SealedFee | undefined, after: SealedFee | undefined): FeeChange[] {
  if (!before) return [{ id, kind: 'added', fee: present(after, 'after'), operations: [] }];
  if (!after) return [{ id, kind: 'removed', fee: before, operations: [] }];
  const operations = diffJson(before, after);
  return operations.length === 0 ? [] : [{ id, kind: 'changed', fee: after, operations }];
}

function reachOf({ compiledOn, newestSource }: Catalogue): Json {
  return { compiledOn, newestSource };
}
