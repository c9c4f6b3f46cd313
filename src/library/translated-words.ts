import { keysOf } from '#domain/own-keys';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { seenWords } from './body.ts';
import { ENTRY_KINDS, SINGLE_FILES, TRANSLATED_KINDS, fileNameOf } from './kinds.ts';
import type { Entry, Library } from './library.ts';

/** Words in a language other than the source, and where they stand. */
export interface TranslatedWords {
  file: string;
  field: string;
  locale: Exclude<Locale, 'zh-CN'>;
  text: string;
}

const TARGETS = LOCALES.filter((locale): locale is TranslatedWords['locale'] => locale !== SOURCE_LOCALE);

/** Every translated word of a city: names and titles that stand in several languages, and whole translations. */
export function translatedWords(library: Library): TranslatedWords[] {
  return [...namesIn(library), ...translationsIn(library)];
}

function namesIn(library: Library): TranslatedWords[] {
  // The glossary lists renderings, also those to avoid; it is the measure and is not measured.
  const singles = keysOf(SINGLE_FILES).filter((name) => name !== 'terms');
  const entries = keysOf(ENTRY_KINDS).flatMap((kind): Entry<unknown>[] => [...library[kind].values()]);
  const originals = keysOf(TRANSLATED_KINDS).flatMap((kind): Entry<unknown>[] =>
    [...library[kind].values()].map(({ original }) => original),
  );
  return [
    ...singles.flatMap((name) => localizedIn(fileNameOf(name), '', library[name])),
    ...[...entries, ...originals].flatMap(({ file, data }) => localizedIn(file, '', data)),
  ];
}

/** Texts in several languages are told by their shape: an object with words under the source language. */
function localizedIn(file: string, field: string, value: unknown): TranslatedWords[] {
  if (value === null || typeof value !== 'object') return [];
  const parts = value as Record<string, unknown>;
  if (typeof parts[SOURCE_LOCALE] === 'string') {
    return TARGETS.flatMap((locale) => {
      const text = parts[locale];
      return typeof text === 'string'
        ? [{ file, field: `${field}.${locale}`.replace(/^\./, ''), locale, text }]
        : [];
    });
  }
  return Object.entries(parts).flatMap(([key, part]) =>
    localizedIn(file, Array.isArray(value) ? `${field}[${key}]` : `${field}.${key}`.replace(/^\./, ''), part),
  );
}

function translationsIn(library: Library): TranslatedWords[] {
  return [...wholeTexts(library), ...library.feeTranslations.values()].flatMap((translations) =>
    [...(translations as ReadonlyMap<TranslatedWords['locale'], Entry<object>>)].flatMap(([locale, entry]) =>
      wordsOf(entry, locale),
    ),
  );
}

function wholeTexts(library: Library): ReadonlyMap<Locale, Entry<object>>[] {
  return keysOf(TRANSLATED_KINDS).flatMap((kind) =>
    [...library[kind].values()].map(({ translations }) => translations),
  );
}

function wordsOf({ file, data, body }: Entry<object>, locale: TranslatedWords['locale']): TranslatedWords[] {
  const head = stringsIn('', data).map(([field, text]) => ({ file, field, locale, text }));
  return [...head, { file, field: '正文 / body', locale, text: seenWords(body) }];
}

function stringsIn(field: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[field, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    stringsIn(field === '' ? key : `${field}.${key}`, part as unknown),
  );
}
