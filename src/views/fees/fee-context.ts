import type { CatalogueFacts } from '#domain/fees/catalogue';
import { onceFor, oncePer } from '#domain/once';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { sayFrom, type Phrases } from '#i18n/phrases';
import { phrasesOf } from '#i18n/translate';
import { catalogueFacts, catalogueOf } from '#library/catalogue-facts';
import type { Library } from '#library/library';
import type { Localized } from '#schemas/fields';
import type { FeeContext, FeeVocabulary } from '#words/fee-words';

/** What the browser needs to answer by itself: facts, shared words, phrases. One file a language. */
export interface BrowserCatalogue {
  facts: CatalogueFacts;
  vocabulary: FeeVocabulary;
  phrases: Phrases;
}

const contextsOf = oncePer((library: Library) => onceFor((locale: Locale) => openContext(library, locale)));

/** What it takes to put answers into words at build time; a library is opened once a language, not once a page. */
export function feeContext(library: Library, locale: Locale): FeeContext {
  return contextsOf(library)(locale);
}

function openContext(library: Library, locale: Locale): FeeContext {
  return {
    locale,
    say: sayFrom(phrasesOf(locale, 'answer.', 'fee.', 'site.label')),
    vocabulary: vocabularyOf(library),
    catalogue: catalogueOf(library),
  };
}

/**
 * The same for the browser. Names stay in every language, because an answer must not depend on the language of the page;
 * all other words are narrowed to the page's.
 */
export function browserCatalogue(library: Library, locale: Locale): BrowserCatalogue {
  const facts = catalogueFacts(library);
  const cited = new Set(
    facts.fees.flatMap(({ periods, reductions }) =>
      [...periods, ...reductions].flatMap(({ basis }) => basis.map(({ document }) => document)),
    ),
  );
  return {
    facts: {
      ...facts,
      fees: facts.fees.map((fee) => ({
        ...narrowed(fee, locale, ['formerName']),
        name: fee.name,
        variant: fee.variant,
        aliases: fee.aliases,
      })),
      unlawful: facts.unlawful.map((charge) => narrowed(charge, locale, ['name', 'names'])),
      regulated: facts.regulated.map((charge) => narrowed(charge, locale, ['name', 'aliases'])),
      editions: facts.editions.map((edition) => narrowed(edition, locale, ['name'])),
      documents: Object.fromEntries(Object.entries(facts.documents).filter(([id]) => cited.has(id))),
    },
    vocabulary: narrowed(vocabularyOf(library), locale),
    phrases: phrasesOf(locale, 'answer.', 'feeBill.line.', 'site.label'),
  };
}

/** The words that fees share, by their Chinese form. */
export function vocabularyOf(library: Library): FeeVocabulary {
  const { units, departments, collectors } = library.feeWords;
  const byChinese = (words: readonly Localized[]) =>
    Object.fromEntries(words.map((word) => [word[SOURCE_LOCALE], word]));
  return {
    units: byChinese(units.map(({ name }) => name)),
    departments: byChinese(departments),
    collectors: byChinese(collectors),
    regions: byChinese(library.regions.map(({ name }) => name)),
    categories: Object.fromEntries(
      library.outOfScope.map(({ category, name, responsible }) => [category, { name, responsible }]),
    ),
    refusal: library.catalogue.refusal,
    documentPages: Object.fromEntries(
      Object.entries(library.documents).flatMap(([id, { policy }]) =>
        policy ? [[id, AT.page('policies', policy)]] : [],
      ),
    ),
  };
}

/**
 * A copy in which every localized text keeps its Chinese and the page's language only.
 * @param whole fields that stay as they are
 */
export function narrowed<T>(value: T, locale: Locale, whole: readonly string[] = []): T {
  if (Array.isArray(value)) return value.map((each) => narrowed(each as unknown, locale, whole)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const kept =
    SOURCE_LOCALE in value ? entries.filter(([key]) => key === SOURCE_LOCALE || key === locale) : entries;
  return Object.fromEntries(
    kept.map(([key, each]) => [key, whole.includes(key) ? each : narrowed(each as unknown, locale, whole)]),
  ) as T;
}
