import { entryOf, itemAt, present } from '#domain/known';
import { amountTyped, dayTyped } from '#domain/typed-cells';
import { LANGUAGES, LOCALES, SOURCE_LOCALE } from '#i18n/locales';
import { TO_DATE, UNKNOWN, UNMARKED } from '#schemas/fields';
import type { Citation } from '#schemas/citation';

/**
 * One field of a content file as cells of a spreadsheet. `write` takes what the library read; `read` gives what an
 * editor would have written, undefined where the field is left out. Reading what was written gives the same field.
 */
export interface Field {
  key: string;
  headers: readonly string[];
  /** The only words that its cell may hold, offered as a list. */
  words?: readonly string[];
  write(value: unknown): string[];
  read(cells: readonly string[]): unknown;
}

const TRANSLATED = LOCALES.map(
  (locale) => [locale, locale === SOURCE_LOCALE ? '' : `（${LANGUAGES[locale].zh}）`] as const,
);

/** A field of one cell. */
function single(
  key: string,
  header: string,
  write: (value: unknown) => string,
  read: (cell: string) => unknown,
): Field {
  return {
    key,
    headers: [header],
    write: (value) => [value === undefined ? '' : write(value)],
    read: ([cell]) => (cell === '' ? undefined : read(present(cell, 'cell'))),
  };
}

/** Plain words or figures; `absent` is what editors write for "none". */
export function plain(key: string, header: string, absent = ''): Field {
  return single(
    key,
    header,
    (value) => (value as string | null) ?? absent,
    (cell) => cell,
  );
}

/** A word in four languages, in four cells. */
export function localized(key: string, header: string, absent = ''): Field {
  return {
    key,
    headers: TRANSLATED.map(([, suffix]) => header + suffix),
    write: (value) => {
      if (value === null) return [absent, '', '', ''];
      return TRANSLATED.map(([locale]) => (value as Record<string, string> | undefined)?.[locale] ?? '');
    },
    read: (cells) => {
      if (absent !== '' && cells[0] === absent) return absent;
      const entries = TRANSLATED.map(([locale], index) => [locale, itemAt(cells, index)] as const).filter(
        ([, text]) => text !== '',
      );
      return entries.length === 0 ? undefined : Object.fromEntries(entries);
    },
  };
}

/** Several words in each language, in four cells. */
export function localizedLists(key: string, header: string): Field {
  return {
    key,
    headers: TRANSLATED.map(([, suffix]) => header + suffix),
    write: (value) =>
      TRANSLATED.map(([locale]) => joinList((value as Record<string, string[]>)[locale] ?? [])),
    read: (cells) =>
      Object.fromEntries(
        TRANSLATED.map(([locale], index) => [locale, splitList(itemAt(cells, index))] as const).filter(
          ([, list]) => list.length > 0,
        ),
      ),
  };
}

/** Several words or ids in one cell. `always` says whether an empty cell is an empty list or no list. */
export function list(key: string, header: string, always: boolean): Field {
  return {
    key,
    headers: [header],
    write: (value) => [joinList((value as string[] | undefined) ?? [])],
    read: ([cell]) => (cell === '' && !always ? undefined : splitList(present(cell, 'cell'))),
  };
}

/** A cell may say "constructor", which every object has. */
function own(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** A code, shown by its Chinese word; a code is understood as well. */
export function choice(key: string, header: string, words: Readonly<Record<string, string>>): Field {
  const codes = Object.fromEntries(Object.entries(words).map(([code, word]) => [word, code]));
  const field = single(
    key,
    header,
    (value) => own(words, String(value)) ?? String(value),
    (cell) => own(codes, cell) ?? cell,
  );
  return { ...field, words: Object.values(words) };
}

/** 是, 否, or 未标注 where the list carries no mark. */
export function mark(key: string, header: string): Field {
  const words = new Map<unknown, string>([
    [true, '是'],
    [false, '否'],
    [null, UNMARKED],
  ]);
  const field = single(
    key,
    header,
    (value) => entryOf(words, value),
    (cell) => (cell === '是' ? true : cell === '否' ? false : cell),
  );
  return { ...field, words: [...words.values()] };
}

/** A yes or no that is left out while it is as usual. */
export function unusual(key: string, header: string, usual: boolean, word: string): Field {
  const field = single(
    key,
    header,
    (value) => (value === usual ? '' : word),
    (cell) => (cell === word ? !usual : cell),
  );
  return { ...field, words: [word] };
}

/** The day on which something was compared with its source, and that source. */
export function seen(key: string, dayHeader: string, sourceHeader: string): Field {
  return {
    key,
    headers: [dayHeader, sourceHeader],
    write: (value) => {
      const { on, against } = (value ?? { on: '', against: '' }) as { on: string; against: string };
      return [on, against];
    },
    read: ([on, against]) =>
      on === '' && against === '' ? undefined : { on: asDay(present(on, 'on')), against },
  };
}

/** A day, in any of the ways of typing one. */
export function dayField(key: string, header: string, absent = ''): Field {
  return single(
    key,
    header,
    (value) => (value as string | null) ?? absent,
    (cell) => asDay(cell),
  );
}

export function asDay(cell: string): string {
  return dayTyped(cell) ?? cell;
}

/** From, first answerable day, whether the start is sure, until: what every dated part has. */
export const SPAN: readonly Field[] = [
  dayField('from', '起', UNKNOWN),
  dayField('answersFrom', '有据可答'),
  unusual('fromSure', '起始日未核', true, '未核'),
  dayField('until', '止', TO_DATE),
];

/** Places in documents: `id|article|edition|wording`, and for the whole item whether each was seen. */
export function citations(key: string, header: string, withVerified = false): Field {
  return {
    key,
    headers: [header],
    write: (value) => [joinList((value as Citation[]).map((each) => joinParts(partsOf(each, withVerified))))],
    read: ([cell]) =>
      splitList(present(cell, 'cell')).map((text) => citationOf(splitParts(text), withVerified)),
  };
}

type SeenCitation = Citation & { verified?: boolean };
const SEEN = '已见';
const FROM_MEMORY = '凭记忆';

function partsOf(citation: SeenCitation, withVerified: boolean): string[] {
  const { document, article, edition, wording, verified } = citation;
  return [
    document,
    ...(withVerified ? [verified ? SEEN : FROM_MEMORY] : []),
    article ?? '',
    edition ?? '',
    wording ?? '',
  ];
}

function citationOf(parts: readonly string[], withVerified: boolean) {
  const [document, ...rest] = parts;
  const seen = withVerified ? rest.shift() : undefined;
  const named = ['article', 'edition', 'wording'].map((name, index) => [name, rest[index] ?? ''] as const);
  return {
    document,
    ...Object.fromEntries(named.filter(([, text]) => text !== '')),
    ...(withVerified ? { verified: seen === SEEN ? true : seen === FROM_MEMORY ? false : (seen ?? '') } : {}),
  };
}

const LIST_MARK = '；';
const PART_MARK = '|';

/** Words in one cell; a mark inside a word, and the backslash, stand behind a backslash. */
export function joinList(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\；]/g, '\\$&')).join(LIST_MARK);
}

export function splitList(cell: string): string[] {
  return split(cell, LIST_MARK).filter((word) => word !== '');
}

function joinParts(parts: readonly string[]): string {
  const last = parts.findLastIndex((part) => part !== '');
  return parts
    .slice(0, last + 1)
    .map((part) => part.replace(/[\\|]/g, '\\$&'))
    .join(PART_MARK);
}

function splitParts(text: string): string[] {
  return split(text, PART_MARK);
}

/** Splits at a mark that no backslash precedes, and takes one backslash away from what it protects. */
function split(text: string, mark: string): string[] {
  const parts = [''];
  for (const token of text.match(/\\[\s\S]|[\s\S]/gu) ?? []) {
    if (token === mark) parts.push('');
    else parts[parts.length - 1] += token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
  }
  return parts;
}

/** Figures of a rate; the open top of the last band is a word. */
export function figure(key: string, header: string, openTop = ''): Field {
  return single(
    key,
    header,
    (value) => (value as string | null) ?? openTop,
    (cell) => amountTyped(cell) ?? cell,
  );
}
