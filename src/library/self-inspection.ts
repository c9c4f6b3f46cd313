import { daysBetween, type Day } from '#domain/calendar';
import { keysOf } from '#domain/own-keys';
import type { Freshness } from '#domain/translations';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { dueFees } from './due-fees.ts';
import { ENTRY_KINDS, TRANSLATED_KINDS, type EntryKind, type TranslatedKind } from './kinds.ts';
import { lawReport, type CitedLawReport } from './law-report.ts';
import type { Library } from './library.ts';
import { offeredLocales } from './offered.ts';
import { translationBoard, type BoardLine } from './translation-board.ts';

/** One kind of content, as an inspection of government websites asks of a column: is it empty, when was it touched last? */
export interface Column {
  kind: EntryKind | TranslatedKind;
  count: number;
  /** The newest day that any of its texts bears of its own; null where none bears one. */
  newest: Day | null;
  /** Days since then. */
  quietFor: number | null;
}

/** How much of a kind stands in a language, and how fresh it is. */
export interface Coverage extends Record<Freshness, number> {
  kind: BoardLine['kind'];
  locale: Locale;
}

/** What the owner of a portal should know of it on a day. */
export interface SelfInspection {
  day: Day;
  columns: Column[];
  coverage: Coverage[];
  /** Charges whose answer readers are told is due for review. */
  dueFees: { slug: string; checkedOn: Day }[];
  /** Cited laws by their state; `current` is what one wants. */
  laws: Record<CitedLawReport['state'], string[]>;
  /** Documents, offices, topics and channels that nothing refers to. */
  orphans: { file: string; id: string }[];
}

/** The portal's own inspection of itself, in the manner of the yearly one of government websites (国办秘函〔2019〕19号). */
export function selfInspection(library: Library, day: Day): SelfInspection {
  const laws = lawReport(library, day);
  const inState = (state: CitedLawReport['state']) =>
    laws.filter((law) => law.state === state).map(({ law }) => law);
  return {
    day,
    columns: columnsOf(library, day),
    coverage: coverageOf(library, translationBoard(library)),
    dueFees: dueFees(library, day),
    laws: {
      unregistered: inState('unregistered'),
      changed: inState('changed'),
      due: inState('due'),
      unchecked: inState('unchecked'),
      current: inState('current'),
    },
    orphans: orphansOf(library),
  };
}

function columnsOf(library: Library, day: Day): Column[] {
  const entries = keysOf(ENTRY_KINDS).map((kind) => ({
    kind,
    texts: [...library[kind].values()].map(({ data }): unknown => data),
  }));
  const translated = keysOf(TRANSLATED_KINDS).map((kind) => ({
    kind,
    texts: [...library[kind].values()].map(({ original }): unknown => original.data),
  }));
  return [...entries, ...translated].map(({ kind, texts }) => {
    const newest =
      texts
        .flatMap((data) => ownDays(data).filter((each) => each <= day))
        .sort()
        .at(-1) ?? null;
    return { kind, count: texts.length, newest, quietFor: newest === null ? null : daysBetween(newest, day) };
  });
}

/** The days on which somebody worked on a text: published, checked, changed. */
function ownDays(data: unknown): Day[] {
  const { publishedOn, checkedOn, checked, writtenOn, changes } = data as {
    publishedOn?: Day | null;
    checkedOn?: Day;
    checked?: { on: Day };
    writtenOn?: Day | null;
    changes?: { on: Day }[];
  };
  return [publishedOn, checkedOn, checked?.on, writtenOn, ...(changes ?? []).map(({ on }) => on)].filter(
    (day) => day != null,
  );
}

function coverageOf(library: Library, board: readonly BoardLine[]): Coverage[] {
  const offered = offeredLocales(library).filter((locale) => locale !== SOURCE_LOCALE);
  const kinds = [...new Set(board.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    offered.map((locale) => {
      const lines = board.filter((line) => line.kind === kind && line.locale === locale);
      const count = (freshness: Freshness) => lines.filter((line) => line.freshness === freshness).length;
      return {
        kind,
        locale,
        current: count('current'),
        outdated: count('outdated'),
        missing: count('missing'),
      };
    }),
  );
}

/** Ids are looked for as whole words anywhere in the content: what stands nowhere else helps nobody. */
function orphansOf(library: Library): SelfInspection['orphans'] {
  const { documents, offices, topics, channels, withdrawn: _, ...rest } = library;
  const words = new Set<string>();
  collectWords(rest, words);
  collectWords(Object.values(documents), words);
  const lists = { documents, offices, topics, channels };
  return keysOf(lists).flatMap((name) =>
    Object.keys(lists[name])
      .filter((id) => !words.has(id))
      .map((id) => ({ file: `${name}.yaml`, id })),
  );
}

function collectWords(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') words.add(value);
  else if (value instanceof Map) for (const [key, each] of value) collectWords([key, each], words);
  else if (Array.isArray(value)) for (const each of value) collectWords(each, words);
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) {
      words.add(key);
      collectWords(each, words);
    }
}
