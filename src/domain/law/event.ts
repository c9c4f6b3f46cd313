import { addDays, type Day } from '../calendar.ts';

/**
 * What can happen to a law or a document after the text that was read: 修改 · 全文修订 · 被取代 · 废止 · 部分条款废止 ·
 * 部分条款另日施行 · 停止执行 · 延长有效期 · 另有新法管同一件事.
 */
export const EVENT_KINDS = [
  'amended',
  'revised',
  'replaced',
  'repealed',
  'partly-repealed',
  'partly-commenced',
  'suspended',
  'extended',
  'affected',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What became of an article's words: the same (perhaps elsewhere), other words, gone, or nobody has read it yet. */
export type ArticleFate = 'same' | 'changed' | 'gone' | 'unread';

/** Where an article of the text before an event stands after it. */
export interface ArticleMove {
  old: string;
  /** The new article; null where the words are gone or nobody has found their place. */
  now: string | null;
  fate: ArticleFate;
}

/** One thing that happened to a law, or is going to on a day that is known. */
export interface LawEvent {
  kind: EventKind;
  adoptedOn: Day | null;
  /** The first day on which it counts; null where nobody has seen it. */
  from: Day | null;
  /** 停止执行: the last day (null is "to date"); 延长有效期: the new last day. */
  until: Day | null;
  /** False where it is not certain that this happened at all. */
  sure: boolean;
  /** The law that stands in its place, where the register knows it. */
  successor: string | null;
  /** The articles that it concerns; empty is all of them. */
  articles: readonly string[];
  moves: readonly ArticleMove[];
}

/** The first day of an event; where nobody knows it, the day of its adoption stands for it. */
export function beginningOf({ from, adoptedOn }: Pick<LawEvent, 'from' | 'adoptedOn'>): Day {
  const day = from ?? adoptedOn;
  if (day === null) throw new RangeError('an event needs the day of its adoption or of its beginning');
  return day;
}

/** True when the event counts on a day; a suspension ends after its last day. */
export function countsOn(event: LawEvent, day: Day): boolean {
  if (day < beginningOf(event)) return false;
  return event.kind !== 'suspended' || event.until === null || day <= event.until;
}

/**
 * True when an event is younger than a text. A text is dated by its adoption, so an event is measured by the same day
 * where it is known.
 */
export function isAfterText(event: LawEvent, textOn: Day | null): boolean {
  return textOn === null || (event.adoptedOn ?? beginningOf(event)) > textOn;
}

/** The days on which an event begins to count and ceases to. */
export function turningDaysOf(event: LawEvent): Day[] {
  const end = event.kind === 'suspended' || event.kind === 'extended' ? event.until : null;
  return [beginningOf(event), ...(end === null ? [] : [addDays(end, 1)])];
}

const ARTICLE = /^第[零〇一二三四五六七八九十百千0-9]+条(?:之[一二三四五六七八九十]+)?/;

/** The article of a citation without its paragraph: 第十五条第二款 is 第十五条; null for what names no article. */
export function articleOf(citation: string): string | null {
  return ARTICLE.exec(citation)?.[0] ?? null;
}

/** True when an event concerns an article; one that names no article concerns all of them. */
export function concerns(event: LawEvent, article: string | null): boolean {
  if (event.articles.length === 0) return true;
  const asked = article === null ? null : articleOf(article);
  return asked !== null && event.articles.some((each) => (articleOf(each) ?? each) === asked);
}
