import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { ContentError } from '#library/report';
import { refuseUndrawable } from '#scripts/site/undrawable';
import { cityWith, type Edit } from '../../support/city.ts';

/** What a check of the changed city says of characters that no picture can show. */
function found(edits: Record<string, Edit>): [string, string, string][] {
  const city = cityWith(edits);
  try {
    refuseUndrawable(openLibrary(city), city, '2026-11-23');
    return [];
  } catch (error) {
    assert.ok(error instanceof ContentError);
    return error.issues.map(({ file, field, value }) => [file, field, value]);
  }
}

test('a character that no font has is told by file and line before anything is drawn', () => {
  assert.deepEqual(found({ 'indicators/start.mdx': (old) => old.replace('zh-CN: ', 'zh-CN: \u{83BCB}') }), [
    ['indicators/start.mdx', '第 3 行 / line 3', '\u{83BCB} (U+83BCB)'],
  ]);
});

test('all of them at once, and one that was written as an escape by the picture that would show it', () => {
  const faults = found({
    'policies/plan-2025.mdx': (old) => old.replace('zh-CN: 临河市', 'zh-CN: 临河市😀'),
    'fees/waste.mdx': (old) => old.replace('zh-CN: 垃圾处理费', 'zh-CN: "垃圾\\U0001F680处理费"'),
  });
  assert.deepEqual(faults.sort(), [
    ['fees/waste.mdx', 'title', '🚀 (U+1F680)'],
    ['policies/plan-2025.mdx', '第 3 行 / line 3', '😀 (U+1F600)'],
  ]);
});

test('what no picture shows may hold any character', () => {
  assert.deepEqual(found({}), []);
  assert.deepEqual(found({ 'policies/plan-2025.mdx': (old) => `${old}\n\n“😀”是一个表情。\n` }), []);
});

test('a title without end is told by its file, in whatever language it is', () => {
  const long = '长'.repeat(121);
  assert.deepEqual(
    found({ 'indicators/market.mdx': (old) => old.replace(/^ {2}en: .*$/m, `  en: ${long}`) }),
    [['indicators/market.mdx', 'title', long]],
  );
  const longest = '长'.repeat(120);
  assert.deepEqual(
    found({ 'indicators/market.mdx': (old) => old.replace(/^ {2}en: .*$/m, `  en: ${longest}`) }),
    [],
  );
});
