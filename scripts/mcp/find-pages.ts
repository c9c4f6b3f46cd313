import type { Day } from '#domain/calendar';
import { compactForm } from '#domain/folding';
import { likeness } from '#domain/search/likeness';
import { prepareRows, type PreparedRow, type SearchKind } from '#domain/search/page-table';
import type { Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { synonymsOf } from '#search/index-site';
import { searchRecords } from '#views/site/search-records';

/** A page that was found, the best first. */
export interface FoundPage {
  path: string;
  title: string;
  kind: SearchKind;
  state: string | null;
  /** How like the question it is, from 0 to 1; 2 where its title or one of its names is what was asked for. */
  score: number;
}

/**
 * The pages of a kind that a question is about: by title and name, and by what people ask when they mean each page.
 * @param query words in the language of `locale`, or a document number
 */
export function findPages(
  library: Library,
  kinds: readonly SearchKind[],
  query: string,
  locale: Locale,
  day: Day,
): FoundPage[] {
  return pageFinder(library, kinds, locale, day)(query);
}

/** The same for many questions: what the pages are called and asked for is gathered once. */
export function pageFinder(
  library: Library,
  kinds: readonly SearchKind[],
  locale: Locale,
  day: Day,
): (query: string) => FoundPage[] {
  const records = searchRecords(library, locale, day).filter(({ kind }) => kinds.includes(kind));
  const rows = prepareRows(
    records.map(({ facets: _, phases, ...record }, at) => ({
      ...record,
      id: String(at),
      facets: {},
      phases: phases.map(({ from, state }): [string, string] => [from ?? '', state.id]),
    })),
    day,
  );
  const questions = rows.map(({ path }) => library.questions[locale][keyOf(path, locale)] ?? []);
  const synonyms = synonymsOf(library, locale);
  return (query) => {
    const like = likeness(rows, questions, synonyms, query);
    return rows
      .map((row, at) => found(row, isNamed(row, query) ? 2 : (like.get(at) ?? 0)))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1));
  };
}

function found({ path, title, kind, state }: PreparedRow, score: number): FoundPage {
  return { path, title, kind, state, score };
}

function isNamed({ compactTitle, compactNames }: PreparedRow, query: string): boolean {
  const asked = compactForm(query);
  return asked !== '' && [compactTitle, ...compactNames].includes(asked);
}

/** The key under which editors write what people ask: the kind and the slug. */
function keyOf(path: string, locale: Locale): string {
  return path.replace(new RegExp(`^/(?:${locale}/)?`), '').replace(/\/$/, '');
}
