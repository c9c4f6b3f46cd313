import type { Driven } from './driver.ts';
import type { Sent } from './counting-server.ts';
import type { TruthQuery } from './truth.ts';

/** One query's marks. */
export interface Scored {
  query: string;
  category: string;
  found: number;
  /** Whether what was found is told to answer. */
  isAnswer: boolean;
  relevant: number;
  zero: number;
  recall: number;
  recallAt10: number;
  precision: number;
  /** Whether the first result has the query in its title; null where no page has. */
  titleFirst: number | null;
  first: string[];
  cold: Sent & { milliseconds: number };
  next: number;
  artefacts: number;
}

/** The queries whose truth is that the page has the text; the others need an understanding of them. */
export function isSubstring({ category }: Pick<Scored, 'category'>): boolean {
  return !/^[H-L]/.test(category);
}

/** Marks of one query. */
export function scored(query: TruthQuery, cold: Driven, sent: Sent, next: number): Scored {
  const hits = cold.paths.filter((path) => query.relevant.has(path)).length;
  const first = cold.paths.slice(0, 10);
  const early = first.filter((path) => query.relevant.has(path)).length;
  return {
    query: query.q,
    category: query.cat,
    found: cold.paths.length,
    isAnswer: cold.isAnswer,
    relevant: query.relevant.size,
    zero: cold.paths.length === 0 ? 1 : 0,
    recall: hits / query.relevant.size,
    recallAt10: early / Math.min(10, query.relevant.size),
    precision: cold.paths.length === 0 ? 0 : hits / cold.paths.length,
    titleFirst: query.titled.size === 0 ? null : Number(query.titled.has(cold.paths[0] ?? '')),
    first,
    cold: { ...sent, milliseconds: cold.milliseconds },
    next,
    artefacts: cold.excerpts.filter((text) =>
      /[\u200B-\u200F\u202A-\u202E\u241E\uFEFF]|<\/mark><mark>|\s{2,}|^\s|\s$/u.test(text),
    ).length,
  };
}

export function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The value that a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
