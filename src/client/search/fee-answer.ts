import type { SearchKind } from '#domain/search/page-table';
import type { SearchWords } from '#views/search-view';

/** The verdict on a charge that a query names, or null where it names none. */
export async function feeAnswer(_catalogue: string, _check: string, _query: string, _kinds: readonly SearchKind[], _words: SearchWords): Promise<HTMLElement | null> {
  return null;
}
