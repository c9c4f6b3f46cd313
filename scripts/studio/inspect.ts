import type { Day } from '#domain/calendar';
import { localePath, SOURCE_LOCALE } from '#i18n/locales';
import * as AT from '#i18n/addresses';
import { filesUnder } from '#library/files';
import { DATA_KINDS, ENTRY_KINDS, SINGLE_FILES, TRANSLATED_KINDS, fileNameOf } from '#library/kinds';
import type { Library } from '#library/library';
import type { openWorkroom } from '#library/open-library';
import { markOf } from '#library/preview';
import type { Issue } from '#library/report';
import { everyEntry } from '#library/translations';
import type { Localized } from '#schemas/fields';
import type { State } from '#schemas/state';
import { keysOf } from '#domain/own-keys';
import { contentFileOf } from './content-file.ts';

/** One file in the list of the desk. */
export interface Row {
  file: string;
  kind: string;
  slug: string;
  /** Of a translation: the title of its original. */
  title: string;
  locale: string;
  /** What readers are not shown, in a word; empty for what they are. */
  mark: string;
  /** The address of its page in a preview; null where it has none, or cannot be shown. */
  page: string | null;
  faults: number;
}

/** A content folder as the desk shows it. */
export interface Inspection {
  rows: Row[];
  issues: readonly Issue[];
}

type Words = string | Localized;
type Titled = { title?: Words; name?: Words; variant?: Words | null; state?: State };

const PAGES: readonly string[] = [
  'policies',
  'indicators',
  'fees',
  'journeys',
  'guides',
  'interpretations',
  'infographics',
];

/** Everything in a content folder, with the faults of each file. */
export function inspectFolder(
  directory: string,
  { library, issues }: ReturnType<typeof openWorkroom>,
  day: Day,
): Inspection {
  const shown = new Map(library ? everyEntry(library).map((entry) => [entry.file, entry.data]) : []);
  const rows = namesIn(directory).flatMap((file) => rowOf(file, shown, issues, day));
  // A text stands before its translations.
  return {
    rows: rows.toSorted((a, b) => Number(a.locale !== SOURCE_LOCALE) - Number(b.locale !== SOURCE_LOCALE)),
    issues,
  };
}

function namesIn(directory: string): string[] {
  const kinds = [...keysOf(ENTRY_KINDS), ...keysOf(TRANSLATED_KINDS), ...keysOf(DATA_KINDS)];
  return [...kinds.flatMap((kind) => filesUnder(directory, kind)), ...keysOf(SINGLE_FILES).map(fileNameOf)];
}

function rowOf(file: string, shown: ReadonlyMap<string, unknown>, issues: readonly Issue[], day: Day): Row[] {
  const content = contentFileOf(file);
  if (content === null) return [];
  const { kind, slug, locale } = content;
  const data = shown.get(file) as Titled | undefined;
  const mark = markOf(data?.state, day);
  const page = data && PAGES.includes(kind) ? localePath(locale, AT.page(kind, slug)) : null;
  const faults = issues.filter((issue) => issue.file === file).length;
  const original =
    shown.get(`${kind}/${slug}/${SOURCE_LOCALE}.mdx`) ?? shown.get(`${kind}/${slug}.mdx`) ?? data;
  const title = titleOf(original as Titled | undefined, mark) || slug;
  return [{ file, kind, slug, title, locale, mark: mark.slice(1, -1), page, faults }];
}

/** The library of a preview has the mark before each title; the list has it beside. Items of one name differ in their variant. */
function titleOf(data: Titled | undefined, mark: string): string {
  const words = inChinese(data?.title ?? data?.name);
  const title = words.startsWith(mark) ? words.slice(mark.length) : words;
  const variant = typeof data?.variant === 'object' && data.variant ? inChinese(data.variant) : '';
  return variant ? `${title}（${variant}）` : title;
}

function inChinese(words: Words = ''): string {
  return typeof words === 'string' ? words : words['zh-CN'];
}

/** What the fields of a form can refer to, by where they stand: ids with their names. */
export type References = Record<string, { id: string; name: string }[]>;

/** The ids that a library knows. */
export function referencesOf(library: Library): References {
  const named = (table: Record<string, { name: Localized }>) =>
    Object.entries(table).map(([id, { name }]) => ({ id, name: name['zh-CN'] }));
  const titled = (map: ReadonlyMap<string, { data?: unknown; original?: { data: unknown } }>) =>
    [...map].map(([id, entry]) => {
      const { title, name } = (entry.original?.data ?? entry.data) as Record<string, string | Localized>;
      const words = title ?? name ?? '';
      return { id, name: typeof words === 'string' ? words : words['zh-CN'] };
    });
  return {
    offices: named(library.offices),
    topics: named(library.topics),
    channels: named(library.channels),
    documents: Object.entries(library.documents).map(([id, { title }]) => ({ id, name: title ?? '' })),
    ...Object.fromEntries(
      [...keysOf(ENTRY_KINDS), ...keysOf(TRANSLATED_KINDS)].map((kind) => [kind, titled(library[kind])]),
    ),
  };
}
