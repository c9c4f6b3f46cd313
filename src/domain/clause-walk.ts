import { group, present } from './known.ts';
import { NUMERALS, numberOf } from './chinese-numerals.ts';
import { anchorOf, levelOf, placeOfAnchor } from './clause.ts';

/** A place of a document that can be cited, and its anchor. */
export interface Place {
  anchor: string;
  /** In the words of the document: 三（四）, 第三十二条之一. */
  label: string;
  /** What the place is: a heading of the document's parts, an article, or a paragraph of either. */
  kind: 'part' | 'clause' | 'article' | 'paragraph';
}

const NUMERAL = `[${NUMERALS}\\d]{1,9}`;
const PART = new RegExp(`^第(${NUMERAL})(编|分编|章|节)(?=\\s|$|[^的规定])`);
const ARTICLE = new RegExp(
  `^第(${NUMERAL})条(?:之(${NUMERAL}))?(?=([\\s：:]|$)|[^第款项的规之和、至及或与中])`,
);

export interface OpenedArticle {
  /** 第三十二条之一 is [32, 1]. */
  path: number[];
  written: string;
  /** Stands apart from the words after it, as laws print it, with a blank after the number. */
  isApart: boolean;
}

/** The article that a paragraph opens; null for one that only mentions an article. */
export function articleOf(text: string): OpenedArticle | null {
  const found = ARTICLE.exec(text.trim());
  if (found === null) return null;
  const path = found.slice(1, 3).flatMap((written) => (written === undefined ? [] : [countOf(written)]));
  if (!path.every((number) => number !== null)) return null;
  return { path, written: found[0], isApart: found[3] !== undefined };
}

/** True when an article comes next after another: 13 after 12, 12之一 after 12, 13 after 12之二; the first is 1. */
export function isNextArticle(path: readonly number[], before: readonly number[] | null): boolean {
  const [number, inserted = 0] = path;
  const [last = 0, lastInserted = 0] = before ?? [];
  return inserted > 0 ? number === last && inserted === lastInserted + 1 : number === last + 1;
}

/** The part that a heading opens: 第二章 is chapter 2; null for one that only mentions a chapter. */
export function partOf(text: string): { name: '编' | '分编' | '章' | '节'; number: number } | null {
  const found = PART.exec(text.trim());
  if (found === null) return null;
  const number = countOf(group(found, 1));
  return number === null ? null : { name: found[2] as '编', number };
}

function countOf(written: string): number | null {
  return /^\d+$/.test(written) ? Number(written) : numberOf(written);
}

/**
 * Goes through a document's headings and paragraphs in their order and says which place each one opens. Laws count by
 * 编, 章, 节, 条, 款 and 项, other documents by 一、（一）1.（1）. A document attached to another begins to count anew: its
 * anchors carry its number (d2-), so no two places share one.
 */
export class ClauseWalk {
  #document = 1;
  #prefix = '';
  #counted = false;
  #parts: Partial<Record<'b' | 'c' | 's', number>> = {};
  #path: number[] = [];
  #article: string | null = null;
  #lastArticle: readonly number[] | null = null;
  #isOver = false;
  #paragraph = 1;
  #item: number | null = null;
  readonly #seen = new Set<string>();

  /** The title of a document that is attached to the one before. */
  attached(): void {
    this.#document += 1;
    if (this.#counted) this.#prefix = `d${this.#document}-`;
    this.#parts = {};
    this.#path = [];
    this.#article = null;
    this.#lastArticle = null;
    this.#isOver = false;
  }

  /** The place that a heading opens; null for one without a number. */
  heading(text: string): Place | null {
    const part = partOf(text);
    if (part) return this.#openPart(part);
    const article = articleOf(text);
    if (article) return this.#openArticle(article.path);
    this.#isOver = false;
    const level = levelOf(text.trim());
    this.#article = null;
    if (!level) return null;
    return level.level > 0 && this.#path.length === 0 ? null : this.#openClause(level);
  }

  /** The place that a paragraph opens; null for one that goes on with the place before. */
  paragraph(text: string): Place | null {
    const words = text.trim();
    if (words === '' || this.#isOver) return null;
    const article = articleOf(words);
    if (article && (article.isApart || isNextArticle(article.path, this.#lastArticle)))
      return this.#openArticle(article.path);
    if (this.#article !== null) return this.#withinArticle(words);
    const level = levelOf(words);
    if (level) return this.#openClause(level);
    return null;
  }

  /** What follows stands below the text, such as the note of annexes and the signature: it is no clause. */
  end(): void {
    this.#article = null;
    this.#path = [];
    this.#isOver = true;
  }

  #openPart({ name, number }: { name: string; number: number }): Place | null {
    if (name === '编' || name === '分编') this.#parts = { b: number };
    else if (name === '章') this.#parts = { ...(this.#parts.b && { b: this.#parts.b }), c: number };
    else this.#parts.s = number;
    this.#article = null;
    this.#path = [];
    this.#isOver = false;
    const anchor = (['b', 'c', 's'] as const)
      .flatMap((key) => (this.#parts[key] === undefined ? [] : `${key}${this.#parts[key]}`))
      .join('-');
    return this.#place(anchor, 'part');
  }

  #openArticle(path: readonly number[]): Place | null {
    this.#article = `a${path.join('-')}`;
    this.#lastArticle = path;
    this.#isOver = false;
    this.#paragraph = 1;
    this.#item = null;
    return this.#place(this.#article, 'article');
  }

  /** 款 are the paragraphs of an article, 项 those that begin with （一）, 目 those that begin with 1. */
  #withinArticle(words: string): Place | null {
    const level = levelOf(words);
    const paragraph = this.#paragraph > 1 ? `-p${this.#paragraph}` : '';
    if (level?.level === 1) {
      this.#item = level.number;
      return this.#place(`${this.#article}${paragraph}-i${level.number}`, 'paragraph');
    }
    if (level?.level === 2 && this.#item !== null)
      return this.#place(`${this.#article}${paragraph}-i${this.#item}-${level.number}`, 'paragraph');
    this.#paragraph += 1;
    this.#item = null;
    return this.#place(`${this.#article}-p${this.#paragraph}`, 'paragraph');
  }

  #openClause({ level, number }: { level: number; number: number }): Place | null {
    const parents = Array.from({ length: level }, (_, index) => this.#path[index] ?? 0);
    this.#path = [...parents, number];
    return this.#place(anchorOf(this.#path), 'clause');
  }

  /** A number that comes a second time opens no place of its own: the first keeps the anchor. */
  #place(anchor: string, kind: Place['kind']): Place | null {
    this.#counted = true;
    const whole = `${this.#prefix}${anchor}`;
    if (this.#seen.has(whole)) return null;
    this.#seen.add(whole);
    return { anchor: whole, label: present(placeOfAnchor(whole), whole), kind };
  }
}
