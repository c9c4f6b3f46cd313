import type { Locale } from '#i18n/locales';
import { guideCitations } from '#library/guide-words';
import type { Guide, Library } from '#library/library';
import { lawGloss, lawHref, lawName } from '#views/links/law-citation';
import { original, type Words } from '#words/words';

/** A law and every article of it that the guide rests on, in the order of the law. */
export interface BasisView {
  name: Words;
  gloss: Words | null;
  href: string | null;
  articles: Words[];
}

/** The laws of a guide, those with most articles first. */
export function guideBasis(library: Library, data: Guide['original']['data'], locale: Locale): BasisView[] {
  const byDocument = Map.groupBy(guideCitations(data), ({ document }) => document);
  return [...byDocument]
    .map(([id, citations]) => ({
      name: original(lawName(library, id), locale),
      gloss: lawGloss(library, id, locale),
      href: lawHref(library, id, locale),
      articles: inOrder(citations.flatMap(({ article }) => article ?? [])).map((article) =>
        original(article, locale),
      ),
    }))
    .sort((a, b) => b.articles.length - a.articles.length);
}

const DIGITS = '零一二三四五六七八九';

function inOrder(articles: readonly string[]): string[] {
  return [...new Set(articles)].sort((a, b) => articleNumber(a) - articleNumber(b));
}

/** 第一百一十七条 → 117. */
function articleNumber(article: string): number {
  let total = 0;
  let digit = 0;
  for (const character of article) {
    const value = DIGITS.indexOf(character);
    if (value >= 0) digit = value;
    else if (character === '百') [total, digit] = [total + digit * 100, 0];
    else if (character === '十') [total, digit] = [total + (digit || 1) * 10, 0];
    else if (character === '条') return total + digit;
  }
  return total + digit;
}
