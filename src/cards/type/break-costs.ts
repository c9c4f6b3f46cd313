import { literally, officialWords } from '#i18n/title-phrases';
import type { Locale } from '#i18n/locales';

/**
 * How bad it is to break a line of display text: not at all where a clause ends, most within a name. In the measure of
 * unevenness, (width / mean − 1)²: two lines of 7 and 12 ems cost 0.14.
 */
export const BREAK_COSTS = {
  /** After a colon, a semicolon or a full stop. */
  clause: 0,
  /** Before an opening bracket. */
  bracket: 0.08,
  comma: 0.08,
  /** Between things that are enumerated. */
  item: 0.2,
  /** Between words. */
  word: 0.24,
  /** Between Latin or Korean words, and after a Japanese particle. */
  space: 0.1,
  /** More for what leans on the word after it: of, in, the. */
  leaning: 0.12,
  /** More within brackets. */
  inside: 0.15,
  /** More within a term: Hong Kong, business environment. */
  term: 0.3,
  /** More within a day or an amount, which are misread in halves: 8 May 2021, CNY 120 per booklet. */
  number: 2,
} as const;

const LEANING =
  /(^|[\s(“])(a|an|the|of|in|on|for|from|to|by|with|at|and|or|its|their|as|is|be|not|no|if|per|via|under)\s$/iu;

/** The name of a place and what it is: Linhe City, Gaotang County. */
const PLACE = String.raw`\b[A-Z][a-z]+ (?:City|County|District|Province)\b`;

/** For each piece of a text, what it costs to break the line after it. */
export function breakCosts(pieces: readonly string[], locale: Locale, phrases: readonly string[]): number[] {
  const text = pieces.join('');
  const terms = insidesOf(text, [...[...phrases, ...officialWords(locale)].map(literally), PLACE]);
  const numbers = insidesOf(text, [DAY, AMOUNT]);
  let at = 0;
  let depth = 0;
  return pieces.map((piece) => {
    at += piece.length;
    depth += depthOf(piece);
    return (
      ownCost(piece, text.charAt(at)) +
      (depth > 0 ? BREAK_COSTS.inside : 0) +
      (LEANING.test(piece) ? BREAK_COSTS.leaning : 0) +
      (numbers.has(at) ? BREAK_COSTS.number : terms.has(at) ? BREAK_COSTS.term : 0)
    );
  });
}

function ownCost(piece: string, next: string): number {
  const said = piece.trimEnd();
  if (/[：；。！？:;!?—]$|[^A-Z]\.$/u.test(said)) return BREAK_COSTS.clause;
  if (/[（《〈「『【“‘([]/u.test(next)) return BREAK_COSTS.bracket;
  if (/[，,]$/u.test(said)) return BREAK_COSTS.comma;
  if (/[／/]$/u.test(said)) return BREAK_COSTS.item + BREAK_COSTS.term;
  if (/[、・·）)]$/u.test(said)) return BREAK_COSTS.item;
  // 的 leans on what it follows.
  if (next === '的') return BREAK_COSTS.word + BREAK_COSTS.leaning;
  const isSpaced = piece.endsWith(' ') || /\p{sc=Hiragana}$/u.test(piece);
  return isSpaced ? BREAK_COSTS.space : BREAK_COSTS.word;
}

function depthOf(piece: string): number {
  return (piece.match(/[（(《「『]/gu) ?? []).length - (piece.match(/[）)》」』]/gu) ?? []).length;
}

/** 120 元/本, CNY 120 per booklet, 160위안/권. */
const AMOUNT =
  String.raw`CNY \d[\d.,–]*(?: per [a-z]+| each)?|` +
  String.raw`\d[\d.,–]* ?(?:元|分|위안|fen)(?:[/／][^\s，、；;)）]+| per [a-z]+| each)?`;
const DAY =
  String.raw`\d{4}年 ?\d{1,2}月(?: ?\d{1,2}日)?|\d{4}년 \d{1,2}월(?: \d{1,2}일)?|` +
  String.raw`\d{1,2} [A-Z][a-z]+ \d{4}|\d+个工作日`;

/** The places within what matches, as offsets. */
function insidesOf(text: string, patterns: readonly string[]): Set<number> {
  const insides = new Set<number>();
  if (patterns.length === 0) return insides;
  for (const { 0: found, index } of text.matchAll(new RegExp(patterns.join('|'), 'gu')))
    for (let at = index + 1; at < index + found.length; at += 1) insides.add(at);
  return insides;
}
