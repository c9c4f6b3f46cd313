import { articleAt } from '#domain/law/article-number';
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

function inOrder(articles: readonly string[]): string[] {
  return [...new Set(articles)].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where an article stands in its law; what names no article stands first. */
function placeOf(article: string): number {
  const place = articleAt(article);
  return place === null ? 0 : place.number + place.inserted / 100;
}
