import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { translationBoard } from '#library/translation-board';
import { feeContext } from '#views/fees/fee-context';
import { feeView } from '#views/fees/fee-view';
import { cityWith, faultsOf } from '../../support/city.ts';

const ENGLISH = '---\ntranslatedFrom: 2026-06-01\n---\n\nWhat homes and shops pay for waste.\n';
const EDITIONS = (kind: string) => (old: string) =>
  old.replace(
    'evidence: []\n---',
    `evidence: []\nchanges:\n  - on: 2026-06-15\n    kind: ${kind}\n    note: 补充\n---`,
  );

/** What the page of a charge says in its explanation. */
function explained(edits: Parameters<typeof cityWith>[0], locale: 'en' | 'ja') {
  const library = openLibrary(cityWith(edits));
  return feeView(library, library.fees.get('waste')!, feeContext(library, locale), '2026-06-20').explanation;
}

test('an explanation stands in the reader’s language where it is translated, marked as unofficial', () => {
  const edits = { 'fees/waste/en.mdx': ENGLISH };
  const english = explained(edits, 'en');
  assert.equal(english.lang, 'en');
  assert.match(english.html, /What homes and shops pay/);
  assert.match(english.note!, /^Unofficial/i);
  const byMachine = ENGLISH.replace('---\n', '---\ntranslator: Machine translation\n');
  assert.match(
    explained({ 'fees/waste/en.mdx': byMachine }, 'en').note!,
    /^Unofficial.* · Machine translation$/i,
  );
  assert.equal(explained(edits, 'ja').lang, 'zh-CN');
});

test('a major change of the Chinese makes it outdated and says so; a minor one does not', () => {
  const outdated = { 'fees/waste/en.mdx': ENGLISH, 'fees/waste.mdx': EDITIONS('major') };
  const { outdated: newer } = explained(outdated, 'en');
  assert.match(newer!.notice, /15 June 2026/);
  assert.match(newer!.html, /垃圾/, 'the Chinese is offered in place');
  const current = { 'fees/waste/en.mdx': ENGLISH, 'fees/waste.mdx': EDITIONS('minor') };
  assert.equal(explained(current, 'en').outdated, null);
  const states = (edits: Parameters<typeof cityWith>[0]) =>
    translationBoard(openLibrary(cityWith(edits)))
      .filter(({ kind, slug }) => kind === 'fees' && slug === 'waste')
      .map(({ locale, freshness }) => `${locale} ${freshness}`);
  assert.deepEqual(states(outdated), ['en outdated', 'ja missing', 'ko missing']);
  assert.deepEqual(states(current), ['en current', 'ja missing', 'ko missing']);
});

test('a charge with a fault is told once, and missing with two translations once too', () => {
  const japanese = ENGLISH.replace('What', '何');
  const translated = { 'fees/waste/en.mdx': ENGLISH, 'fees/waste/ja.mdx': japanese };
  const wrong = faultsOf({
    ...translated,
    'fees/waste.mdx': (old) => old.replace(/payer: .*/, 'payer: somebody'),
  });
  assert.deepEqual(
    wrong.map(({ file, field }) => [file, field.replace(/\[\d+\]/g, '')]),
    [['fees/waste.mdx', 'payer']],
  );
  const gone = faultsOf({ 'fees/no-charge/en.mdx': ENGLISH, 'fees/no-charge/ja.mdx': japanese });
  assert.deepEqual(
    gone.map(({ file }) => file),
    ['fees/no-charge.mdx'],
  );
});

test('a translation of a charge that does not exist, or in no language of the site, is a fault', () => {
  for (const [file, named] of [
    ['fees/no-charge/en.mdx', 'fees/no-charge.mdx'],
    ['fees/waste/fr.mdx', 'fees/waste/fr.mdx'],
    ['fees/waste/zh-CN.mdx', 'fees/waste/zh-CN.mdx'],
  ])
    assert.deepEqual(
      faultsOf({ [file!]: ENGLISH }).map((fault) => fault.file),
      [named],
    );
});
