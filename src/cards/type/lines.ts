import { itemAt } from '#domain/known';
import { writingOf, type Locale } from '#i18n/locales';
import { BREAK_COSTS, breakCosts } from './break-costs.ts';
import { breakLines, fill, uglinessOf, type Filling, type Unit } from './break-lines.ts';
import { familiesOf, widthOf, type Weight } from './fonts.ts';
import { isClosing, isOpening, overhang, plainText, typeset } from './typesetting.ts';

/** What the breaking of lines needs to know of a language. */
export interface Tongue {
  locale: Locale;
  /** Words that no line of display text splits. */
  phrases: readonly string[];
}

/** A cover is narrow: a term as long as 清单之外无收费 is broken rather than set small. */
export function inShortPhrases({ locale, phrases }: Tongue): Tongue {
  return { locale, phrases: phrases.filter(({ length }) => length <= 5) };
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
    .filter(([size]) => size >= itemAt(fitting, 0)[0] * SMALLEST_PART)
    .map(([size]) => size * (1 - WORTH_OF_BEAUTY * uglinessOf(units, width / size)));
  return (fitting[worths.indexOf(Math.max(...worths))] ?? itemAt(steps, -1))[0];
}

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

const OPPORTUNITY = /(?<=[\u200B ])/u;

function unitsOf(words: string, { locale, phrases }: Tongue, type: Type): Unit[] {
  const pieces = typeset(words, { locale, setting: 'display', phrases }).split(OPPORTUNITY);
  const costs = breakCosts(pieces.map(plainText), locale, phrases);
  return pieces.map((piece, index) =>
    unit(piece.replaceAll('\u200B', ''), locale, type, itemAt(costs, index)),
  );
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

/** The last resort for a phrase wider than its line: break anywhere but before a closing mark or after an opening one. */
function charactersOf({ text, breakCost }: Unit, { locale }: Tongue, type: Type): Unit[] {
  const characters: string[] = [];
  for (const character of plainText(text)) {
    const before = characters.at(-1);
    if (before !== undefined && (isClosing(character) || isOpening(before.slice(-1))))
      characters[characters.length - 1] = before + character;
    else characters.push(character);
  }
  return characters.map((character, index) =>
    unit(character, locale, type, index === characters.length - 1 ? breakCost : BREAK_COSTS.word),
  );
}
