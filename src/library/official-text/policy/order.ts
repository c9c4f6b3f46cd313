import { isNextArticle } from '#domain/clause-walk';
import { itemAt } from '#domain/known';
import type { Doubt } from '../source.ts';

/** Watches that numbers go on without a gap: one that is missing was lost on the way, or is so in the original. */
export class Order {
  lastArticle: readonly number[] | null = null;
  readonly #last = [0, 0];
  readonly #doubts: Doubt[];

  constructor(doubts: Doubt[]) {
    this.#doubts = doubts;
  }

  /** A document attached to another begins to count anew. */
  restart(): void {
    this.lastArticle = null;
    this.#last.fill(0);
  }

  /** A new chapter: clauses begin to count again, articles do not. */
  part(): void {
    this.#last.fill(0);
  }

  /** An article came. */
  article(path: readonly number[], text: string): void {
    if (!isNextArticle(path, this.lastArticle) && this.lastArticle !== null) this.#gap(text);
    this.lastArticle = path;
  }

  /** A clause of a level came. */
  clause(level: number, number: number, text: string): void {
    if (number !== itemAt(this.#last, level) + 1 && number !== 1) this.#gap(text);
    this.#last[level] = number;
    if (level === 0) this.#last[1] = 0;
  }

  #gap(text: string): void {
    this.#doubts.push({
      zh: `编号接不上：${text.slice(0, 24)}，请对照原文看看前面有没有漏`,
      en: `the numbers do not go on here: ${text.slice(0, 24)}`,
      weight: 0.12,
    });
  }
}
