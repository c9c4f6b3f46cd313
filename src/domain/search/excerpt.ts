/** Stands between the blocks of a page's text. */
export const BLOCK_END = '\u241E';

/** A stretch of an excerpt; marked ones are what was searched. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A part of a page where the terms stand, with the anchor of the heading above it. */
export interface Passage {
  anchor: string | null;
  heading: string | null;
  pieces: Piece[];
}

/** A heading that can be gone to; a page's stand in reading order. */
export interface Anchor {
  id: string;
  text: string;
}

const BEFORE = 24;
const LENGTH = 90;
const WORD = /[\p{Script=Latin}\p{N}]/u;
const LETTER = /^\p{Script=Latin}$/u;
const WITHIN_WORD = /^\p{Script=Latin}{2}$/u;
const WITHIN_NUMBER = /^\p{N}{2}$/u;

/**
 * The passages of a page that say most about the terms, the best first.
 * @param content the page's text
 * @param anchors its headings
 * @param most how many; each under another heading
 */
export function passagesOf(
  content: string,
  anchors: readonly Anchor[],
  terms: readonly string[],
  most: number,
): Passage[] {
  const blocks = blocksOf(content, anchors);
  const scored = blocks.map((block, index) => ({ ...block, index, ranges: rangesOf(block.text, terms) }));
  // A heading says less about its section than the section does, and the title stands above the excerpt anyway, wherever
  // the page says it.
  const telling = scored
    .filter(({ ranges, text }) => ranges.length > 0 && text !== blocks[0]!.text)
    .sort(
      (a, b) =>
        variety(b.ranges) - variety(a.ranges) ||
        Number(a.isHeading) - Number(b.isHeading) ||
        a.index - b.index,
    );
  const chosen = firstOfEachAnchor(telling).slice(0, most);
  const opening = scored.filter(({ isHeading, index }) => !isHeading && index > 0).slice(0, 1);
  return (chosen.length > 0 ? chosen : opening).map(({ anchor, heading, text, ranges }) => ({
    anchor,
    heading,
    pieces: piecesOf(text, ranges),
  }));
}

interface Block {
  text: string;
  anchor: string | null;
  heading: string | null;
  isHeading: boolean;
}

function blocksOf(content: string, anchors: readonly Anchor[]): Block[] {
  const left = [...anchors];
  let at: Anchor | undefined;
  return content.split(BLOCK_END).map((text) => {
    const isHeading = left[0] !== undefined && left[0].text === text;
    if (isHeading) at = left.shift();
    return { text, anchor: at?.id ?? null, heading: at?.text ?? null, isHeading };
  });
}

interface Range {
  from: number;
  to: number;
  term: number;
}

/** Where the terms stand, whatever the case, width or blanks of the text. */
function rangesOf(text: string, terms: readonly string[]): Range[] {
  const { folded, places } = fold(text);
  return terms
    .flatMap((term, index) =>
      occurrences(folded, fold(term).folded).map(([from, to]) => ({
        from: places[from]!,
        to: places[to - 1]! + 1,
        term: index,
      })),
    )
    .filter(({ from, to }) => isWhole(text, from, to))
    .sort((a, b) => a.from - b.from);
}

function occurrences(folded: string, term: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = folded.indexOf(term); term !== '' && at !== -1; at = folded.indexOf(term, at + term.length))
    found.push([at, at + term.length]);
  return found;
}

/** A number is not found inside a longer one, nor a letter inside a word: “I” is not in “disabled”. */
function isWhole(text: string, from: number, to: number): boolean {
  const inside = LETTER.test(text.slice(from, to)) ? WITHIN_WORD : WITHIN_NUMBER;
  const isInside = (at: number) => inside.test(text.slice(at - 1, at + 1));
  return !(from > 0 && isInside(from)) && !isInside(to);
}

function fold(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    for (const character of text[at]!.normalize('NFKC').toLowerCase()) {
      if (/\s/.test(character)) continue;
      folded += character;
      for (let unit = 0; unit < character.length; unit++) places.push(at);
    }
  }
  return { folded, places };
}

function variety(ranges: readonly Range[]): number {
  return new Set(ranges.map(({ term }) => term)).size;
}

function firstOfEachAnchor<B extends { anchor: string | null }>(blocks: readonly B[]): B[] {
  const seen = new Set<string | null>();
  return blocks.filter(({ anchor }) => !seen.has(anchor) && seen.add(anchor));
}

function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const from = wordStart(text, Math.max(0, (ranges[0]?.from ?? 0) - BEFORE));
  const to = wordEnd(text, Math.min(text.length, Math.max(from + LENGTH, ranges[0]?.to ?? 0)));
  const pieces: Piece[] = from > 0 ? [{ text: '…', marked: false }] : [];
  let at = from;
  for (const range of ranges.filter((each) => each.to > from && each.from < to)) {
    if (range.to <= at) continue;
    if (range.from > at) pieces.push({ text: text.slice(at, range.from), marked: false });
    pieces.push({ text: text.slice(Math.max(at, range.from), Math.min(range.to, to)), marked: true });
    at = Math.min(range.to, to);
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return joined(to < text.length ? [...pieces, { text: '…', marked: false }] : pieces);
}

/** Neighbours that are marked alike are one piece: no mark is split. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole[whole.length - 1];
    if (last?.marked === piece.marked) last.text += piece.text;
    else whole.push({ ...piece });
  }
  return whole;
}

function wordStart(text: string, at: number): number {
  while (at > 0 && WORD.test(text[at - 1]!) && WORD.test(text[at] ?? '')) at--;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function wordEnd(text: string, at: number): number {
  while (at < text.length && WORD.test(text[at]!) && WORD.test(text[at - 1]!)) at++;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}

/** A whole text with the terms marked: for titles. */
export function markedText(text: string, terms: readonly string[]): Piece[] {
  const ranges = rangesOf(text, terms);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    if (to <= at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(Math.max(at, from), to), marked: true });
    at = to;
  }
  return joined([...pieces, { text: text.slice(at), marked: false }].filter((piece) => piece.text !== ''));
}
