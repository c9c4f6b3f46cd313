import { Parser } from 'htmlparser2';
import { localePath, type Locale } from '#i18n/locales';

/** A query of the shared set. Truth: a literal in the page, or one of several texts in a page's title or anywhere. */
export interface BenchQuery {
  q: string;
  cat: string;
  truth: { sub: string } | { any: string[]; in?: 'title' | 'text' };
}

/** A page as a reader sees it, blanks and case aside; no match goes from one block to the next. */
export interface TruthPage {
  path: string;
  title: string;
  text: string;
}

/** The category of queries that nothing was tuned on when they were first measured. */
const HELD_BACK = 'L-held-back';

/** A query with the pages that answer it. */
export interface TruthQuery extends BenchQuery {
  relevant: Set<string>;
  titled: Set<string>;
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th dt dd div section article tr ul ol table blockquote figcaption summary'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(['script', 'style', 'nav', 'template']);
const INLINE = new Set('span a small time em strong cite q i b'.split(' '));
const VOID = new Set('br hr img input wbr meta link'.split(' '));

/** The form in which answers are compared: NFKC, lower case, no blanks. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** What a page's `<main>` says, worked out apart from the index so that the two can disagree. */
export function truthPage(path: string, html: string): TruthPage {
  const open: { name: string; skip: boolean }[] = [];
  let language = '';
  let text = '';
  let title = '';
  const inside = (name: string) => open.some((each) => each.name === name);
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') language = attributes['lang'] ?? '';
      if (VOID.has(name)) return;
      const foreign =
        !INLINE.has(name) && attributes['lang'] !== undefined && attributes['lang'] !== language;
      open.push({
        name,
        skip: LEFT_OUT.has(name) || 'hidden' in attributes || 'data-pagefind-ignore' in attributes || foreign,
      });
      if (BLOCKS.has(name)) text += '\n';
    },
    ontext(words) {
      if (!inside('main') || open.some(({ skip }) => skip)) return;
      text += words.replace(/\s+/g, '');
      if (inside('h1') && title.length < 300) title += words;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      open.pop();
      if (BLOCKS.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return { path, title: plain(title), text: text.split('\n').map(plain).filter(Boolean).join('\n') };
}

/** The queries that something on the site answers. */
export function answerable(queries: readonly BenchQuery[], pages: readonly TruthPage[]): TruthQuery[] {
  return queries
    .map((query) => ({
      ...query,
      relevant: new Set(pages.filter((page) => answers(page, query)).map(({ path }) => path)),
      titled: new Set(
        pages.filter(({ title }) => wordsOf(query).some((word) => has(title, word))).map(({ path }) => path),
      ),
    }))
    .filter(({ relevant }) => relevant.size > 0);
}

/** A question as citizens ask it, with the pages (of the source language's address) that answer it; none where nothing does. */
export interface HeldBackQuery {
  query: string;
  lang: string;
  pages: string[];
}

/** The questions of one language as queries whose truth is a list of pages; those without an answer have none. */
export function heldBack(
  queries: readonly HeldBackQuery[],
  locale: Locale,
  pages: readonly TruthPage[],
): TruthQuery[] {
  const known = new Set(pages.map(({ path }) => path));
  return queries
    .filter(({ lang }) => lang === locale)
    .map(({ query, pages: expected }) => ({
      q: query,
      cat: HELD_BACK,
      truth: { any: [] },
      relevant: new Set(expected.map((each) => localePath(locale, each)).filter((each) => known.has(each))),
      titled: new Set<string>(),
    }));
}

function answers({ title, text }: TruthPage, query: BenchQuery): boolean {
  const inTitle = 'in' in query.truth && query.truth.in === 'title';
  return wordsOf(query).some((word) => has(title, word) || (!inTitle && has(text, word)));
}

/** Whether a text has a word, where a number is no part of a longer one: 18个指标 are not 8个指标. */
function has(text: string, word: string): boolean {
  const isDigit = (character: string | undefined) => /^\p{N}$/u.test(character ?? '');
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isCut = isDigit(word[0]) && isDigit(text[at - 1]);
    const isCutShort = isDigit(word.at(-1)) && isDigit(text[at + word.length]);
    if (!isCut && !isCutShort) return true;
  }
  return false;
}

function wordsOf({ truth }: BenchQuery): string[] {
  return ('sub' in truth ? [truth.sub] : truth.any).map(plain);
}
