import type { Questions } from './likeness.ts';
import type { PreparedRow } from './page-table.ts';
import type { PinyinLexicon } from './pinyin.ts';
import type { Synonyms } from './synonyms.ts';

/** Rows by their place in the table, each with how much its text is about what was asked. */
export type Hits = ReadonlyMap<number, number>;

/** What a plan asks of an index. The tables load when they are first asked for. */
export interface SearchIndex {
  locale: string;
  rows: readonly PreparedRow[];
  /** Pages whose text has the term's characters one after the other. */
  phrase(term: string): Promise<Hits>;
  /** Pages whose text has a word that begins like the term. */
  beginning(term: string): Promise<Hits>;
  synonyms(): Promise<Synonyms>;
  /** Traditional characters and their simplified forms. */
  simplified(): Promise<Readonly<Record<string, string>>>;
  pinyin(): Promise<PinyinLexicon>;
  questions(): Promise<Questions>;
}

export interface Found {
  row: number;
  score: number;
  /** The terms by which the page was found, for the marks of its excerpt. */
  terms: readonly string[];
}

/** What a step found, by row. */
export type Scores = Map<number, Found>;

export const NONE: Scores = new Map();
export const BY_TIER = 10;
/** Less than half a tier: no text makes up for a name. */
export const BY_TEXT = 4;
/** A page found by another name than the one asked stays below every page that has the name in its title. */
const SYNONYM = { weight: 0.6, most: 1.8 * BY_TIER };

/** What having a term at all is worth beside being more about it than any other page. */
const HAVING = 0.6;

/** How much a page's text is about the terms, from 0 to 1. */
export function textScore(texts: readonly Hits[], row: number): number {
  return average(texts.map((hits) => scoreIn(hits, row)));
}

function scoreIn(hits: Hits, row: number): number {
  const score = hits.get(row);
  return score === undefined ? 0 : HAVING + ((1 - HAVING) * score) / bestOf(hits);
}

const best = new WeakMap<Hits, number>();

/** The best score of some hits. */
export function bestOf(hits: Hits): number {
  const known = best.get(hits);
  if (known !== undefined) return known;
  let highest = Number.MIN_VALUE;
  for (const score of hits.values()) highest = Math.max(highest, score);
  best.set(hits, highest);
  return highest;
}

/** Both, whatever only the second found below all of the first. */
export function below(first: Scores, second: Scores): Scores {
  const least = Math.min(...[...first.values()].map(({ score }) => score));
  const most = Math.max(0, ...[...second.values()].map(({ score }) => score));
  const both: Scores = new Map(first);
  for (const [row, found] of second)
    if (!both.has(row)) both.set(row, { ...found, score: least - most - 0.01 + found.score });
  return both;
}

/** Beside what a page means, how much it counts that it has the words. */
const WORDED = 0.25;

/** Both, the rows of either by what they mean and, less, by their words. */
export function together(worded: Scores, meant: Scores): Scores {
  const both: Scores = new Map(meant);
  for (const [row, found] of worded) {
    const score = (meant.get(row)?.score ?? 0) + WORDED * found.score;
    both.set(row, { ...found, score });
  }
  return both;
}

/** Found by another name than the one asked. */
export function lowered(scores: Scores, less = 0): Scores {
  const lower = (score: number) => Math.min(SYNONYM.most, score * SYNONYM.weight) - less;
  return new Map([...scores].map(([row, found]) => [row, { ...found, score: lower(found.score) }]));
}

/** What a second way to the same page adds. */
const AGAIN = 0.5;

/** Both, each row with its better score. */
export function merge(a: Scores, b: Scores): Scores {
  const merged: Scores = new Map(a);
  for (const [row, found] of b) {
    const known = merged.get(row);
    const better = known && known.score > found.score ? known : found;
    merged.set(row, known ? { ...better, score: better.score + AGAIN } : found);
  }
  return merged;
}

/** The mean of some numbers. */
export function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
