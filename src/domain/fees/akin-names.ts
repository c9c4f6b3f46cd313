import { itemAt } from '../known.ts';
import { MOST_OFFERED, shortestForm, type Keep } from './embedded.ts';
import type { Entry } from './entries.ts';
import type { HeldNames } from './inside-names.ts';
import type { NameIndex } from './names.ts';
import type { Ranked } from './ranks.ts';
import { coreOf, genericPairs, withoutCollector } from './wording.ts';

/** Places of a text that a name shares. */
type Shared = ReadonlySet<number>;

/** A word of two characters is in many names, and akin to none. */
const SHORTEST = 3;
const LEAST_SHARE = 0.6;
/** Three characters in a row are a word of their own: they may be as little as half. */
const RUN = { length: 3, share: 0.5 };
const NO_NAMES: Ranked = new Map();
const TELLING = /^\p{Script=Han}{2}$/u;

/**
 * Entries whose names share most words with a text that is none and in which none stands: 学生考普通话 is asked of
 * 普通话考试. Words are pairs of characters; those that half of all charges have count for nothing.
 */
export function akinEntries(names: NameIndex, held: HeldNames, folded: string, keep: Keep): readonly Entry[] {
  const core = coreOf(shortestForm(withoutCollector(folded) ?? folded));
  if (core.length < SHORTEST) return [];
  const shared = [...sharing(held, core)]
    .map(([at, places]) => ({ key: itemAt(held.keys, at), places }))
    .filter(({ key, places }) => isAkin(core, key, places));
  const most = Math.max(0, ...shared.map(({ places }) => places.size));
  const found = shared
    .filter(({ places }) => places.size === most)
    .sort((a, b) => a.key.length - b.key.length)
    .flatMap(({ key }) => [...(names.folded.get(key) ?? names.cores.get(key) ?? NO_NAMES).keys()]);
  return keep([...new Set(found)]).slice(0, MOST_OFFERED);
}

function isAkin(core: string, key: string, places: Shared): boolean {
  const share = places.size / core.length;
  if (places.size * 2 < key.length) return false;
  return share >= LEAST_SHARE || (share >= RUN.share && longestRun(places) >= RUN.length);
}

function longestRun(places: Shared): number {
  return Math.max(
    ...[...places].map((first) => {
      let length = 1;
      while (places.has(first + length)) length += 1;
      return length;
    }),
  );
}

/** The names that share a pair of characters with a text, and the places in the text. */
function sharing({ keys, holding }: HeldNames, core: string): ReadonlyMap<number, Shared> {
  const found = new Map<number, Set<number>>();
  for (let place = 0; place < core.length - 1; place += 1) {
    const pair = core.slice(place, place + 2);
    if (!TELLING.test(pair) || touchesGeneric(core, place)) continue;
    for (const at of holding.get(itemAt(pair, 0)) ?? []) {
      if (!itemAt(keys, at).includes(pair)) continue;
      const places = found.get(at) ?? new Set();
      found.set(at, places.add(place).add(place + 1));
    }
  }
  return found;
}

/** Of 入场登记手续, 场登 and 记手 are no words: a pair that lies half in a word of all charges tells nothing. */
function touchesGeneric(core: string, place: number): boolean {
  return [place - 1, place, place + 1].some((at) => genericPairs.has(core.slice(Math.max(at, 0), at + 2)));
}
