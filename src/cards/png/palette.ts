const PALETTE_SIZE = 256;
/** So many of the commonest colours stay as they are whatever the tolerance: a gradient would show its steps. */
const EXACT_COLOURS = 144;
/** How far another colour may move, in steps of 1/255 of a channel, tried in turn until all colours fit the palette. */
const TOLERANCES = [0, 2, 4, 6, 8, 12, 16, 24, 32, 64];
const TABLE_BITS = 16;
const EMPTY = -1;

/**
 * Reduces a raster to at most 256 colours. The commonest colours stay as they are; a rarer one becomes the nearest of
 * them within the smallest tolerance that makes all fit, so the greatest error is that tolerance.
 * @param pixels RGBA, opaque
 * @returns the palette (RGB) and the rows, each with the PNG filter byte 0 before it
 */
export function indexColours(pixels: Buffer, width: number): { palette: Buffer; rows: Buffer } {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const { colours, places } = countColours(words);
  const { kept, indexOf } = reduce(colours);
  return { palette: paletteOf(kept), rows: rowsOf(words, width, places, indexOf) };
}

interface Colour {
  word: number;
  count: number;
}

/** Open addressing from colour to its place in `colours`; a Map costs six times as much. */
interface Places {
  keys: Uint32Array;
  values: Int32Array;
}

function countColours(words: Uint32Array): { colours: Colour[]; places: Places } {
  const places: Places = {
    keys: new Uint32Array(1 << TABLE_BITS),
    values: new Int32Array(1 << TABLE_BITS).fill(EMPTY),
  };
  const colours: Colour[] = [];
  let runStart = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (at < words.length && words[at] === words[runStart]) continue;
    const word = words[runStart]!;
    const slot = slotOf(word, places);
    if (places.values[slot] === EMPTY) {
      if (colours.length === places.keys.length / 2)
        throw new RangeError('a card has at most 32,768 colours');
      places.keys[slot] = word;
      places.values[slot] = colours.push({ word, count: 0 }) - 1;
    }
    colours[places.values[slot]!]!.count += at - runStart;
    runStart = at;
  }
  return { colours, places };
}

function slotOf(word: number, { keys, values }: Places): number {
  let slot = Math.imul(word, 0x9e3779b1) >>> (32 - TABLE_BITS);
  while (values[slot] !== EMPTY && keys[slot] !== word) slot = (slot + 1) & (keys.length - 1);
  return slot;
}

/** `indexOf[n]` is the palette index of `colours[n]`. */
function reduce(colours: Colour[]): { kept: number[]; indexOf: Uint8Array } {
  const byCount = colours
    .map((colour, place) => ({ ...colour, place }))
    .sort((a, b) => b.count - a.count || a.word - b.word);
  for (const tolerance of TOLERANCES) {
    const found = fit(byCount, tolerance);
    if (found) return found;
  }
  throw new RangeError('the colours of this card lie too far apart for one palette');
}

function fit(
  byCount: (Colour & { place: number })[],
  tolerance: number,
): { kept: number[]; indexOf: Uint8Array } | null {
  const kept: number[] = [];
  const indexOf = new Uint8Array(byCount.length);
  for (const { word, place } of byCount) {
    let index = tolerance === 0 || kept.length < EXACT_COLOURS ? -1 : nearest(kept, word, tolerance);
    if (index < 0) index = kept.push(word) - 1;
    if (index >= PALETTE_SIZE) return null;
    indexOf[place] = index;
  }
  return { kept, indexOf };
}

/** The index of the nearest kept colour within the tolerance, or -1. */
function nearest(kept: number[], word: number, tolerance: number): number {
  let best = -1;
  let least = tolerance + 1;
  for (let index = 0; index < kept.length; index += 1) {
    const distance = distanceBetween(kept[index]!, word);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** The greatest difference of a channel. */
function distanceBetween(a: number, b: number): number {
  return Math.max(
    Math.abs((a & 255) - (b & 255)),
    Math.abs(((a >>> 8) & 255) - ((b >>> 8) & 255)),
    Math.abs(((a >>> 16) & 255) - ((b >>> 16) & 255)),
  );
}

function paletteOf(kept: number[]): Buffer {
  return Buffer.from(kept.flatMap((word) => [word & 255, (word >>> 8) & 255, (word >>> 16) & 255]));
}

function rowsOf(words: Uint32Array, width: number, places: Places, indexOf: Uint8Array): Buffer {
  const height = words.length / width;
  const rows = Buffer.alloc((width + 1) * height);
  let last = words[0]! ^ 1;
  let index = 0;
  for (let y = 0, at = 0, out = 0; y < height; y += 1) {
    out += 1;
    for (let x = 0; x < width; x += 1, at += 1, out += 1) {
      const word = words[at]!;
      if (word !== last) {
        last = word;
        index = indexOf[places.values[slotOf(word, places)]!]!;
      }
      rows[out] = index;
    }
  }
  return rows;
}
