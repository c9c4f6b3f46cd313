import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  articlesOf,
  comparedWords,
  diffArticles,
  normalForm,
  type Article,
  type ArticleChange,
} from '#domain/law/text-diff';
import type { Day } from '#domain/calendar';
import { Refusal } from './report.ts';

/**
 * What is kept of the texts that were read: of each article the fingerprint of its words. The words themselves are not
 * ours to publish; a later text can be compared with them all the same.
 */
export const FINGERPRINTS = 'law-fingerprints.json';

/** The articles of one text that was read, each with its fingerprint. */
export interface TextPrint {
  day: Day;
  articles: Readonly<Record<string, string>>;
}

export type TextPrints = Readonly<Record<string, TextPrint>>;

/** The fingerprints of a content folder; none where nobody has recorded any. */
export function readPrints(contentDir: string): TextPrints {
  const file = path.join(contentDir, FINGERPRINTS);
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TextPrints;
  } catch {
    throw new Refusal(
      `${FINGERPRINTS} 读不出来：恢复它，或者删去后用 npm run law -- 文本.md --for 编号 --record 重新记 / ` +
        `${FINGERPRINTS} cannot be read: restore it, or delete it and record the texts again`,
    );
  }
}

const LETTERS = 8;

/** The fingerprint of an article: equal where the words are, whatever the copyist wrote wide, narrow or apart. */
export function printOf(text: string): string {
  return createHash('sha256').update(normalForm(text)).digest('hex').slice(0, LETTERS);
}

/** The fingerprints of a text. */
export function printsOf(text: string, day: Day): TextPrint {
  return {
    day,
    articles: Object.fromEntries(
      articlesOf(text).map(({ article, text: words }) => [article, printOf(words)]),
    ),
  };
}

/** What became of each article between a text of which the fingerprints are kept and a newer one. */
export function changesFromPrints(before: TextPrint, after: readonly Article[]): ArticleChange[] {
  const old = Object.entries(before.articles).map(([article, key]) => ({ article, key, text: null }));
  return diffArticles(
    old,
    after.map(({ article, text }) => ({ article, key: printOf(text), text: null })),
  );
}

/** The same between two texts, both at hand: then an article that moved and changed is followed by its words. */
export function changesBetween(before: readonly Article[], after: readonly Article[]): ArticleChange[] {
  return diffArticles(before.map(comparedWords), after.map(comparedWords));
}

/** The file of fingerprints with those of one more text: one line a law, so that a change shows which. */
export function withPrints(prints: TextPrints, law: string, print: TextPrint): string {
  const all = Object.entries({ ...prints, [law]: print }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{\n${all.map(([id, each]) => `${JSON.stringify(id)}:${JSON.stringify(each)}`).join(',\n')}\n}\n`;
}
