import { keysOf } from '#domain/own-keys';
import { missedEditions, sectionsToRedo, type Freshness } from '#domain/translations';
import type { Day } from '#domain/calendar';
import { LOCALES, SOURCE_LOCALE, inBrackets, type Locale } from '#i18n/locales';
import type { changes, Localized } from '#schemas/fields';
import type { z } from 'zod';
import { itemAt } from '#domain/known';
import { guideSections, guideWords } from './guide-words.ts';
import { sectionIdsOf } from './interpretations.ts';
import { ENTRY_KINDS, type EntryKind, type TranslatedKind } from './kinds.ts';
import type { Fee, Guide, Infographic, Interpretation, Library } from './library.ts';
import { offeredLocales } from './offered.ts';
import { explanationState, translationOf } from './translations.ts';

type Change = z.output<typeof changes>[number];

/** One text in one language, and what a translator has to do about it. */
export interface BoardLine {
  kind: TranslatedKind | 'fees';
  slug: string;
  title: Localized;
  locale: Locale;
  freshness: Freshness;
  translatedFrom: Day | null;
  /** The changes that the translation does not know, the latest first. */
  missed: Change[];
  /** The sections (or elements) to translate again: those that changed, and those without any words. */
  redo: string[];
}

/** How many names of a kind stand in a language, and which do not. */
export interface NamesLine {
  kind: EntryKind | 'guides';
  locale: Locale;
  total: number;
  missing: string[];
}

const TARGETS = LOCALES.filter((locale) => locale !== SOURCE_LOCALE);

/** Every translation that there is or should be, by kind and text. */
export function translationBoard(library: Library): BoardLine[] {
  const offered = offeredLocales(library);
  const lines = [
    ...[...library.interpretations.values()].flatMap((each) => sectionedLines('interpretations', each)),
    ...[...library.infographics.values()].flatMap((each) => sectionedLines('infographics', each)),
    ...[...library.guides.values()].flatMap(guideLines),
    ...[...library.fees.values()].flatMap((fee) => feeLines(library, fee)),
  ];
  return lines.filter(({ locale }) => offered.includes(locale));
}

/** The names and titles that stand in the frontmatter of originals, by kind and language. */
export function localizedNames(library: Library): NamesLine[] {
  const kinds = keysOf(ENTRY_KINDS);
  const offered = offeredLocales(library);
  const lines = [
    ...kinds.flatMap((kind) => namesOfKind(kind, [...library[kind].values()])),
    ...namesOfKind(
      'guides',
      [...library.guides.values()].map(({ slug, original: { data } }) => ({ slug, data })),
    ),
  ];
  return lines.filter(({ locale }) => offered.includes(locale));
}

/** A text in sections is outdated section by section. */
function sectionedLines(
  kind: 'interpretations' | 'infographics',
  entry: Interpretation | Infographic,
): BoardLine[] {
  const { slug, original } = entry;
  const sections = sectionIdsOf(original.body);
  return TARGETS.map((locale) => {
    const { freshness, translatedFrom } = translationOf(entry, locale);
    const { changes: editions } = original.data;
    return {
      kind,
      slug,
      title: titlesOf(entry),
      locale,
      freshness,
      translatedFrom,
      missed: translatedFrom === null ? [] : missedEditions(editions, translatedFrom),
      redo: sectionsToRedo(editions, translatedFrom, sections),
    };
  });
}

function titlesOf({ original, translations }: Interpretation | Infographic): Localized {
  const titles = [...translations].map(([locale, { data }]) => [locale, data.title]);
  return { [SOURCE_LOCALE]: original.data.title, ...Object.fromEntries(titles) } as Localized;
}

function guideLines(guide: Guide): BoardLine[] {
  const { slug, original, translations } = guide;
  const words = [...guideWords(original.data).keys()];
  return TARGETS.map((locale) => {
    const { freshness, translatedFrom } = translationOf(guide, locale);
    const translation = translations.get(locale);
    const wordless = translation ? words.filter((key) => !(key in translation.data.words)) : [];
    const changed = sectionsToRedo(original.data.changes, translatedFrom, guideSections(original.data));
    return {
      kind: 'guides',
      slug,
      title: original.data.title,
      locale,
      freshness,
      translatedFrom,
      missed: translatedFrom === null ? [] : missedEditions(original.data.changes, translatedFrom),
      redo: [...changed, ...wordless.filter((key) => !changed.includes(itemAt(key.split('.'), 0)))],
    };
  });
}

/** The explanation of a charge has no sections: it is translated as a whole. */
function feeLines(library: Library, fee: Fee): BoardLine[] {
  return TARGETS.map((locale) => {
    const { freshness, translatedFrom } = explanationState(library, fee, locale);
    return {
      kind: 'fees',
      slug: fee.slug,
      title: titleOfFee(fee),
      locale,
      freshness,
      translatedFrom,
      missed: translatedFrom === null ? [] : missedEditions(fee.data.changes, translatedFrom),
      redo: [],
    };
  });
}

/** Items of one name are told apart by their variant. */
function titleOfFee({ data: { name, variant } }: Fee): Localized {
  if (variant === null) return name;
  const both = (locale: Locale) =>
    (name[locale] ?? name[SOURCE_LOCALE]) + inBrackets(locale, variant[locale] ?? variant[SOURCE_LOCALE]);
  return Object.fromEntries(LOCALES.map((locale) => [locale, both(locale)])) as Localized;
}

interface Named {
  slug: string;
  data: { title: Partial<Record<Locale, string>> } | { name: Partial<Record<Locale, string>> };
}

function namesOfKind(kind: NamesLine['kind'], entries: readonly Named[]): NamesLine[] {
  return TARGETS.map((locale) => ({
    kind,
    locale,
    total: entries.length,
    missing: entries
      .filter(({ data }) => ('title' in data ? data.title : data.name)[locale] === undefined)
      .map(({ slug }) => slug),
  }));
}
