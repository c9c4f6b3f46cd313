import { itemAt } from '../known.ts';
import { articleAt, articleName, type ArticleNumber } from './article-number.ts';

/** One article of a law's text. */
export interface Article {
  article: string;
  text: string;
}

/** What became of one article between two texts of a law; null on a side is "not there". */
export interface ArticleChange {
  old: string | null;
  now: string | null;
  fate: 'same' | 'changed' | 'gone' | 'added';
}

/**
 * The articles of a law as it is written down, in order: a line that begins with the number that comes next begins an
 * article. Chapters, notes of the copyist and whatever stands before the first article belong to none.
 */
export function articlesOf(text: string): Article[] {
  const articles: { article: string; lines: string[] }[] = [];
  let last: ArticleNumber = { number: 0, inserted: 0 };
  let open = false;
  for (const line of text.replace(/<!--[\s\S]*?-->/g, '').split('\n')) {
    const words = line.replace(/^[#>\s\u3000]+|\*\*/g, '').trim();
    const head = articleAt(words);
    if (head && follows(last, head, words.slice(head.length))) {
      last = { number: head.number, inserted: head.inserted };
      open = true;
      articles.push({ article: articleName(head), lines: [words.slice(head.length)] });
    } else if (/^#/.test(line.trim()) || CHAPTER.test(words)) open = false;
    else if (open) itemAt(articles, -1).lines.push(words);
  }
  return articles.map(({ article, lines }) => ({ article, text: lines.join('\n').trim() }));
}

const CHAPTER = /^第\s*[零〇一二三四五六七八九十百\d]+\s*[编章节](?:\s|\u3000|$)/;

/** A paragraph may begin with a reference (第十五条第二款规定的…): only the next number opens an article. */
function follows(last: ArticleNumber, head: ArticleNumber, rest: string): boolean {
  if (/^(?:第|规定|的|所|和|、|，|至)/.test(rest)) return false;
  const isNext = head.number === last.number + 1 && head.inserted === 0;
  const isInserted = head.number === last.number && head.inserted === last.inserted + 1;
  // An extract leaves articles out: there the number is set apart by a blank.
  const isLater = head.number > last.number && /^[\s\u3000]/.test(rest);
  return isNext || isInserted || isLater;
}

const QUOTES: readonly [RegExp, string][] = [
  [/[“”„‟「」『』＂"]/g, '"'],
  [/[‘’‚‛＇']/g, "'"],
  [/[〈〉＜＞<>《》«»]/g, '|'],
  [/[—–―─－\-‐‑]+/g, '-'],
  [/[·•・‧]/g, '·'],
  [/[〇○]/g, '零'],
  [/[…⋯]+|\.{3,}/g, '…'],
  [/、(?=[)])/g, ''],
];

/**
 * A text without what copies differ in and no law-giver decided: width, blanks and line breaks, kinds of quotation marks
 * and brackets, 〇 and 零, 第15条 and 第十五条, where a list's number is written （一） or (一)、.
 */
export function normalForm(text: string): string {
  const folded = text.normalize('NFKC').replace(/\s|\u200b|\u200c|\u200d|\ufeff/g, '');
  const joined = QUOTES.reduce((words, [pattern, by]) => words.replace(pattern, by), folded);
  return joined.replace(/第(\d+)条/g, (_, digits: string) =>
    articleName({ number: Number(digits), inserted: 0 }),
  );
}

/** An article as it is compared: by a key that is equal exactly where the words are; its words where they are at hand. */
export interface Compared {
  article: string;
  key: string;
  text: string | null;
}

/** An article's words as they are compared. */
export function comparedWords({ article, text }: Article): Compared {
  const words = normalForm(text);
  return { article, key: words, text: words };
}

/** Below this, two articles have only the words of their subject in common. */
const ALIKE = 0.5;

/**
 * What became of each article of the old text, in its order, then what is new. Words that stand elsewhere unchanged have
 * moved; of the rest the most alike are taken for each other, where both texts are at hand, else those of one number.
 */
export function diffArticles(old: readonly Compared[], now: readonly Compared[]): ArticleChange[] {
  const pairs = new Map<Compared, { to: Compared; fate: 'same' | 'changed' }>();
  const free = new Set(now);
  const join = (from: Compared, to: Compared, fate: 'same' | 'changed') => {
    pairs.set(from, { to, fate });
    free.delete(to);
  };
  const open = () => old.filter((each) => !pairs.has(each));
  for (const from of old) {
    const to = now.find(({ article, key }) => article === from.article && key === from.key);
    if (to) join(from, to, 'same');
  }
  for (const from of open()) {
    const to = [...free].find(({ key }) => key === from.key);
    if (to) join(from, to, 'same');
  }
  for (const { from, to } of mostAlike(open(), [...free]))
    if (!pairs.has(from) && free.has(to)) join(from, to, 'changed');
  for (const from of open()) {
    const to = [...free].find(
      ({ article, text }) => article === from.article && (text === null || from.text === null),
    );
    if (to) join(from, to, 'changed');
  }
  return [
    ...old.map((from): ArticleChange => {
      const pair = pairs.get(from);
      return pair
        ? { old: from.article, now: pair.to.article, fate: pair.fate }
        : { old: from.article, now: null, fate: 'gone' };
    }),
    ...now
      .filter((each) => free.has(each))
      .map(({ article }): ArticleChange => ({ old: null, now: article, fate: 'added' })),
  ];
}

function mostAlike(old: readonly Compared[], now: readonly Compared[]) {
  const counted = (all: readonly Compared[]) =>
    all.flatMap((each) => (each.text === null ? [] : [{ each, pairs: pairsIn(each.text) }]));
  const targets = counted(now);
  return counted(old)
    .flatMap(({ each: from, pairs }) =>
      targets.map((target) => ({ from, to: target.each, likeness: likenessOf(pairs, target.pairs) })),
    )
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
}

type Pairs = ReadonlyMap<string, number>;

/** How much two texts share, by their pairs of characters (Dice): 1 is all, 0 is nothing. */
function likenessOf(a: Pairs, b: Pairs): number {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, sizeOf(a) + sizeOf(b));
}

const sizes = new WeakMap<Pairs, number>();

function sizeOf(pairs: Pairs): number {
  let size = sizes.get(pairs);
  if (size === undefined) {
    size = [...pairs.values()].reduce((sum, count) => sum + count, 0);
    sizes.set(pairs, size);
  }
  return size;
}

function pairsIn(text: string): Pairs {
  const pairs = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
