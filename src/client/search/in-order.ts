import { itemAt } from '#domain/known';
import type { Found } from '#domain/search/scores';
import type { SearchBundle } from './bundle.ts';

/** By day, the newest first and those without a day last; else as they were found. */
export function inOrder(bundle: SearchBundle, found: Found[], by: 'relevance' | 'day'): Found[] {
  if (by === 'relevance') return found;
  const day = ({ row }: Found) => itemAt(bundle.rows, row).day ?? '';
  return [...found].sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}
