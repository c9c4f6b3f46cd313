import i18next from 'i18next';
import { LOCALES, SOURCE_LOCALE, type Locale } from './locales.ts';
import type { Phrases } from './phrases.ts';
import type zhCN from './strings/zh-CN.json';

type Singular<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;
/** Every interface string, named as in strings/zh-CN.json; plural endings are i18next's business. */
export type StringKey = Singular<keyof typeof zhCN & string>;

/** The words of the interface in one language. */
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

const STRINGS = Object.fromEntries(
  await Promise.all(LOCALES.map(async (locale) => [locale, await stringsOf(locale)])),
) as Record<Locale, Record<string, string>>;

async function stringsOf(locale: Locale): Promise<Record<string, string>> {
  const file = (await import(`./strings/${locale}.json`, { with: { type: 'json' } })) as {
    default: Record<string, string>;
  };
  return file.default;
}

const instance = i18next.createInstance();
await instance.init({
  resources: Object.fromEntries(LOCALES.map((locale) => [locale, { translation: STRINGS[locale] }])),
  fallbackLng: false,
  supportedLngs: LOCALES,
  lng: SOURCE_LOCALE,
  keySeparator: false,
  nsSeparator: false,
  // Components escape what they print; escaping here as well would print entities.
  interpolation: { escapeValue: false },
});

/**
 * The interface words of a language. Runs at build time only: no i18next reaches the reader.
 * @throws {Error} when the language lacks the key: a page never shows a key, nor another language in its place
 */
export function translator(locale: Locale): Translate {
  return TRANSLATORS[locale];
}

const TRANSLATORS = Object.fromEntries(LOCALES.map((locale) => [locale, openTranslator(locale)])) as Record<
  Locale,
  Translate
>;

/** What has nothing to fill in is looked up once: every page says such words by the hundred. */
function openTranslator(locale: Locale): Translate {
  const translate = instance.getFixedT(locale);
  const unfilled = new Map<StringKey, string>();
  const wordsOf: Translate = (key, values = {}) => {
    const words = translate(key, values);
    if (words === key) throw new Error(`strings/${locale}.json has no "${key}"`);
    return words;
  };
  return (key, values) => {
    if (values !== undefined) return wordsOf(key, values);
    const words = unfilled.get(key) ?? wordsOf(key);
    unfilled.set(key, words);
    return words;
  };
}

/** A label before what it names, with the colon of the language: 依据：, Basis: (with its blank). */
export function labelled(t: Translate, label: string): string {
  return t('site.label', { label });
}

/** The phrases of a language whose keys begin with one of the prefixes, unfilled: for views that also run in the browser. */
export function phrasesOf(locale: Locale, ...prefixes: string[]): Phrases {
  const wanted = Object.entries(STRINGS[locale]).filter(([key]) =>
    prefixes.some((prefix) => key.startsWith(prefix)),
  );
  return Object.fromEntries(wanted);
}
