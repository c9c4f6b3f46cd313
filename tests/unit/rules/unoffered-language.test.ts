import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../support/city.ts';

const offering = (languages: string) =>
  faultsOf({ 'site.yaml': (old) => `${old}\nlanguages: ${languages}\n` }).map(
    ({ file, field, value, zh }) => `${file} ${field} ${value} ${zh.problem}`,
  );

test('a translation in a language that the city does not offer is a fault, and named', () => {
  assert.deepEqual(offering('[zh-CN, en, ja, ko]'), []);
  const faults = offering('[zh-CN, en]');
  assert.ok(faults.length > 0);
  for (const fault of faults) assert.match(fault, /\/ja\.mdx {2}ja site\.yaml 的 languages 里没有“ja”/);
});

test('the language in which everything is written cannot be left out', () => {
  assert.match(offering('[en]').join('\n'), /site\.yaml languages .*缺少原文的语言/);
});
