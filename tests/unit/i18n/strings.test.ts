import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';

const strings = (locale: Locale): Record<string, string> =>
  JSON.parse(readFileSync(`src/i18n/strings/${locale}.json`, 'utf8'));
const stem = (key: string) => key.replace(/_(one|other)$/, '');
const stems = (locale: Locale) => [...new Set(Object.keys(strings(locale)).map(stem))].sort();
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

for (const locale of LOCALES) {
  test(`${locale} has every string and no other`, () =>
    assert.deepEqual(stems(locale), stems(SOURCE_LOCALE)));

  test(`${locale} fills the same placeholders`, () => {
    const source = strings(SOURCE_LOCALE);
    for (const [key, text] of Object.entries(strings(locale))) {
      const original = source[key] ?? source[`${stem(key)}_other`]!;
      assert.deepEqual(placeholders(text), placeholders(original), `${locale} ${key}`);
    }
  });

  test(`${locale} has the plural forms of its grammar`, () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const key of Object.keys(strings(locale)).filter((each) => /_(one|other)$/.test(each))) {
      for (const form of forms)
        assert.ok(`${stem(key)}_${form}` in strings(locale), `${locale} ${stem(key)}_${form}`);
    }
  });
}

/** A template such as `fees.${kind}.title` as a pattern of keys. */
function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\w.-]+')}$`);
}

test('every string is used somewhere', () => {
  const code = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
  // A key may be put together, as in `validity.${state}`: its family must stand in the code, its first part in words.
  const families = [...code.matchAll(/`([\w-]+\.[\w.-]*\$\{[^`]*)`/g)].map(([, template]) =>
    patternOf(template!),
  );
  const unused = stems(SOURCE_LOCALE).filter(
    (key) => !code.includes(`'${key}'`) && !families.some((family) => family.test(key)),
  );
  assert.deepEqual(unused, []);
});

test('a missing key is an error and never a key on a page', () => {
  assert.throws(
    () => translator('en')('no.such.key' as StringKey),
    /strings\/en\.json has no "no\.such\.key"/,
  );
});

test('counts take the plural of the language', () => {
  assert.equal(translator('en')('policies.count', { count: 1 }), '1 document');
  assert.equal(translator('en')('policies.count', { count: 2 }), '2 documents');
  assert.equal(translator('ko')('policies.count', { count: 1 }), '1건');
});
