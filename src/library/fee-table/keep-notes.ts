import { itemAt } from '#domain/known';
import type { RawFee } from './fees-of-rows.ts';

type Part = Record<string, unknown>;

/**
 * A sheet for the public has no column for editors' notes: an import of it keeps the notes that the content has, each
 * with the part that it belongs to.
 * @returns the item of the sheet with the notes of the item as it stands
 */
export function withNotesOf(before: RawFee, after: RawFee): RawFee {
  return {
    ...noted(before, after),
    ...lists(before, after, {
      collectors: ['collector', 'from'],
      reductions: ['for', 'what', 'from', 'answersFrom'],
    }),
    periods: matched(before['periods'], after['periods'], ['from', 'answersFrom', 'state']).map(
      ({ old, fresh }) => ({
        ...noted(old, fresh),
        rates: matched(old['rates'], fresh['rates'], ['kind', 'item', 'over']).map((pair) =>
          noted(pair.old, pair.fresh),
        ),
      }),
    ),
  };
}

function lists(before: RawFee, after: RawFee, keys: Record<string, readonly string[]>): RawFee {
  const entries = Object.entries(keys)
    .filter(([name]) => Array.isArray(after[name]))
    .map(([name, identity]) => [
      name,
      matched(before[name], after[name], identity).map(({ old, fresh }) => noted(old, fresh)),
    ]);
  return Object.fromEntries(entries) as RawFee;
}

function noted(before: Part, after: Part): Part {
  return before['editorNote'] === undefined ? after : { ...after, editorNote: before['editorNote'] };
}

/** Each part with the old one of the same identity, taken in order; parts without one are new and have no note. */
function matched(before: unknown, after: unknown, identity: readonly string[]): { old: Part; fresh: Part }[] {
  const rest = Array.isArray(before) ? [...(before as Part[])] : [];
  const key = (part: Part) => JSON.stringify(identity.map((name) => part[name] ?? null));
  return (after as Part[]).map((fresh) => {
    const at = rest.findIndex((old) => key(old) === key(fresh));
    return { old: at < 0 ? {} : itemAt(rest.splice(at, 1), 0), fresh };
  });
}
