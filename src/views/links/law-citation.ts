import type { Day } from '#domain/calendar';
import { citationText } from '#domain/fees/fee';
import { known } from '#domain/known';
import { articleOf, beginningOf } from '#domain/law/event';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, inBrackets, localePath, type Locale } from '#i18n/locales';
import { policyOfDocument } from '#library/clauses';
import { lawRegister } from '#library/law-register';
import type { Library } from '#library/library';
import type { Citation } from '#schemas/citation';
import { original, translated, type Words } from '#words/words';

/** A place in a law as a reader looks for it, with our page of the document where we have one. */
export interface Cite {
  words: Words;
  href: string | null;
  /** What the law is called in the reader's language, where nothing else on the page says so. */
  gloss?: Words | null;
  /** The same place as a later text numbers it, by the first day of each; the reader's browser shows that of its day. */
  later?: LaterCite[];
}

export interface LaterCite {
  from: Day;
  words: Words;
  current: boolean;
}

/** What a page knows of changes that lie ahead: when it was gone over with each law, and the build day. */
export interface Turning {
  goneOver: Readonly<Record<string, Day>>;
  day: Day;
}

/** 《公司法》第四十七条, and a link where the portal has the document's page. */
export function citeView(
  library: Library,
  citation: Pick<Citation, 'document' | 'article'>,
  locale: Locale,
  turning?: Turning,
): Cite {
  const later = turning ? laterCites(library, citation, locale, turning) : [];
  return {
    words: original(`${lawName(library, citation.document)}${citation.article ?? ''}`, locale),
    href: lawHref(library, citation.document, locale),
    ...(later.length === 0 ? {} : { later }),
  };
}

/**
 * The new article from the day of a change that lay ahead when the page was gone over: its sentences hold under both
 * texts (those that do not are written twice, each with its days), so the citation turns by the map alone.
 */
function laterCites(
  library: Library,
  { document, article }: Pick<Citation, 'document' | 'article'>,
  locale: Locale,
  { goneOver, day }: Turning,
): LaterCite[] {
  const goneOverOn = goneOver[document];
  const asked = article === undefined ? null : articleOf(article);
  if (goneOverOn === undefined || asked === null) return [];
  const ahead = (lawRegister(library).get(document)?.events ?? []).filter(
    (event) => event.sure && (event.adoptedOn ?? '') <= goneOverOn && beginningOf(event) > goneOverOn,
  );
  return ahead.flatMap(({ successor, moves, ...event }): LaterCite[] => {
    const now = moves.find(({ old }) => old === asked)?.now ?? null;
    if (now === null) return [];
    const from = beginningOf(event);
    const law = lawName(library, successor ?? document);
    return [{ from, words: original(`${law}${now}`, locale), current: from <= day }];
  });
}

/** The page of a document, where the portal has one. */
export function lawHref(library: Library, id: string, locale: Locale): string | null {
  const policy = library.documents[id]?.policy;
  return policy ? localePath(locale, AT.page('policies', policy)) : null;
}

/** A law by the name that people use, 《公司法》; by its number only where no title is known. */
export function lawName(library: Library, id: string): string {
  const document = known(library, 'documents', id);
  if (document.citedAs?.startsWith('《')) return document.citedAs;
  if (document.title !== null) return `《${document.title.replace(/^中华人民共和国/, '')}》`;
  return citationText({ document: id }, library.documents);
}

/** The title of a document as people remember it, and that nobody compared it with the original; none where it was read. */
export function recalledTitle(library: Library, id: string, locale: Locale, remark: string): Words | null {
  const title = known(library, 'documents', id).recalledTitle;
  return title === undefined ? null : translated(`《${title}》${inBrackets(locale, remark)}`, locale);
}

/**
 * What a law is called in the reader's language, to stand beside its Chinese name, by which it is looked up: the title
 * of its page, else its name for reference. None for a reader of Chinese, and where nobody has translated it.
 */
export function lawGloss(library: Library, id: string, locale: Locale): Words | null {
  if (locale === SOURCE_LOCALE) return null;
  const names = policyOfDocument(library, id)?.data.title ?? known(library, 'documents', id).names;
  const name = names?.[locale];
  return name === undefined ? null : translated(name, locale);
}
