import type { Day } from '#domain/calendar';
import { isDue, isWithdrawn } from '#domain/publishing';
import { keysOf } from '#domain/own-keys';
import type { State } from '#schemas/state';
import { withoutDoors } from './due.ts';
import { DATA_KINDS, ENTRY_KINDS, TRANSLATED_KINDS } from './kinds.ts';
import type { Entry, Library, TranslatedEntry } from './library.ts';

interface Titled {
  state?: State;
  title?: string | Record<string, string | undefined>;
  shortTitle?: string | Record<string, string | undefined>;
}

/**
 * A library as an editor previews it: everything is in it, and the title of what readers are not shown says so, on its
 * page, in every list and on its pictures.
 */
export function withMarks(library: Library, day: Day): Library {
  const marked: Record<string, unknown> = { ...library };
  marked['policies'] = mapOf(library.policies, (entry) => markedEntry(entry, day));
  for (const kind of keysOf(TRANSLATED_KINDS)) {
    marked[kind] = mapOf(library[kind] as ReadonlyMap<string, TranslatedEntry<Titled, Titled>>, (entry) =>
      markedTranslated(entry, day),
    );
  }
  return marked as unknown as Library;
}

/** A library without some of its files, translations with their originals; null where none of them can be left out. */
export function withoutFiles(library: Library, files: ReadonlySet<string>): Library | null {
  const rest: Record<string, unknown> = { ...library };
  let isFewer = false;
  const keep = <K, T>(map: ReadonlyMap<K, T>, isKept: (entry: T) => boolean): Map<K, T> => {
    const kept = [...map].filter(([, entry]) => isKept(entry));
    isFewer ||= kept.length < map.size;
    return new Map(kept);
  };
  for (const kind of [...keysOf(ENTRY_KINDS), ...keysOf(DATA_KINDS)])
    rest[kind] = keep<string, { file: string }>(library[kind], ({ file }) => !files.has(file));
  for (const kind of keysOf(TRANSLATED_KINDS)) {
    const entries = library[kind] as ReadonlyMap<string, TranslatedEntry<Titled, Titled>>;
    rest[kind] = mapOf(
      keep(entries, ({ original }) => !files.has(original.file)),
      (entry) => ({ ...entry, translations: keep(entry.translations, ({ file }) => !files.has(file)) }),
    );
  }
  rest['feeTranslations'] = mapOf(library.feeTranslations, (each) =>
    keep(each, ({ file }) => !files.has(file)),
  );
  return isFewer ? withoutDoors(rest as unknown as Library) : null;
}

/** What stands before a title in a preview; empty for what readers see. */
export function markOf(state: State, day: Day): string {
  if (isDue(state, day)) return '';
  if (isWithdrawn(state, day)) return '【已撤回】';
  if (state?.is === 'approved') return `【定稿，${state.publishFrom ?? state.on}上网】`;
  return state?.is === 'in-review' ? '【送审】' : '【草稿】';
}

/** A translation has the mark of its original where it has none of its own. */
function markedTranslated(entry: TranslatedEntry<Titled, Titled>, day: Day): TranslatedEntry<Titled, Titled> {
  const { original, translations } = entry;
  const inherited = markOf(original.data.state, day);
  return {
    ...entry,
    original: markedEntry(original, day),
    translations: mapOf(translations, (each) => markedEntry(each, day, inherited)),
  };
}

function markedEntry<T extends object>(entry: Entry<T>, day: Day, inherited = ''): Entry<T> {
  const { state, title, shortTitle } = entry.data as Titled;
  const mark = markOf(state, day) || inherited;
  if (mark === '') return entry;
  const data = { ...entry.data, ...(title && { title: before(mark, title) }) };
  return { ...entry, data: { ...data, ...(shortTitle && { shortTitle: before(mark, shortTitle) }) } };
}

function before<W extends string | Record<string, string | undefined>>(mark: string, words: W): W {
  if (typeof words === 'string') return (mark + words) as W;
  const each = Object.entries(words).map(([locale, text]) => [locale, text && mark + text]);
  return Object.fromEntries(each) as W;
}

function mapOf<K, V>(map: ReadonlyMap<K, V>, change: (value: V) => V): Map<K, V> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
