import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageRuns } from '#i18n/language-runs';
import { openLibrary } from '#library/open-library';
import { translatedWords } from '#library/translated-words';
import { readStrings } from '#scripts/check/string-faults';

/** Everything that an English reader reads, without the Chinese that is quoted in it: names of documents, numbers. */
const english = [
  ...translatedWords(openLibrary('content'))
    .filter(({ locale }) => locale === 'en')
    .map(({ file, field, text }) => ({ where: `${file} › ${field}`, text })),
  ...Object.entries(readStrings().strings.en).map(([key, text]) => ({ where: key, text })),
].map(({ where, text }) => ({
  where,
  text: languageRuns(text, 'en')
    .filter(({ lang }) => lang === undefined)
    .map((run) => run.text)
    .join('…'),
}));

const holding = (pattern: RegExp) =>
  english.flatMap(({ where, text }) => {
    const found = pattern.exec(text);
    return found ? [`${where}: ${found[0]}`] : [];
  });

test('no full-width punctuation stands in English', () => {
  assert.deepEqual(holding(/[\u3000-\u303F\uFF00-\uFF65]/), []);
});

test('quotation marks and apostrophes are typographic', () => {
  assert.deepEqual(holding(/["']/), []);
});

test('spelling is British with -ize, but for names that others gave', () => {
  const american =
    /\b(?:labor(?! market regulation)|(?:business|driving|vehicle|the|a) licenses?|centers?|colors?|behaviors?|programs? of|trucks?|parking lots?|defense|judgement|fulfill|catalogs?)\b/i;
  const ise =
    /\b(?:organis|authoris|recognis|immunis|notaris|optimis|specialis(?!t)|criticis|standardis|realis|utilis|minimis)\w+/i;
  assert.deepEqual(holding(american), []);
  assert.deepEqual(holding(ise), []);
});
