import { readFileSync, readdirSync } from 'node:fs';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import type { Issue } from '#library/report';

/** The words of one language by their keys, as strings/<locale>.json holds them. */
export type Strings = Readonly<Record<string, string>>;

/** The strings of every language, and the code that says them, as one text. */
export function readStrings(): { strings: Record<Locale, Strings>; code: string } {
  const strings = Object.fromEntries(
    LOCALES.map((locale) => [locale, JSON.parse(readFileSync(`src/i18n/strings/${locale}.json`, 'utf8'))]),
  ) as Record<Locale, Strings>;
  const code = ['src', 'scripts']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
  return { strings, code };
}

/**
 * What is wrong with the interface strings: a key that a language lacks or that the source language does not have, a
 * plural form that the language's grammar asks for, a blank that differs from the source's, a Korean particle that leans on
 * a blank, a key that nothing says.
 * @param code everything that may say a string
 */
export function stringFaults(strings: Readonly<Record<Locale, Strings>>, code: string): Issue[] {
  const source = strings[SOURCE_LOCALE];
  return [
    ...LOCALES.flatMap((locale) => [
      ...keyFaults(locale, strings[locale], source),
      ...pluralFaults(locale, strings[locale]),
      ...blankFaults(locale, strings[locale], source),
    ]),
    ...particleFaults(strings.ko),
    ...unusedFaults(source, code),
  ];
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(PLURAL, '');
const stemsOf = (strings: Strings) => new Set(Object.keys(strings).map(stem));

function keyFaults(locale: Locale, strings: Strings, source: Strings): Issue[] {
  const [here, there] = [stemsOf(strings), stemsOf(source)];
  return [
    ...[...there]
      .filter((key) => !here.has(key))
      .map((key) =>
        issueOf(locale, key, '', {
          zh: ['缺这一条', `照 ${SOURCE_LOCALE}.json 补上`],
          en: ['this string is missing', `add it as in ${SOURCE_LOCALE}.json`],
        }),
      ),
    ...[...here]
      .filter((key) => !there.has(key))
      .map((key) =>
        issueOf(locale, key, '', {
          zh: [`${SOURCE_LOCALE}.json 里没有这一条`, '改正键名，或删去'],
          en: [`${SOURCE_LOCALE}.json has no such string`, 'correct the key, or remove it'],
        }),
      ),
  ];
}

/** Intl knows which forms a language has: English one and other, Chinese only other. */
function pluralFaults(locale: Locale, strings: Strings): Issue[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const counted = new Set(
    Object.keys(strings)
      .filter((key) => PLURAL.test(key))
      .map(stem),
  );
  return [...counted].flatMap((key) => {
    const missing = forms.filter((form) => !(`${key}_${form}` in strings));
    return missing.map((form) =>
      issueOf(locale, key, form, {
        zh: ['缺一种复数形式', `补上 ${key}_${form}`],
        en: ['a plural form is missing', `add ${key}_${form}`],
      }),
    );
  });
}

function blankFaults(locale: Locale, strings: Strings, source: Strings): Issue[] {
  return Object.entries(strings).flatMap(([key, text]) => {
    const original = source[key] ?? source[`${stem(key)}_other`];
    if (original === undefined || blanksOf(text) === blanksOf(original)) return [];
    return [
      issueOf(locale, key, blanksOf(text), {
        zh: ['占位与中文不同', `中文是 ${blanksOf(original) || '没有占位'}`],
        en: ['its blanks differ from the Chinese', `the Chinese has ${blanksOf(original) || 'none'}`],
      }),
    ];
  });
}

function blanksOf(text: string): string {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort().join(' ');
}

/** 은 or 는, 을 or 를: which one is right depends on the last sound of the word before it, which a blank does not tell. */
const PARTICLE_ON_BLANK =
  /\{\{\w+\}\}[”’)]*(?:[은는이가을를과와]|으?로|이?라고|이?었|였|은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)(?![\p{L}])/u;

function particleFaults(korean: Strings): Issue[] {
  return Object.entries(korean)
    .filter(([, text]) => PARTICLE_ON_BLANK.test(text))
    .map(([key, text]) =>
      issueOf('ko', key, PARTICLE_ON_BLANK.exec(text)![0], {
        zh: ['韩文助词跟在占位后面：用哪一个要看填进去的词', '改写，把占位放到冒号后面或句末'],
        en: [
          'a Korean particle leans on a blank, and its form depends on the word',
          'put the blank behind a colon',
        ],
      }),
    );
}

/** A key may be put together, as in `validity.${state}`: its family must stand in the code, its first part in words. */
function unusedFaults(source: Strings, code: string): Issue[] {
  const families = [...code.matchAll(/`([\w-]+\.[\w.-]*\$\{[^`]*)`/g)].map(([, template]) =>
    patternOf(template!),
  );
  const isUsed = (key: string) => code.includes(`'${key}'`) || families.some((family) => family.test(key));
  return [...stemsOf(source)]
    .filter((key) => !isUsed(key))
    .map((key) =>
      issueOf(SOURCE_LOCALE, key, source[key] ?? '', {
        zh: ['没有代码用到这一条', '从各语言删去'],
        en: ['nothing says this string', 'remove it from every language'],
      }),
    );
}

/** A template such as `fees.${kind}.title` as a pattern of keys. */
function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\w.-]+')}$`);
}

type Words = Record<'zh' | 'en', [problem: string, remedy: string]>;

function issueOf(locale: Locale, field: string, value: string, words: Words): Issue {
  const said = ([problem, remedy]: [string, string]) => ({ problem, remedy });
  return { file: `src/i18n/strings/${locale}.json`, field, value, zh: said(words.zh), en: said(words.en) };
}
