import { changesOn, isDue, isWithdrawn } from '#domain/publishing';
import type { Day } from '#domain/calendar';
import { keysOf } from '#domain/own-keys';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import type { Localized } from '#schemas/fields';
import type { State } from '#schemas/state';
import { STATED_KINDS, TRANSLATED_KINDS, type StatedKind, type TranslatedKind } from './kinds.ts';
import type { Entry, Library, TranslatedEntry, Withdrawn } from './library.ts';

interface Stated {
  state?: State;
  title?: string | Localized;
}

/** One text with its state, whatever its kind: a policy, an original, a translation. */
export interface StatedText {
  kind: StatedKind;
  slug: string;
  locale: Locale;
  file: string;
  data: Stated;
}

/** Every text that can have a state. */
export function statedTexts(library: Library): StatedText[] {
  const policies = [...library.policies.values()].map((policy) =>
    textOf('policies', policy.slug, SOURCE_LOCALE, policy),
  );
  const translated = keysOf(TRANSLATED_KINDS).flatMap((kind) =>
    entriesOf(library, kind).flatMap(({ slug, original, translations }) => [
      textOf(kind, slug, SOURCE_LOCALE, original),
      ...[...translations].map(([locale, entry]) => textOf(kind, slug, locale, entry)),
    ]),
  );
  return [...policies, ...translated];
}

/** What readers are shown on a day: a library without what is not due, and without the doors to it. */
export function dueOn(library: Library, day: Day): Library {
  const texts = statedTexts(library);
  if (texts.every(({ data }) => data.state === undefined)) return library;
  const due: Record<string, unknown> = { ...library };
  due['policies'] = new Map([...library.policies].filter(([, { data }]) => isDue(data.state, day)));
  for (const kind of keysOf(TRANSLATED_KINDS)) due[kind] = translatedDue(entriesOf(library, kind), day);
  due['withdrawn'] = texts.flatMap((text) => withdrawnOn(text, day));
  return withoutDoors(due as unknown as Library, library);
}

/** A library as readers get it: who wrote, saw and approved a text is the office's own, and goes into no page or file. */
export function withoutStates(library: Library): Library {
  if (statedTexts(library).every(({ data }) => data.state === undefined)) return library;
  const plain: Record<string, unknown> = { ...library };
  plain['policies'] = new Map([...library.policies].map(([slug, policy]) => [slug, withoutState(policy)]));
  for (const kind of keysOf(TRANSLATED_KINDS)) {
    plain[kind] = new Map(
      entriesOf(library, kind).map(({ original, translations, ...entry }) => [
        entry.slug,
        {
          ...entry,
          original: withoutState(original),
          translations: new Map([...translations].map(([locale, each]) => [locale, withoutState(each)])),
        },
      ]),
    );
  }
  return plain as unknown as Library;
}

function withoutState<T extends Stated>(entry: Entry<T>): Entry<Omit<T, 'state'>> {
  const { state: _, ...data } = entry.data;
  return { ...entry, data };
}

/** The days on which what readers are shown changes by itself. */
export function daysOfChange(library: Library): Day[] {
  return [...new Set(statedTexts(library).flatMap(({ data }) => changesOn(data.state) ?? []))].sort();
}

/**
 * A library without the questions, doors and references of single files that lead to texts which are not in it: they
 * come and go with the text. A text that refers to another one is a fault, for its words speak of it.
 * @param whole the library before; a door to what was not there either stays, for it is a fault
 */
export function withoutDoors(library: Library, whole?: Library): Library {
  const isHidden = (page: string): boolean => {
    const [kind, slug] = page.split('/') as [StatedKind, string];
    return STATED_KINDS.includes(kind) && !library[kind].has(slug) && whole?.[kind].has(slug) !== false;
  };
  const questions = Object.entries(library.questions).map(([locale, pages]) => [
    locale,
    Object.fromEntries(Object.entries(pages).filter(([page]) => !isHidden(page))),
  ]);
  const documents = Object.entries(library.documents).map(([id, { policy, ...document }]) => [
    id,
    policy === undefined || isHidden(`policies/${policy}`) ? document : { ...document, policy },
  ]);
  return {
    ...library,
    questions: Object.fromEntries(questions) as Library['questions'],
    documents: Object.fromEntries(documents) as Library['documents'],
    home: { ...library.home, moments: library.home.moments.filter(({ page }) => !isHidden(page)) },
  };
}

function translatedDue(
  entries: readonly TranslatedEntry<Stated, Stated>[],
  day: Day,
): Map<string, TranslatedEntry<Stated, Stated>> {
  const due = entries.filter(({ original }) => isDue(original.data.state, day));
  return new Map(
    due.map((entry) => [
      entry.slug,
      {
        ...entry,
        translations: new Map([...entry.translations].filter(([, { data }]) => isDue(data.state, day))),
      },
    ]),
  );
}

function entriesOf(library: Library, kind: TranslatedKind): TranslatedEntry<Stated, Stated>[] {
  return [...(library[kind] as ReadonlyMap<string, TranslatedEntry<Stated, Stated>>).values()];
}

function textOf(kind: StatedKind, slug: string, locale: Locale, entry: Entry<Stated>): StatedText {
  return { kind, slug, locale, file: entry.file, data: entry.data };
}

function withdrawnOn({ kind, slug, locale, data }: StatedText, day: Day): Withdrawn[] {
  if (locale !== SOURCE_LOCALE || !isWithdrawn(data.state, day)) return [];
  const { on, reason } = data.state as Extract<State, { is: 'withdrawn' }>;
  return [{ kind, slug, title: localizedTitle(data.title), on, reason }];
}

function localizedTitle(title: Stated['title'] = ''): Localized {
  return typeof title === 'string' ? { [SOURCE_LOCALE]: title } : title;
}
