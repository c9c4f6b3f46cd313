import { itemAt } from '../known.ts';
import { PRECEDENCE, type Entry } from './entries.ts';
import { MOST_OFFERED, SHORTEST, shortestForm, tellsNothing, type Keep } from './embedded.ts';
import type { NameIndex } from './names.ts';
import { coreOf } from './wording.ts';

/** A word is no hint at a name that is so many times as long. */
const LONGEST_AROUND = 4;

/** What the names that hold a text lead to. */
export interface Holding {
  entries: readonly Entry[];
  /** True where the text is most of the name of the only one. */
  isMost: boolean;
}

/** Names, and which of them hold a character. */
export interface HeldNames {
  /** Cores and objects, each once. */
  keys: readonly string[];
  /** Places in `keys`, by character. */
  holding: ReadonlyMap<string, readonly number[]>;
}

/** Entries whose names hold the whole text. */
export function insideNames(names: NameIndex, near: HeldNames, folded: string, keep: Keep): Holding {
  const form = shortestForm(folded);
  for (const text of new Set([form, coreOf(form)])) {
    const found = holding(names, near, text, keep);
    if (found.entries.length > 0) return found;
  }
  return { entries: [], isMost: false };
}

function holding(names: NameIndex, near: HeldNames, text: string, keep: Keep): Holding {
  if (text.length < SHORTEST || tellsNothing(text)) return { entries: [], isMost: false };
  let shortest = Infinity;
  const found = new Set<Entry>();
  for (const name of namesWith(near, text)) {
    const entries = name.length > text.length * LONGEST_AROUND ? undefined : names.folded.get(name);
    if (!entries) continue;
    for (const [entry] of entries) found.add(entry);
    shortest = Math.min(shortest, name.length);
  }
  const kept = keep([...found]);
  const first = PRECEDENCE.map((kind) => kept.filter((entry) => entry.kind === kind)).find(
    (entries) => entries.length > 0,
  );
  return {
    entries: (kept.length > MOST_OFFERED ? (first ?? []) : kept).slice(0, MOST_OFFERED),
    isMost: text.length >= 4 && text.length * 2 > shortest,
  };
}

/** The names that hold a text; only those that hold its rarest character are looked at. */
function namesWith({ keys, holding }: HeldNames, text: string): string[] {
  const lists = [...new Set(text)].map((character) => holding.get(character) ?? []);
  const rarest = lists.reduce((rare, list) => (list.length < rare.length ? list : rare));
  return rarest.map((at) => itemAt(keys, at)).filter((name) => name.includes(text));
}
