import { isAmong, keysOf } from '#domain/own-keys';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { calendarDay, today } from '#clock';
import type { Day } from '#domain/calendar';
import type { z } from 'zod';
import { itemAt } from '#domain/known';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { RULES } from '#rules/all';
import type { Rule } from '#rules/rule';
import { bodyTranslation } from '#schemas/translation';
import { parseBody } from './body.ts';
import { unreadEntries } from './content-tree.ts';
import { daysOfChange, dueOn, withoutDoors, withoutStates } from './due.ts';
import { filesUnder, readMdx, readYamlFile } from './files.ts';
import {
  DATA_KINDS,
  ENTRY_KINDS,
  SINGLE_FILES,
  TRANSLATED_KINDS,
  WITHOUT,
  fileNameOf,
  type DataKind,
  type EntryKind,
  type SingleFile,
  type TranslatedKind,
} from './kinds.ts';
import type { DataFile, Entry, Library, TranslatedEntry } from './library.ts';
import { readOriginals } from './originals.ts';
import { withMarks, withoutFiles } from './preview.ts';
import { readReleaseKeys, readReleases } from './releases.ts';
import { ContentError, type Issue } from './report.ts';
import { parseWith } from './schema-issues.ts';

/** The content folder of this run: `CONTENT_DIR`, else `content/` of the project. */
export function contentDir(): string {
  return path.resolve(process.env['CONTENT_DIR'] || 'content');
}

/**
 * Reads a content folder, checks it against schemas and rules, joins it, and keeps what readers are shown on this day.
 * The build and every script come through here; nothing else reads content.
 * @throws {ContentError} once, with every fault that was found, in what is not shown yet too
 */
export function openLibrary(directory: string = contentDir()): Library {
  const { library, issues } = inspect(directory);
  if (issues.length > 0) throw new ContentError(issues);
  return withoutStates(dueOn(library, today()));
}

/** A content folder as an editor works on it. */
export interface Workroom {
  /** Everything that can be shown, with marks where readers are not shown it; null while a file of the city is lost. */
  library: Library | null;
  issues: readonly Issue[];
}

/**
 * Opens a content folder for its editors: drafts are in it, and a file with a fault is left out with what refers to it,
 * so that one unfinished text costs nobody the preview of another.
 */
export function openWorkroom(directory: string = contentDir()): Workroom {
  const { library, issues } = inspect(directory);
  if (issues.length === 0) return { library: withMarks(library, today()), issues };
  const sound = isWhole(library, issues) ? withoutFaults(library, lastKnownDay()) : null;
  return { library: sound && withMarks(sound, today()), issues };
}

function inspect(directory: string): { library: Library; issues: readonly Issue[] } {
  const issues = unreadEntries(directory);
  const library = readLibrary(directory, issues);
  const day = lastKnownDay();
  for (const rule of rulesFor(library, issues)) issues.push(...rule.check(library, day));
  if (issues.length === 0) issues.push(...laterFaults(library, day));
  return { library, issues };
}

/** What the whole folder allows and the part that readers are shown does not, on this day or on one that comes. */
function laterFaults(library: Library, lastDay: Day): Issue[] {
  const days = [today(), ...daysOfChange(library).filter((day) => day > today())];
  const found = days.flatMap((day) => {
    const due = dueOn(library, day);
    if (due === library) return [];
    return RULES.flatMap((rule) => rule.check(due, lastDay)).map((issue) => fromDay(issue, day));
  });
  return [...new Map(found.map((issue) => [`${issue.file}\0${issue.field}`, issue])).values()];
}

function fromDay(issue: Issue, day: Day): Issue {
  return {
    ...issue,
    zh: {
      problem: `${issue.zh.problem}（${day}的网站上：它引到的是草稿、还没到日子或已撤回的内容）`,
      remedy: '让两处同一天上网，或者去掉这处引用',
    },
    en: {
      problem: `${issue.en.problem} (on the site of ${day}: what it refers to is a draft, not due or withdrawn)`,
      remedy: 'publish both on one day, or take the reference out',
    },
  };
}

/** The library without what has a fault, and without what has one once that is gone, until the rest is sound. */
function withoutFaults(library: Library, day: Day): Library {
  let rest = withoutDoors(library);
  for (;;) {
    const faulty = new Set(RULES.flatMap((rule) => rule.check(rest, day)).map(({ file }) => file));
    if (faulty.size === 0) return rest;
    const fewer = withoutFiles(rest, faulty);
    if (fewer === null) return rest;
    rest = fewer;
  }
}

/**
 * The rules that can be asked: all when every file has been read; else those that look at each file by itself, and none
 * while a file of the city itself is missing.
 */
function rulesFor(library: Library, issues: readonly Issue[]): readonly Rule[] {
  if (issues.length === 0) return RULES;
  return isWhole(library, issues) ? RULES.filter(({ alone }) => alone) : [];
}

/** True when every file of the city itself was read; the plan is null in a city that has none. */
function isWhole(library: Library, issues: readonly Issue[]): boolean {
  const lost = new Set(issues.map(({ file }) => file));
  return keysOf(SINGLE_FILES).every(
    (name) => library[name] !== null || (name === 'action' && !lost.has(fileNameOf(name))),
  );
}

/** A build of an earlier day may hold what was written since; what lies after both days has not happened. */
function lastKnownDay(): Day {
  const days = [today(), calendarDay()];
  return itemAt(days.sort(), 1);
}

function readLibrary(directory: string, issues: Issue[]): Library {
  const library: Record<string, unknown> = {};
  for (const name of keysOf(SINGLE_FILES)) {
    library[name] = readSingleFile(directory, name, issues);
  }
  for (const kind of keysOf(DATA_KINDS)) {
    library[kind] = readDataFiles(directory, kind, issues);
  }
  for (const kind of keysOf(ENTRY_KINDS)) {
    library[kind] = readEntries(directory, kind, issues);
  }
  for (const kind of keysOf(TRANSLATED_KINDS)) {
    library[kind] = readTranslatedEntries(directory, kind, issues);
  }
  library['feeTranslations'] = readFeeTranslations(directory, issues);
  library['withdrawn'] = [];
  library['releases'] = readReleases(directory);
  library['originals'] = readOriginals(directory, issues);
  library['releaseKeys'] = readReleaseKeys(directory, issues);
  return library as unknown as Library;
}

function readSingleFile(directory: string, name: SingleFile, issues: Issue[]): unknown {
  const file = fileNameOf(name);
  if (isAmong(keysOf(WITHOUT), name) && !existsSync(path.join(directory, file))) return WITHOUT[name];
  const source = readYamlFile(directory, file, issues);
  return source && parseWith(SINGLE_FILES[name], source.data, source.file, issues);
}

function readDataFiles(directory: string, kind: DataKind, issues: Issue[]): Map<string, DataFile<unknown>> {
  const files = new Map<string, DataFile<unknown>>();
  for (const file of filesUnder(directory, kind)) {
    const slug = /^[^/]+\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(file)?.[1];
    if (slug === undefined) {
      issues.push(misnamed(file, '.yaml'));
      continue;
    }
    const source = readYamlFile(directory, file, issues);
    const data = source && parseWith(DATA_KINDS[kind], source.data, file, issues);
    if (data) files.set(slug, { slug, file, data });
  }
  return files;
}

function readEntries(directory: string, kind: EntryKind, issues: Issue[]): Map<string, Entry<unknown>> {
  const entries = new Map<string, Entry<unknown>>();
  for (const file of filesUnder(directory, kind)) {
    if (kind === 'fees' && isTranslation(file)) continue;
    const slug = /^[^/]+\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/.exec(file)?.[1];
    if (slug === undefined || RESERVED.has(slug)) {
      issues.push(slug === undefined ? misnamed(file, '.mdx') : reserved(file));
      continue;
    }
    const entry = readEntry(directory, slug, file, ENTRY_KINDS[kind], issues);
    if (entry) entries.set(slug, entry);
  }
  return entries;
}

function readEntry(
  directory: string,
  slug: string,
  file: string,
  schema: z.ZodType,
  issues: Issue[],
): Entry<unknown> | null {
  const source = readMdx(directory, file, issues);
  if (!source) return null;
  const data = source.isLost ? null : parseWith(schema, source.data, file, issues);
  const body = parseBody(source.body, file, source.bodyOffset, issues);
  return data === null ? null : { slug, file, data, body };
}

const TRANSLATED_PATH = new RegExp(`^[^/]+/([a-z0-9]+(?:-[a-z0-9]+)*)/(${LOCALES.join('|')})\\.mdx$`);

/** fees/passport/en.mdx explains in English what fees/passport.mdx explains in Chinese. */
function isTranslation(file: string): boolean {
  const locale = TRANSLATED_PATH.exec(file)?.[2];
  return locale !== undefined && locale !== SOURCE_LOCALE;
}

function readFeeTranslations(directory: string, issues: Issue[]): Library['feeTranslations'] {
  const translations = new Map<string, Map<Locale, Entry<z.output<typeof bodyTranslation>>>>();
  const files = filesUnder(directory, 'fees');
  for (const file of files.filter(isTranslation)) {
    const [, slug, locale] = TRANSLATED_PATH.exec(file) ?? [];
    if (slug === undefined) continue;
    // A charge with a fault of its own is there: that fault is told, and no other for its translations.
    const original = `fees/${slug}.mdx`;
    if (!translations.has(slug) && !files.includes(original)) issues.push(noOriginal(original));
    const entry = readEntry(directory, slug, file, bodyTranslation, issues);
    const byLocale = translations.get(slug) ?? new Map();
    translations.set(slug, byLocale);
    if (entry) byLocale.set(locale as Locale, entry as never);
  }
  return translations;
}

function readTranslatedEntries(
  directory: string,
  kind: TranslatedKind,
  issues: Issue[],
): Map<string, TranslatedEntry<unknown, unknown>> {
  const files = new Map<string, Map<Locale, Entry<unknown> | null>>();
  for (const file of filesUnder(directory, kind)) {
    const [, slug, locale] = TRANSLATED_PATH.exec(file) ?? [];
    if (slug === undefined || RESERVED.has(slug)) {
      issues.push(slug === undefined ? misnamedTranslation(file, kind) : reserved(file));
      continue;
    }
    const schema = TRANSLATED_KINDS[kind][locale === SOURCE_LOCALE ? 'original' : 'translation'];
    const byLocale = files.get(slug) ?? new Map<Locale, Entry<unknown> | null>();
    files.set(slug, byLocale.set(locale as Locale, readEntry(directory, slug, file, schema, issues)));
  }
  return new Map([...files].flatMap(([slug, byLocale]) => joinTranslations(kind, slug, byLocale, issues)));
}

function joinTranslations(
  kind: TranslatedKind,
  slug: string,
  byLocale: ReadonlyMap<Locale, Entry<unknown> | null>,
  issues: Issue[],
): [string, TranslatedEntry<unknown, unknown>][] {
  if (!byLocale.has(SOURCE_LOCALE)) issues.push(noOriginal(`${kind}/${slug}/${SOURCE_LOCALE}.mdx`));
  const original = byLocale.get(SOURCE_LOCALE);
  if (!original) return [];
  const translations = [...byLocale].filter(([locale, entry]) => locale !== SOURCE_LOCALE && entry !== null);
  return [[slug, { slug, original, translations: new Map(translations as [Locale, Entry<unknown>][]) }]];
}

/** Names that addresses of the site already use, or that every JavaScript object has. */
const RESERVED = new Set(['by', 'bill', 'check', 'constructor', 'index', 'releases']);

function reserved(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: { problem: '这个名称是网站或程序的保留字', remedy: '换一个文件名，例如加上年份' },
    en: {
      problem: 'this name is taken by the site or by programs',
      remedy: 'rename the file, such as by its year',
    },
  };
}

function misnamed(file: string, extension: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: {
      problem: '文件名不合规定',
      remedy: `用小写英文字母、数字和连字符，以 ${extension} 结尾，例如 lc-2021-2${extension}`,
    },
    en: {
      problem: 'the file name does not fit',
      remedy: `use lowercase letters, digits, hyphens and ${extension}`,
    },
  };
}

function misnamedTranslation(file: string, kind: TranslatedKind): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: {
      problem: '文件名不合规定',
      remedy: `写成 ${kind}/编号/语言.mdx，语言是 ${LOCALES.join('、')} 之一，编号用小写英文字母、数字和连字符`,
    },
    en: {
      problem: 'the file name does not fit',
      remedy: `name it ${kind}/<slug>/<locale>.mdx, the locale one of ${LOCALES.join(', ')}`,
    },
  };
}

function noOriginal(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: { problem: '有译文，没有中文原文', remedy: '补上中文原文，或删除译文' },
    en: {
      problem: 'there is a translation but no Chinese original',
      remedy: 'add the original, or delete the translation',
    },
  };
}
