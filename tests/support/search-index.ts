import { compactForm } from '#domain/folding';
import { prepareRows, type PageRow } from '#domain/search/page-table';
import type { Hits, SearchIndex } from '#domain/search/scores';

/** A page of an invented index; what is left out is empty. */
export interface InventedPage {
  title: string;
  kind?: PageRow['kind'];
  names?: string[];
  text?: string;
  phases?: PageRow['phases'];
}

/** An index of invented pages, which finds a text wherever it stands. */
export function searchIndex(pages: readonly InventedPage[], tables: Partial<SearchIndex> = {}): SearchIndex {
  const rows = prepareRows(
    pages.map(({ title, kind = 'guide', names = [], phases = [] }, at) => ({
      id: `p${at}`,
      path: `/${at}/`,
      title,
      kind,
      day: null,
      names,
      facets: {},
      phases,
    })),
    '2026-11-23',
  );
  const texts = pages.map(({ title, text = '' }) => compactForm(`${title} ${text}`));
  const having = (part: string): Hits =>
    new Map(texts.flatMap((text, row) => (part !== '' && text.includes(part) ? [[row, 1] as const] : [])));
  return {
    locale: 'zh-CN',
    rows,
    phrase: (term) => Promise.resolve(having(compactForm(term))),
    beginning: (term) => Promise.resolve(having(term)),
    synonyms: () => Promise.resolve({}),
    questions: () => Promise.resolve([]),
    simplified: () => Promise.resolve({}),
    pinyin: () => Promise.resolve({ syllables: {}, terms: [], special: {} }),
    ...tables,
  };
}
