import { itemAt } from '../known.ts';
import { akinEntries } from './akin-names.ts';
import type { Keep } from './embedded.ts';
import type { Entry } from './entries.ts';
import { insideNames, type HeldNames, type Holding } from './inside-names.ts';
import type { NameIndex } from './names.ts';
import { takenApart } from './wording.ts';

/** Names that sound or look like a text that is none. */
export interface NearIndex extends HeldNames {
  /** Which of them are read so. */
  sounding: ReadonlyMap<string, readonly number[]>;
  readings: ReadonlyMap<string, string>;
  /**
   * What a text that is no name may have meant. The index brings its search along: a page that knows a name without the
   * whole catalogue fetches neither.
   */
  entriesLike(this: void, core: string, folded: string): Entry[];
  /** Entries whose names hold a whole text. */
  entriesHolding(this: void, folded: string, keep: Keep): Holding;
  /** Entries whose names share most words with a text. */
  entriesAkin(this: void, folded: string, keep: Keep): readonly Entry[];
}

/** Builds the index, once for a catalogue. */
export function indexNear(names: NameIndex, syllables: Readonly<Record<string, string>>): NearIndex {
  const readings = new Map(
    Object.entries(syllables).flatMap(([syllable, characters]) =>
      [...characters].map((character): [string, string] => [character, syllable]),
    ),
  );
  const keys = [...new Set([...names.folded.keys(), ...names.cores.keys(), ...names.objects.keys()])];
  const holding = new Map<string, number[]>();
  const sounding = new Map<string, number[]>();
  keys.forEach((key, at) => {
    for (const character of new Set(key)) pushTo(holding, character, at);
    const sound = soundOf(readings, key);
    if (sound !== null) pushTo(sounding, sound, at);
  });
  const index: NearIndex = {
    keys,
    holding,
    sounding,
    readings,
    entriesLike: (core, folded) => nearEntries(names, index, core, folded),
    entriesHolding: (folded, keep) => insideNames(names, index, folded, keep),
    entriesAkin: (folded, keep) => akinEntries(names, index, folded, keep),
  };
  return index;
}

function pushTo(index: Map<string, number[]>, key: string, at: number): void {
  const known = index.get(key);
  if (known) known.push(at);
  else index.set(key, [at]);
}

/** People do not tell zh from z, nor ing from in; letters that stand for themselves stay. */
function blurred(letters: string): string {
  return letters.replace(/([zcs])h/g, '$1').replace(/([aei]n)g/g, '$1');
}

function soundOf(readings: ReadonlyMap<string, string>, text: string): string | null {
  let sound = '';
  let isRead = false;
  for (const character of text) {
    const syllable = readings.get(character);
    if (syllable !== undefined) isRead = true;
    else if (!/[a-z\d]/.test(character)) return null;
    sound += syllable ?? character;
  }
  return isRead ? blurred(sound) : null;
}

const LETTERS = /^[a-z]{4,60}$/;

/** Names that are read as a text is, or that its letters spell: 户照 and huzhao are read as 护照. */
export function soundingLike(index: NearIndex, text: string): string[] {
  const sound = LETTERS.test(text) ? blurred(text) : soundOf(index.readings, text);
  if (sound === null) return [];
  return (index.sounding.get(sound) ?? []).map((at) => itemAt(index.keys, at)).filter((key) => key !== text);
}

/** In a shorter text one character more or less makes another word: 洗车费 is not 停车费. */
const SHORTEST = { one: 3, two: 7, letters: 6 };
const HAN = /\p{Script=Han}/u;

/** Names one or two characters away from a text, the nearest first. */
export function lookingLike(index: NearIndex, text: string): string[] {
  const allowed = allowedEdits(text);
  if (allowed === 0) return [];
  return sharingMost(index, text, allowed)
    .map((key) => ({ key, distance: distanceWithin(text, key, Math.min(allowed, allowedEdits(key))) }))
    .filter(({ key, distance }) => distance > 0 && !isAnotherWord(text, key, distance))
    .sort((a, b) => a.distance - b.distance)
    .map(({ key }) => key);
}

function allowedEdits(text: string): number {
  const length = [...text].length;
  if (!HAN.test(text)) return length >= SHORTEST.letters * 2 ? 2 : length >= SHORTEST.letters ? 1 : 0;
  return length >= SHORTEST.two ? 2 : length >= SHORTEST.one ? 1 : 0;
}

/** Of three characters two must be telling ones: 辛苦费 and 辛劳费 share no more than what every charge ends in. */
function isAnotherWord(text: string, key: string, distance: number): boolean {
  const telling = (part: string) => part.replace(/[费钱金税价证]$/u, '');
  return HAN.test(text) && Math.min(telling(text).length, telling(key).length) - distance < 2;
}

/**
 * The names that may be so near: of any characters of the text, one more than may be wrong, each of them has one. The
 * rarest are asked, so that few names are left to compare.
 */
function sharingMost(index: NearIndex, text: string, allowed: number): string[] {
  const holding = [...new Set(text)].map((character) => index.holding.get(character) ?? []);
  const rarest = holding.sort((a, b) => a.length - b.length).slice(0, allowed + 1);
  const candidates = [...new Set(rarest.flat())].map((at) => itemAt(index.keys, at));
  return candidates.filter((key) => Math.abs(key.length - text.length) <= allowed);
}

/** The number of characters changed, added, left out or swapped; 0 where it is more than allowed, or none. */
export function distanceWithin(a: string, b: string, allowed: number): number {
  if (Math.abs(a.length - b.length) > allowed) return 0;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        itemAt(last, column) + 1,
        itemAt(next, column - 1) + 1,
        itemAt(last, column - 1) + cost,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, itemAt(before, column - 2) + 1);
      next.push(least);
    }
    if (Math.min(...next) > allowed) return 0;
    before = last;
    last = next;
  }
  const distance = itemAt(last, b.length);
  return distance <= allowed ? distance : 0;
}

const MOST_NEAR = 8;

/** What a text that is no name may have meant: names of the same sound first, then those that look alike. */
function nearEntries(names: NameIndex, near: NearIndex, core: string, folded: string): Entry[] {
  const heard = [...new Set([core, folded].flatMap((text) => soundingLike(near, text)))];
  const keys =
    heard.length > 0 ? heard : [...new Set([core, folded].flatMap((text) => lookingLike(near, text)))];
  const found = entriesOf(names, keys);
  if (found.length > 0) return found.slice(0, MOST_NEAR);
  const { object, deeds } = takenApart(core);
  if (object === core) return [];
  const objects = [...soundingLike(near, object), ...lookingLike(near, object)];
  const about = entriesOf(names, objects);
  const doing = about.filter((entry) => [...deeds].every((deed) => names.deeds.get(entry)?.has(deed)));
  return (doing.length > 0 ? doing : about).slice(0, MOST_NEAR);
}

function entriesOf(names: NameIndex, keys: readonly string[]): Entry[] {
  const found = keys.flatMap((key) => [
    ...(names.folded.get(key)?.keys() ?? []),
    ...(names.cores.get(key)?.keys() ?? []),
    ...(names.objects.get(key) ?? []),
  ]);
  return [...new Set(found)];
}
