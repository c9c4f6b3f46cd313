import type { PublishedFee } from '#schemas/published-fee';
import type { Json } from './canonical.ts';
import { diffJson, type Operation } from './diff.ts';
import type { SealedCatalogue } from './release.ts';

/** What happened to one item between two releases; the steps are paths inside the item. */
export interface FeeChange {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  /** The item after the change, or before it where it was removed. */
  fee: PublishedFee;
  operations: readonly Operation[];
}

/** Everything that differs between two sealed states of the catalogue. */
export interface CatalogueChanges {
  fees: readonly FeeChange[];
  /** How far the catalogue answers: compiledOn, knownUntil, newestSource. */
  reach: readonly Operation[];
}

/**
 * What changed from one state of the catalogue to another, by item, ids in order.
 * @param before null for the first release: then every item is new
 */
export function changesOfCatalogue(before: SealedCatalogue | null, after: SealedCatalogue): CatalogueChanges {
  const old = before?.fees ?? {};
  const ids = [...new Set([...Object.keys(old), ...Object.keys(after.fees)])].sort();
  return {
    fees: ids.flatMap((id) => feeChange(id, old[id], after.fees[id])),
    reach: before ? diffJson(reachOf(before), reachOf(after)) : [],
  };
}

/** The same as one JSON Patch on the sealed catalogue. */
export function catalogueDiff(before: SealedCatalogue, after: SealedCatalogue): Operation[] {
  return diffJson(before as unknown as Json, after as unknown as Json);
}

function feeChange(
  id: string,
  before: PublishedFee | undefined,
  after: PublishedFee | undefined,
): FeeChange[] {
  if (!before) return [{ id, kind: 'added', fee: after!, operations: [] }];
  if (!after) return [{ id, kind: 'removed', fee: before, operations: [] }];
  const operations = diffJson(before as unknown as Json, after as unknown as Json);
  return operations.length === 0 ? [] : [{ id, kind: 'changed', fee: after, operations }];
}

function reachOf({ compiledOn, knownUntil, newestSource }: SealedCatalogue): Json {
  return { compiledOn, knownUntil, newestSource };
}
