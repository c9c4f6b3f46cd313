import type { Locale } from '#i18n/locales';
import { familiesOf, widthOf, type Weight } from './fonts.ts';
import { isClosing, plainText, typeset } from './typesetting.ts';

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

/** A type size (px) and the lines that a title may take at it. */
export type TitleStep = readonly [size: number, lines: number];

/**
 * The first step at which a title stays within its lines, no phrase wider than the line. The number of characters
 * says little about the width of Latin or kana, so their advances are added.
 * @returns the size in px; that of the last step when none is small enough
 */
export function fitTitle(words: string, width: number, steps: readonly TitleStep[], tongue: Tongue): number {
  const units = unitsOf(words, tongue, TITLE_TYPE);
  const fitting = steps.find(([size, most]) => {
    const ems = width / size;
    return units.every((unit) => unit.width <= ems) && fill(units, ems).length <= most;
  });
  return (fitting ?? steps.at(-1)!)[0];
}

/**
 * Display text in lines of even length: as few lines as the width allows, and none much longer than the others.
 * @param size and @param width px
 */
export function displayLines(
  words: string,
  size: number,
  width: number,
  type: Type,
  tongue: Tongue,
): string[] {
  const ems = width / size;
  const units = unitsOf(words, tongue, type).flatMap((unit) =>
    unit.width <= ems ? [unit] : charactersOf(unit, tongue, type),
  );
  return evenly(units, ems).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

/** The longest beginning of a text that fills at most so many lines, with an ellipsis when something is left out. */
export function clamped(
  words: string,
  lines: number,
  size: number,
  width: number,
  { locale }: Tongue,
): string {
  const room = (width / size - 1.5) * lines;
  const pieces = Array.from(
    new Intl.Segmenter(locale, { granularity: 'word' }).segment(words),
    ({ segment }) => segment,
  );
  let used = 0;
  const fits = pieces.findIndex((piece) => (used += widthOf(piece, familiesOf(locale).sans, 400)) > room);
  if (fits < 0) return words;
  return `${pieces
    .slice(0, fits)
    .join('')
    .replace(/[\s，、；：,;:“‘（(《]+$/u, '')}…`;
}

/** What no line splits, with its width in ems. */
interface Unit {
  text: string;
  width: number;
  /** Its width at a line's end, where a space takes no room. */
  inkWidth: number;
}

const OPPORTUNITY = /(?<=[\u200B ])/u;

function unitsOf(words: string, { locale, phrases }: Tongue, type: Type): Unit[] {
  const set = typeset(words, { locale, setting: 'display', phrases });
  return set.split(OPPORTUNITY).map((piece) => unit(piece.replaceAll('\u200B', ''), locale, type));
}

function unit(text: string, locale: Locale, { kind, weight }: Type): Unit {
  const families = familiesOf(locale)[kind];
  return {
    text,
    width: widthOf(text, families, weight),
    inkWidth: widthOf(text.trimEnd(), families, weight),
  };
}

/** The last resort for a phrase wider than its line: break anywhere but before a closing mark. */
function charactersOf({ text }: Unit, { locale }: Tongue, type: Type): Unit[] {
  const characters: string[] = [];
  for (const character of plainText(text)) {
    if (characters.length > 0 && isClosing(character)) characters.push(characters.pop()! + character);
    else characters.push(character);
  }
  return characters.map((character) => unit(character, locale, type));
}

/** As much as fits on each line in turn. */
function fill(units: readonly Unit[], ems: number): Unit[][] {
  const lines: Unit[][] = [];
  let used = 0;
  for (const next of units) {
    if (lines.length === 0 || used + next.inkWidth > ems) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(next);
    used += next.width;
  }
  return lines;
}

const BALANCING_STEPS = 12;

/** The narrowest filling that takes no more lines. */
function evenly(units: readonly Unit[], ems: number): Unit[][] {
  const fewest = fill(units, ems).length;
  let narrow = Math.max(...units.map(({ inkWidth }) => inkWidth));
  let wide = ems;
  for (let step = 0; step < BALANCING_STEPS; step += 1) {
    const middle = (narrow + wide) / 2;
    if (fill(units, middle).length > fewest) narrow = middle;
    else wide = middle;
  }
  return fill(units, wide);
}
