import { writingOf, type Locale } from '#i18n/locales';
import { BREAK_COSTS, breakCosts } from './break-costs.ts';
import { familiesOf, widthOf, type Weight } from './fonts.ts';
import { isClosing, overhang, plainText, typeset } from './typesetting.ts';

/** What the breaking of lines needs to know of a language. */
export interface Tongue {
  locale: Locale;
  /** Words that no line of display text splits. */
  phrases: readonly string[];
}

/** The type a text is set in. */
export interface Type {
  kind: 'sans' | 'serif';
  weight: Weight;
}

export const TITLE_TYPE: Type = { kind: 'serif', weight: 900 };
export const TEXT_TYPE: Type = { kind: 'sans', weight: 400 };

/** A type size (px) and the lines that a title may take at it. */
export type TitleStep = readonly [size: number, lines: number];

/** How much smaller a title may be for better lines, in parts of its size for each part that they are ugly. */
const WORTH_OF_BEAUTY = 1.2;
/** A title is never smaller than this part of the largest size that fits. */
const SMALLEST_PART = 0.65;

/**
 * The step at which a title stays within its lines, no phrase wider than the line: the largest, or a smaller one where
 * the lines become so much better. The number of characters says little about the width of Latin or kana, so their
 * advances are added.
 * @returns the size in px; that of the last step when none is small enough
 */
export function fitTitle(words: string, width: number, steps: readonly TitleStep[], tongue: Tongue): number {
  const units = unitsOf(words, tongue, TITLE_TYPE);
  const fitting = steps.filter(([size, most]) => {
    const ems = width / size;
    return units.every((unit) => unit.inkWidth <= ems) && fill(units, ems).length <= most;
  });
  const worths = fitting
    .filter(([size]) => size >= fitting[0]![0] * SMALLEST_PART)
    .map(([size]) => size * (1 - WORTH_OF_BEAUTY * uglinessOf(units, width / size)));
  return (fitting[worths.indexOf(Math.max(...worths))] ?? steps.at(-1)!)[0];
}

/**
 * How a text is filled: lines of even length, each about as long as the next (titles, labels), or full ones with what is
 * left on the last (sentences).
 */
export type Filling = 'even' | 'full';

/**
 * Display text in as few lines as the width allows, broken between phrases: rather after a clause than within it,
 * rather before a bracket than inside, and never so that a scrap is left alone.
 * @param size and @param width px
 */
export function displayLines(
  words: string,
  size: number,
  width: number,
  type: Type,
  tongue: Tongue,
  filling: Filling = 'even',
): string[] {
  const ems = width / size;
  const units = unitsOf(words, tongue, type).flatMap((unit) =>
    unit.inkWidth <= ems ? [unit] : charactersOf(unit, tongue, type),
  );
  return breakLines(units, ems, filling).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

/** True when no word of a text is wider than the width, and none need be broken. */
export function keepsWhole(words: string, size: number, width: number, type: Type, tongue: Tongue): boolean {
  return unitsOf(words, tongue, type).every(({ inkWidth }) => inkWidth * size <= width);
}

/** A beginning shorter than this part of the room is no place to stop, even where a sentence ends. */
const WORTH_STOPPING = 0.6;
const SENTENCE = /[。！？]|[.!?](?=\s|$)/gu;
const CLAUSE = /[；;]/gu;

/**
 * The longest beginning of a text that keeps to so many lines: to the end of a sentence, else of a clause, else of a
 * word. An ellipsis tells that a sentence goes on.
 */
export function clamped(words: string, most: number, size: number, width: number, tongue: Tongue): string {
  const ems = width / size;
  const lines = fill(unitsOf(words, tongue, TEXT_TYPE), ems);
  if (lines.length <= most) return words;
  const room = lines.slice(0, most).flat();
  const shown = plainOf(room);
  const sentence = lastEnd(shown, SENTENCE);
  if (sentence >= shown.length * WORTH_STOPPING) return shown.slice(0, sentence).trim();
  const ellipsis = ellipsisOf(tongue.locale);
  const clause = lastEnd(shown, CLAUSE);
  const cut =
    clause >= shown.length * WORTH_STOPPING ? shown.slice(0, clause - 1) : plainOf(room.slice(0, -1));
  return cut.replace(LOOSE_END, '') + ellipsis;
}

/** What may not stand before an ellipsis: marks, an opening bracket, a number without what it counts. */
const LOOSE_END = /[\s，、；：,;:“‘（(《\d-]+$/u;

/** In Chinese and Japanese an ellipsis stands in the middle of the line, elsewhere at its foot. */
function ellipsisOf(locale: Locale): string {
  return ['hanzi', 'kana'].includes(writingOf(locale)) ? '…' : '...';
}

/** Where the last match ends; 0 without one. */
function lastEnd(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

function plainOf(units: readonly Unit[]): string {
  return plainText(units.map(({ text }) => text).join(''));
}

/** What no line splits, with its width in ems. */
interface Unit {
  text: string;
  width: number;
  /** Its width at a line's end, where a space and the empty half of a closing mark take no room. */
  inkWidth: number;
  /** How bad it is to break the line after it. */
  breakCost: number;
}

const OPPORTUNITY = /(?<=[\u200B ])/u;

function unitsOf(words: string, { locale, phrases }: Tongue, type: Type): Unit[] {
  const pieces = typeset(words, { locale, setting: 'display', phrases }).split(OPPORTUNITY);
  const costs = breakCosts(pieces.map(plainText), locale, phrases);
  return pieces.map((piece, index) => unit(piece.replaceAll('\u200B', ''), locale, type, costs[index]!));
}

function unit(text: string, locale: Locale, { kind, weight }: Type, breakCost: number): Unit {
  const families = familiesOf(locale)[kind];
  const ink = text.trimEnd();
  return {
    text,
    width: widthOf(text, families, weight),
    inkWidth: widthOf(ink, families, weight) - overhang(ink, locale).end,
    breakCost,
  };
}

/** The last resort for a phrase wider than its line: break anywhere but before a closing mark. */
function charactersOf({ text, breakCost }: Unit, { locale }: Tongue, type: Type): Unit[] {
  const characters: string[] = [];
  for (const character of plainText(text)) {
    if (characters.length > 0 && isClosing(character)) characters.push(characters.pop()! + character);
    else characters.push(character);
  }
  return characters.map((character, index) =>
    unit(character, locale, type, index === characters.length - 1 ? breakCost : BREAK_COSTS.word),
  );
}

/** What sums of advances may differ by, in ems. */
const ROUNDING = 1e-6;

/** As much as fits on each line in turn. */
function fill(units: readonly Unit[], ems: number): Unit[][] {
  const lines: Unit[][] = [];
  let used = 0;
  for (const next of units) {
    if (lines.length === 0 || used + next.inkWidth > ems + ROUNDING) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(next);
    used += next.width;
  }
  return lines;
}

function lineWidth(line: readonly Unit[]): number {
  return line.slice(0, -1).reduce((sum, { width }) => sum + width, 0) + line.at(-1)!.inkWidth;
}

/** A clause that ends within a line, where the line could end with it. */
const CLAUSE_WITHIN = 0.08;

/** The mean of how uneven the lines are, half of that of how bad their breaks are, and the clauses run on. */
function uglinessOf(units: readonly Unit[], ems: number): number {
  const lines = breakLines(units, ems, 'even');
  if (lines.length === 1) return 0;
  const widths = lines.map(lineWidth);
  const mean = widths.reduce((sum, width) => sum + width, 0) / lines.length;
  const uneven = widths.reduce((sum, width) => sum + (width / mean - 1) ** 2, 0) / lines.length;
  const breaks = lines.slice(0, -1).reduce((sum, line) => sum + line.at(-1)!.breakCost, 0);
  const within = lines.flatMap((line) => line.slice(0, -1)).filter(({ breakCost }) => breakCost === 0).length;
  return uneven + breaks / (lines.length - 1) / 2 + within * CLAUSE_WITHIN;
}

/** A last line of full ones is at least this part of the width. */
const SHORTEST_LAST = 0.3;

/** As few lines as there can be, or one more where full ones would be broken within a name or a day. */
function breakLines(units: readonly Unit[], ems: number, filling: Filling): Unit[][] {
  const count = fill(units, ems).length;
  if (count === 1) return [[...units]];
  // Two lines look best when they are of one length.
  const fewest = bestLines(units, ems, count === 2 ? 'even' : filling, count);
  if (filling === 'even' || fewest.cost < BREAK_COSTS.number) return fewest.lines;
  const more = bestLines(units, ems, filling, count + 1);
  return more.cost < BREAK_COSTS.number ? more.lines : fewest.lines;
}

/** So many lines, broken where the sum of what each costs is least (Knuth and Plass, Breaking Paragraphs into Lines). */
function bestLines(
  units: readonly Unit[],
  ems: number,
  filling: Filling,
  count: number,
): { cost: number; lines: Unit[][] } {
  const starts = [0];
  for (const { width } of units) starts.push(starts.at(-1)! + width);
  const mean = starts.at(-1)! / count;
  const costOf = (from: number, to: number, isLast: boolean): number => {
    const { inkWidth, breakCost } = units[to - 1]!;
    const width = starts[to - 1]! - starts[from]! + inkWidth;
    if (width > ems + ROUNDING && to - from > 1) return Infinity;
    if (filling === 'even') return (width / mean - 1) ** 2 + (isLast ? 0 : breakCost);
    if (isLast) return 2 * Math.max(0, SHORTEST_LAST - width / ems);
    return 2 * (1 - width / ems) ** 2 + (breakCost < BREAK_COSTS.number ? breakCost / 4 : breakCost);
  };
  // best[to]: the least cost of the first `to` units on the lines so far, and where each line begins.
  let best = units.map((_, index) => ({ cost: costOf(0, index + 1, false), from: [0] }));
  best.unshift({ cost: Infinity, from: [] });
  for (let line = 2; line <= count; line += 1) {
    best = best.map((_, to) => {
      let least = { cost: Infinity, from: [] as number[] };
      for (let from = to - 1; from >= line - 1; from -= 1) {
        const own = costOf(from, to, line === count);
        if (own === Infinity) break;
        if (best[from]!.cost + own < least.cost)
          least = { cost: best[from]!.cost + own, from: [...best[from]!.from, from] };
      }
      return least;
    });
  }
  const { cost, from } = best.at(-1)!;
  return { cost, lines: from.map((start, index) => units.slice(start, from[index + 1] ?? units.length)) };
}
